import { DomainError } from '../errors.ts';
import type { StagedBlob } from './staged-blob.ts';

/** Files that arrive in pieces from the window. Pieces come in order; each is on disk before it is answered. */
export interface Uploads {
  /** `onGone` is called once, when the upload is finished, cancelled, failed or nobody went on with it. */
  readonly begin: (onGone?: () => void) => Promise<string>;
  /** Resolves with the bytes received so far. A piece sent again after a lost answer is accepted. */
  readonly append: (uploadId: string, offset: number, bytes: Uint8Array) => Promise<number>;
  /** Hands the bytes over; the caller commits or discards them. */
  readonly finish: (uploadId: string) => Promise<StagedBlob>;
  readonly cancel: (uploadId: string) => Promise<void>;
  /** Drops all that is under way. */
  readonly close: () => Promise<void>;
}

/** A window that was closed in the middle of a file never says so. */
const IDLE_MS = 30 * 60 * 1000;

interface Upload {
  readonly staged: StagedBlob;
  readonly onGone: () => void;
  idle: NodeJS.Timeout;
  /** Appends of one upload run one after another, whatever order the transport calls them in. */
  tail: Promise<unknown>;
}

const appendTo = async (staged: StagedBlob, offset: number, bytes: Uint8Array): Promise<number> => {
  const expectedOffset = staged.sizeBytes();
  const isRepeat = offset + bytes.length === expectedOffset && bytes.length > 0;
  if (!isRepeat && offset !== expectedOffset) {
    throw new DomainError('UPLOAD_OUT_OF_ORDER', { expectedOffset, offset });
  }
  if (!isRepeat) await staged.write(bytes);
  return staged.sizeBytes();
};

export const createUploads = (
  stage: () => Promise<StagedBlob>,
  newId: () => string,
  idleMs = IDLE_MS,
): Uploads => {
  const uploads = new Map<string, Upload>();
  const find = (uploadId: string): Upload => {
    const upload = uploads.get(uploadId);
    if (upload === undefined) throw new DomainError('UPLOAD_UNKNOWN', { uploadId });
    return upload;
  };
  const forget = (uploadId: string, { idle, onGone }: Upload): void => {
    if (!uploads.delete(uploadId)) return;
    clearTimeout(idle);
    onGone();
  };
  const take = async (uploadId: string): Promise<StagedBlob> => {
    const upload = find(uploadId);
    forget(uploadId, upload);
    await upload.tail;
    return upload.staged;
  };
  const abandon = async (uploadId: string): Promise<void> => {
    if (uploads.has(uploadId)) await (await take(uploadId)).discard();
  };
  const expire = (uploadId: string): NodeJS.Timeout =>
    setTimeout(() => {
      // What cannot be removed now is swept when the store is opened next.
      abandon(uploadId).catch(() => undefined);
    }, idleMs).unref();
  return {
    begin: async (onGone = () => undefined) => {
      const staged = await stage();
      const uploadId = newId();
      uploads.set(uploadId, { staged, onGone, idle: expire(uploadId), tail: Promise.resolve() });
      return uploadId;
    },
    append: (uploadId, offset, bytes) => {
      const upload = find(uploadId);
      clearTimeout(upload.idle);
      upload.idle = expire(uploadId);
      const done = upload.tail.then(() => appendTo(upload.staged, offset, bytes));
      // A piece out of order can be sent again; after any other failure the bytes are gone.
      upload.tail = done.catch((error: unknown) => {
        const canGoOn = error instanceof DomainError && error.code === 'UPLOAD_OUT_OF_ORDER';
        if (canGoOn) return;
        forget(uploadId, upload);
      });
      return done;
    },
    finish: take,
    cancel: async (uploadId) => {
      const staged = await take(uploadId);
      await staged.discard();
    },
    close: async () => {
      await Promise.all([...uploads.keys()].map(abandon));
    },
  };
};
