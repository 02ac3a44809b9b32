import type { StoreProblem } from '#shared/model/evidence.ts';
import { COMMON, readArguments, UsageError } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { withExistingVault } from '../with-core.ts';

const OPTIONS = { ...COMMON, data: { type: 'string' } } as const;

/**
 * `verify DIR` (or `verify --data DIR`): every descriptor has its blob and every
 * blob its hash. A blob nobody describes is reported and does not fail the check.
 */
export async function verify(args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const folder = values.data ?? positionals[0];
  if (folder === undefined || positionals.length > 1)
    throw new UsageError('verify wants one vault folder');
  let checked = 0;
  let problems: readonly StoreProblem[] = [];
  await withExistingVault(folder, async ({ services }) => {
    for await (const event of services.evidence.verify()) {
      if (event.type === 'progress') checked = event.total;
      else problems = event.problems;
    }
  });
  const failed = problems.filter(({ kind }) => kind !== 'orphanBlob' && kind !== 'leftover');
  return {
    json: { ok: failed.length === 0, blobs: checked, problems },
    words: [`${checked} blobs`, ...problems.map((one) => `${one.kind} ${one.path}`)].join('\n'),
    passed: failed.length === 0,
  };
}
