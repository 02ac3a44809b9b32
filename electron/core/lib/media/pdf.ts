import type { FileBytes } from './file-bytes.ts';

const SCAN_LIMIT_BYTES = 8 * 1024 * 1024;
const TAIL_BYTES = 64 * 1024;
const LINEARIZED =
  /\/Linearized\b[^>]*?\/L\s+(\d+)[^>]*?\/N\s+(\d+)|\/Linearized\b[^>]*?\/N\s+(\d+)[^>]*?\/L\s+(\d+)/u;
const PAGES_NODE =
  /\/Type\s*\/Pages\b[^>]{0,400}?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]{0,400}?\/Type\s*\/Pages\b/gu;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A PDF that lost its end cannot be opened everywhere. */
export const isPdfCut = async (bytes: FileBytes): Promise<boolean> =>
  !text(await bytes.tail(TAIL_BYTES)).includes('%%EOF');

/** Page count of a file laid out for the web, whose first object says it. */
const linearizedPages = (head: string, sizeBytes: number): number | null => {
  const [, length1, pages1, pages2, length2] = LINEARIZED.exec(head) ?? [];
  const length = Number(length1 ?? length2);
  return length === sizeBytes ? Number(pages1 ?? pages2) : null;
};

/**
 * Number of pages where the file says it in the clear; null rather than a guess for files whose page
 * tree is compressed or that were changed after they were written.
 */
export const pdfPageCount = async (bytes: FileBytes): Promise<number | null> => {
  const linearized = linearizedPages(text(await bytes.head(2048)), bytes.sizeBytes);
  if (linearized !== null) return linearized;
  if (bytes.sizeBytes > SCAN_LIMIT_BYTES) return null;
  const content = text(await bytes.at(0, bytes.sizeBytes));
  if (content.split('%%EOF').length !== 2) return null;
  const counts = [...content.matchAll(PAGES_NODE)].map((match) => Number(match[1] ?? match[2]));
  return counts.length === 0 ? null : Math.max(...counts);
};
