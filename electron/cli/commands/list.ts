import { COMMON, readArguments, required } from '../arguments.ts';
import { stateInWords } from '../output.ts';
import type { CommandResult } from '../output.ts';
import { withExistingVault } from '../with-core.ts';

const OPTIONS = { ...COMMON, data: { type: 'string' } } as const;
const PAGE = 200;

/** `list --data DIR` → every session, newest review first. */
export async function list(args: readonly string[]): Promise<CommandResult> {
  const { values } = readArguments(args, OPTIONS);
  const sessions = await withExistingVault(required(values.data, 'data'), ({ services }) => {
    const page = (offset: number) =>
      services.sessions.list({ text: '', states: [], limit: PAGE, offset });
    const { total, rows } = page(0);
    const pages = Array.from({ length: Math.max(0, Math.ceil(total / PAGE) - 1) }, (_, index) =>
      page((index + 1) * PAGE),
    );
    return [...rows, ...pages.flatMap((one) => one.rows)];
  });
  const words = sessions.map(
    (one) => `${one.id}  ${one.reviewNo}  ${one.organizationName}  ${stateInWords(one.state)}`,
  );
  return { json: { sessions }, words: words.join('\n') };
}
