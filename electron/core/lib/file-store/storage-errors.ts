import { DomainError, storageError, systemCodeOf } from '../errors.ts';

/** Runs a step that writes below `path`: no space and no permission become sentences about the vault. */
export const writing = async <T>(path: string, step: () => Promise<T>): Promise<T> => {
  try {
    return await step();
  } catch (error) {
    throw storageError(error, path);
  }
};

/** A file that was offered to us and cannot be read; the sentence names it, not the vault. */
export const asSourceError = (error: unknown, path: string): unknown => {
  const detail = systemCodeOf(error);
  return detail === undefined
    ? error
    : new DomainError('FILE_UNREADABLE', { path, detail }, { cause: error });
};

/** A cancelled wait is an answer of its own, whatever the platform calls it. */
export const throwIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw new DomainError('CANCELLED', {});
};
