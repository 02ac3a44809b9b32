import type { FileBytes } from './file-bytes.ts';

/** End record (22 bytes) and the longest comment it may carry. */
const END_BYTES = 22 + 0xffff;
const END_SIGNATURE = Buffer.from('504b0506', 'hex');

/** A zip, and so a modern Office file, that lost its end lost its directory with it. */
export const isZipCut = async (bytes: FileBytes): Promise<boolean> =>
  !Buffer.from(await bytes.tail(END_BYTES)).includes(END_SIGNATURE);
