import {
  authorityModeSchema,
  AUTHORITY_MODE_FROM_LABEL,
  authorityModeLabelSchema,
} from '#shared/model/enums.ts';
import type { AuthorityMode } from '#shared/model/enums.ts';
import type { Core } from '../../core/core.ts';
import { assertOutputFolder } from '../../core/lib/deliver-file.ts';
import { COMMON, onePositional, readArguments, required, UsageError } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { visitClock } from '../../core/walk/visit-clock.ts';
import { walkToClose } from '../../core/walk/walk-case.ts';
import { withCore } from '../with-core.ts';
import { readText } from './import.ts';
import { writeDocuments } from './report.ts';

const OPTIONS = {
  ...COMMON,
  data: { type: 'string' },
  out: { type: 'string' },
  until: { type: 'string', default: 'draft' },
  mode: { type: 'string' },
} as const;

function modeOf(text: string | undefined): AuthorityMode | undefined {
  if (text === undefined) return undefined;
  const label = authorityModeLabelSchema.safeParse(text);
  if (label.success) return AUTHORITY_MODE_FROM_LABEL[label.data];
  const mode = authorityModeSchema.safeParse(text);
  if (mode.success) return mode.data;
  throw new UsageError(`--mode ${text} is not one of ${authorityModeSchema.options.join(', ')}`);
}

/** `walk CASE.json --data DIR --out DIR [--until draft] [--mode M]` → `{ sessionId, files }`. */
export async function walk(args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const content = await readText(onePositional(positionals, 'CASE.json'));
  const out = required(values.out, 'out');
  if (values.until !== 'draft') throw new UsageError(`--until ${values.until} is not one of draft`);
  const mode = modeOf(values.mode);
  const data = required(values.data, 'data');
  await assertOutputFolder(out);
  const clock = visitClock(content);
  const play = async (core: Core) => {
    const sessionId = await walkToClose(core, content, { mode, clock });
    const request = {
      sessionId,
      kinds: ['reviewReport'] as const,
      draft: true,
      by: 'rule' as const,
      out,
    };
    return { sessionId, files: await writeDocuments(core, request) };
  };
  const result = await withCore(data, play, clock);
  return { json: result, words: result.files.map(({ path }) => path).join('\n') };
}
