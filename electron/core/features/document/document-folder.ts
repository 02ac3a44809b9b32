import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFormat } from '#shared/model/document.ts';
import type { CoreContext } from '../../lib/context.ts';
import { systemCodeOf } from '../../lib/errors.ts';
import { renameWithRetry, syncDirectory } from '../../lib/file-store/durable.ts';
import { writing } from '../../lib/file-store/storage-errors.ts';

/** The documents of a vault: `<vault>/documents/<sha256>.<format>`; a leading dot marks what is still being written. */
export type DocumentFolder = {
  readonly path: (sha256: string, format: DocumentFormat) => string;
  readonly has: (sha256: string, format: DocumentFormat) => Promise<boolean>;
  /** Where a new document may be written; makes the folder. @throws DomainError DISK_FULL, VAULT_READ_ONLY. */
  readonly temporary: (format: DocumentFormat) => Promise<string>;
  /** Puts a written file under its hash and makes the name durable, so that a row may follow. */
  readonly keep: (temporary: string, sha256: string, format: DocumentFormat) => Promise<void>;
};

type Context = Pick<CoreContext, 'vaultFolder' | 'newId' | 'log'>;

/** What an export that never ended left behind. A file that cannot go now goes the next time. */
async function sweep(folder: string, log: Context['log']): Promise<void> {
  try {
    const names = await readdir(folder);
    for (const name of names.filter((one) => one.startsWith('.')))
      await rm(join(folder, name), { force: true });
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    if (systemCodeOf(error) !== 'ENOENT')
      log({ level: 'warn', event: 'documents.sweep.failed', error });
  }
}

export async function openDocumentFolder({
  vaultFolder,
  newId,
  log,
}: Context): Promise<DocumentFolder> {
  const folder = join(vaultFolder, 'documents');
  await sweep(folder, log);
  const path = (sha256: string, format: DocumentFormat): string =>
    join(folder, `${sha256}.${format}`);
  return {
    path,
    has: (sha256, format) =>
      stat(path(sha256, format)).then(
        (file) => file.isFile(),
        () => false,
      ),
    temporary: (format) =>
      writing(folder, async () => {
        const made = await mkdir(folder, { recursive: true, mode: 0o700 });
        if (made !== undefined) await syncDirectory(vaultFolder);
        return join(folder, `.${newId()}.${format}`);
      }),
    keep: (temporary, sha256, format) =>
      writing(folder, async () => {
        await renameWithRetry(temporary, path(sha256, format));
        await syncDirectory(folder);
      }),
  };
}
