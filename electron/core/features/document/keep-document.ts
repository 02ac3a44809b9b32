import { rm } from 'node:fs/promises';
import type { DocumentFormat, DocumentRecord, ExportProgress } from '#shared/model/document.ts';
import { documentIdSchema, sha256Schema } from '#shared/model/ids.ts';
import { documentEntity } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import type { DocumentFolder } from './document-folder.ts';

export type ExportOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: ExportProgress) => void;
};

type Written = { readonly path: string; readonly sha256: string; readonly sizeBytes: number };

/** A written document before it has a row. */
export type NewDocument = Pick<
  DocumentRecord,
  'sessionId' | 'kind' | 'draft' | 'number' | 'fileName' | 'pageCount'
> & { readonly written: Written };

/** A file that is written, and what to record once it stands in its place. */
type Filled = { readonly sha256: string; readonly record: () => DocumentRecord };

type Deps = {
  readonly context: Pick<CoreContext, 'recorder' | 'newId'>;
  readonly folder: DocumentFolder;
};

export type Keeping = ReturnType<typeof createKeeping>;

/** Brings a document into the vault, whole or not at all: its file under its hash, then its row. */
export function createKeeping({ context, folder }: Deps) {
  const keep = async (
    format: DocumentFormat,
    { signal }: ExportOptions,
    write: (outFile: string) => Promise<Filled>,
  ): Promise<DocumentRecord> => {
    const outFile = await folder.temporary(format);
    try {
      const { sha256, record } = await write(outFile);
      await folder.keep(outFile, sha256, format);
      return record();
    } catch (error) {
      await rm(outFile, { force: true });
      if (signal?.aborted === true) throw new DomainError('CANCELLED', {}, { cause: error });
      throw error;
    }
  };

  /** The row, and in the same command whatever `also` writes. */
  const record = (
    { written, ...document }: NewDocument,
    also: ((tx: Tx) => void) | null = null,
  ): DocumentRecord =>
    context.recorder.run({ sessionId: document.sessionId, name: 'document.write' }, (tx) => {
      also?.(tx);
      const row: DocumentRecord = {
        ...document,
        id: documentIdSchema.parse(context.newId()),
        sha256: sha256Schema.parse(written.sha256),
        sizeBytes: written.sizeBytes,
        createdAt: tx.at,
      };
      tx.insert(documentEntity, row);
      return row;
    });

  return { keep, record };
}
