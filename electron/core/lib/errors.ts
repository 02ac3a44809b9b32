import { statfsSync } from 'node:fs';
import { ERRORS } from '#shared/contract/errors.ts';
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts';

/** An expected failure: a code of the catalogue with the data its sentence needs. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData<C>;

  constructor(code: C, data: ErrorData<C>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.name = 'DomainError';
    this.code = code;
    this.data = data;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** Error code of Node or SQLite, or undefined; never decides by message text. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Turns “no space” and “may not write” into the sentences people can act on; others pass unchanged. */
export function storageError(error: unknown, path: string): unknown {
  const code = systemCodeOf(error);
  if (code === undefined) return error;
  if (FULL.has(code)) return new DomainError('DISK_FULL', { path }, { cause: error });
  if (READ_ONLY.has(code) || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return new DomainError('VAULT_READ_ONLY', { path }, { cause: error });
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new DomainError('VAULT_DAMAGED', { path, detail: String(error) }, { cause: error });
  // SQLite says only that it could not write; whether there was room the disk itself knows.
  if (code.startsWith('SQLITE_IOERR') && hasNoRoom(path))
    return new DomainError('DISK_FULL', { path }, { cause: error });
  return error;
}

function hasNoRoom(path: string): boolean {
  try {
    return statfsSync(path).bavail === 0;
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}
