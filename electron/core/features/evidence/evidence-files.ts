import { join } from 'node:path';
import type { CoreContext } from '../../lib/context.ts';
import { openFileStore } from '../../lib/file-store/file-store.ts';
import type { FileStore } from '../../lib/file-store/file-store.ts';
import { createIngest } from '../../lib/media/ingest.ts';
import type { Ingest } from '../../lib/media/ingest.ts';
import { createMedia } from '../../lib/media/media.ts';
import type { Media } from '../../lib/media/media.ts';

/** The files behind the evidence rows: originals under `evidence/`, what was made of them under `derived/`. */
export type EvidenceFiles = {
  readonly store: FileStore;
  readonly media: Media;
  readonly ingest: Ingest;
  readonly close: () => Promise<void>;
};

/** Opens the evidence folders of a vault that this process has locked. */
export async function openEvidenceFiles({
  vaultFolder,
  newId,
  log,
}: Pick<CoreContext, 'vaultFolder' | 'newId' | 'log'>): Promise<EvidenceFiles> {
  const store = await openFileStore({ dir: join(vaultFolder, 'evidence'), newId });
  const media = createMedia({ store, derivedDir: join(vaultFolder, 'derived'), newId, log });
  return {
    store,
    media,
    ingest: createIngest(store, media),
    close: async () => {
      await store.close();
      await media.close();
    },
  };
}
