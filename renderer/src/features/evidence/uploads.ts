import { useSyncExternalStore } from 'react';
import { UPLOAD_CHUNK_BYTES } from '#shared/contract/evidence.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { client } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { localParts } from '../../components/format/format.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { type Upload, UploadQueue } from './upload-queue.ts';

/** Lists are read again at most this often while many files arrive. */
const REFRESH_MS = 400;
let refreshTimer: ReturnType<typeof setTimeout> | null = null;

function refreshSoon(): void {
  refreshTimer ??= setTimeout(() => {
    refreshTimer = null;
    void invalidateCase();
  }, REFRESH_MS);
}

/** One queue for the whole window: going to another item or screen does not stop an upload. */
const queue = new UploadQueue({
  port: {
    begin: ({ file, name, sessionId, itemIds, capturedAt }) =>
      client.evidence.beginUpload({
        sessionId,
        fileName: name,
        sizeBytes: file.size,
        itemIds: [...itemIds],
        ...(capturedAt === null ? {} : { capturedAt }),
      }),
    append: async (uploadId, offset, bytes) => {
      await client.evidence.appendUpload({ uploadId, offset, bytes });
    },
    commit: (uploadId) => client.evidence.commitUpload({ uploadId }),
    cancel: (uploadId) => client.evidence.cancelUpload({ uploadId }),
  },
  chunkBytes: UPLOAD_CHUNK_BYTES,
  onStored: () => {
    autosaves.noteSaved(new Date().toISOString());
    refreshSoon();
  },
  onSilentError: (error) => globalThis.reportError(error),
});

export interface AddTarget {
  readonly sessionId: SessionId;
  /** Items the files are linked to at once; empty for evidence that finds its item later. */
  readonly itemIds: readonly ItemId[];
}

export function addFiles(target: AddTarget, files: Iterable<File>): void {
  queue.add([...files].map((file) => ({ ...target, file, name: file.name, capturedAt: null })));
}

/**
 * A picture of the camera; it carries no EXIF, so the time of the shutter goes with it. `word` begins
 * its name, which is what lists and documents show: 现场照片 20260422 103105.jpg.
 */
export function addPicture(
  target: AddTarget,
  picture: Blob,
  capturedAt: string,
  word: string,
): void {
  const { date, time } = localParts(capturedAt);
  const digits = `${date} ${time}${capturedAt.slice(17, 19)}`.replace(/[-:]/gu, '');
  queue.add([{ ...target, file: picture, name: `${word} ${digits}.jpg`, capturedAt }]);
}

export const retryUpload = (id: number): void => queue.retry(id);
export const cancelUpload = (id: number): void => queue.cancel(id);
export const cancelAllUploads = (): void => queue.cancelAll();

/** Uploads of one case that are under way or have failed. */
export function useUploads(sessionId: SessionId): readonly Upload[] {
  const all = useSyncExternalStore(queue.subscribe, queue.uploads);
  return all.filter(({ file }) => file.sessionId === sessionId);
}
