import type { FileBytes } from './file-bytes.ts';

const HEADER_BYTES = 16;
/** A file of more top-level boxes than this was not written by a camera. */
const MAX_BOXES = 10_000;
/** The index of the recording, without which nothing plays. */
const INDEX_BOXES: ReadonlySet<string> = new Set(['moov', 'moof']);

interface Box {
  readonly type: string;
  /** Null when the box runs to the end of the file. */
  readonly sizeBytes: number | null;
}

const readBox = (header: Buffer): Box | null => {
  if (header.length < 8) return null;
  const type = header.toString('latin1', 4, 8);
  const size = header.readUInt32BE(0);
  if (size === 0) return { type, sizeBytes: null };
  if (size !== 1) return size < 8 ? null : { type, sizeBytes: size };
  return header.length < 16 ? null : { type, sizeBytes: Number(header.readBigUInt64BE(8)) };
};

/** Containers of MP4, MOV and M4A recordings. */
export const isMp4Family = (mediaType: string): boolean =>
  [
    'video/mp4',
    'video/quicktime',
    'video/x-m4v',
    'audio/mp4',
    'audio/x-m4a',
    'video/3gpp',
  ].includes(mediaType);

/** A recording that was cut off: a box reaches past the end, or the index was never written. */
export const isMp4Cut = async (bytes: FileBytes): Promise<boolean> => {
  let at = 0;
  let hasIndex = false;
  for (let count = 0; at < bytes.sizeBytes && count < MAX_BOXES; count += 1) {
    const box = readBox(Buffer.from(await bytes.at(at, HEADER_BYTES)));
    if (box === null) return true;
    hasIndex ||= INDEX_BOXES.has(box.type);
    at = box.sizeBytes === null ? bytes.sizeBytes : at + box.sizeBytes;
  }
  return !hasIndex || at !== bytes.sizeBytes;
};
