import { readFile } from 'node:fs/promises';
import { DomainError, systemCodeOf } from '../../core/lib/errors.ts';
import { COMMON, onePositional, readArguments, required } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { withCore } from '../with-core.ts';

const OPTIONS = { ...COMMON, data: { type: 'string' } } as const;

/** A case file as text. @throws DomainError FILE_UNREADABLE; CASE_NOT_JSON when it is not UTF-8. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new DomainError(
      'FILE_UNREADABLE',
      { path, detail: systemCodeOf(error) ?? String(error) },
      { cause: error },
    );
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DomainError('CASE_NOT_JSON', { detail: `${path}: not UTF-8` }, { cause: error });
  }
}

/** `import --data DIR CASE.json` → `{ sessionId }`. */
export async function importCase(args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const content = await readText(onePositional(positionals, 'CASE.json'));
  const sessionId = await withCore(required(values.data, 'data'), (core) =>
    core.services.caseFiles.import(content),
  );
  return { json: { sessionId }, words: sessionId };
}
