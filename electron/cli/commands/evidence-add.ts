import { resolve } from 'node:path';
import { itemIdSchema } from '#shared/model/ids.ts';
import type { AddedFile } from '../../core/features/evidence/evidence.service.ts';
import { COMMON, readArguments, required, UsageError } from '../arguments.ts';
import { describeError } from '../output.ts';
import type { CommandResult } from '../output.ts';
import { withExistingVault } from '../with-core.ts';
import { sessionOf } from './report.ts';

const OPTIONS = {
  ...COMMON,
  data: { type: 'string' },
  session: { type: 'string' },
  item: { type: 'string', multiple: true },
} as const;

function rowOf(added: AddedFile) {
  if ('error' in added) return { path: added.path, error: describeError(added.error) };
  const { evidence, items } = added.evidence;
  return { path: added.path, evidence, items };
}

function lineOf(row: ReturnType<typeof rowOf>): string {
  return 'error' in row
    ? `${row.path}: ${row.error.message}`
    : `${row.evidence.number}  ${row.evidence.sha256}  ${row.path}`;
}

/** `evidence add --data DIR --session ID [--item ITEM] FILE …` → one descriptor or one sentence a file. */
export async function evidenceAdd(args: readonly string[]): Promise<CommandResult> {
  const [verb, ...rest] = args;
  if (verb !== 'add') throw new UsageError('evidence add --data DIR --session ID FILE …');
  const { values, positionals } = readArguments(rest, OPTIONS);
  if (positionals.length === 0) throw new UsageError('at least one FILE is required');
  const sessionId = sessionOf(required(values.session, 'session'));
  const itemIds = (values.item ?? []).map((text) => {
    const parsed = itemIdSchema.safeParse(text);
    if (!parsed.success) throw new UsageError(`--item ${text} is not the id of a checklist item`);
    return parsed.data;
  });
  const paths = positionals.map((path) => resolve(path));
  const files = await withExistingVault(required(values.data, 'data'), async ({ services }) =>
    (await services.evidence.addFiles(sessionId, paths, { itemIds })).map(rowOf),
  );
  return {
    json: { files },
    words: files.map(lineOf).join('\n'),
    passed: files.every((row) => !('error' in row)),
  };
}
