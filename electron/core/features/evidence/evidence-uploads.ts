import { UPLOAD_CHUNK_BYTES } from '#shared/contract/evidence.ts';
import type { EvidenceView } from '#shared/model/evidence.ts';
import { DomainError } from '../../lib/errors.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import type { Arrival } from './evidence-rows.ts';
import type { Ingested } from '../../lib/media/ingest.ts';

type Deps = {
  readonly files: EvidenceFiles;
  readonly assertWelcome: (arrival: Arrival) => void;
  /** Writes the row of a file that is in the store. */
  readonly add: (arrival: Arrival, ingested: Ingested) => Promise<EvidenceView>;
};
type Announced = { readonly arrival: Arrival; readonly sizeBytes: number };

/** Files sent by a window in pieces; the row is written when the last byte is safe. */
export function createEvidenceUploads({ files, assertWelcome, add }: Deps) {
  const announced = new Map<string, Announced>();
  const { uploads } = files.store;

  async function commit(
    uploadId: string,
    { arrival, sizeBytes }: Announced,
  ): Promise<EvidenceView> {
    const staged = await uploads.finish(uploadId);
    const received = staged.sizeBytes();
    if (received !== sizeBytes) {
      await staged.discard();
      throw new DomainError('UPLOAD_OUT_OF_ORDER', { expectedOffset: received, offset: sizeBytes });
    }
    return add(arrival, await files.ingest.staged(staged, arrival.fileName));
  }

  return {
    beginUpload: async (arrival: Arrival, sizeBytes: number): Promise<string> => {
      assertWelcome(arrival);
      await files.store.assertRoom(sizeBytes);
      const uploadId: string = await uploads.begin(() => announced.delete(uploadId));
      announced.set(uploadId, { arrival, sizeBytes });
      return uploadId;
    },
    appendUpload: (uploadId: string, offset: number, bytes: Uint8Array): Promise<number> => {
      if (bytes.length > UPLOAD_CHUNK_BYTES) {
        const message = `at most ${UPLOAD_CHUNK_BYTES} bytes`;
        throw new DomainError('VALIDATION_FAILED', { issues: [{ at: 'bytes', message }] });
      }
      return uploads.append(uploadId, offset, bytes);
    },
    commitUpload: async (uploadId: string): Promise<EvidenceView> => {
      const upload = announced.get(uploadId);
      if (upload === undefined) throw new DomainError('UPLOAD_UNKNOWN', { uploadId });
      return commit(uploadId, upload);
    },
    cancelUpload: (uploadId: string): Promise<void> => uploads.cancel(uploadId),
  };
}
