import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import type { MediaClass } from '#shared/model/evidence.ts';
import type { FileBytes } from './file-bytes.ts';
import { textTypeOf } from './sniff-text.ts';
import { compoundFileType } from './sniff-compound.ts';

export interface Sniffed {
  readonly mediaType: string;
  readonly mediaClass: MediaClass;
}

const UNKNOWN: Sniffed = { mediaType: 'application/octet-stream', mediaClass: 'unknown' };
const MAX_PROBE_BYTES = 4 * 1024 * 1024;
const HEAD_BYTES = 64 * 1024;

const OFFICE_PREFIXES: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.',
  'application/vnd.oasis.opendocument.',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.ms-word',
];
const OFFICE_TYPES: ReadonlySet<string> = new Set(['application/msword', 'application/rtf']);

const EXTENSION_CLASS: Readonly<Record<string, MediaClass>> = {
  ...Object.fromEntries(
    ['jpg', 'jpeg', 'png', 'gif', 'webp', 'tif', 'tiff', 'bmp', 'heic', 'heif', 'avif'].map(
      (extension) => [extension, 'image' as const],
    ),
  ),
  pdf: 'pdf',
  ...Object.fromEntries(
    ['docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt'].map((extension) => [
      extension,
      'office' as const,
    ]),
  ),
  ...Object.fromEntries(
    ['mp3', 'm4a', 'wav', 'aac', 'amr', 'ogg', 'flac'].map((extension) => [
      extension,
      'audio' as const,
    ]),
  ),
  ...Object.fromEntries(
    ['mp4', 'mov', 'm4v', 'avi', 'mkv', 'webm', '3gp'].map((extension) => [
      extension,
      'video' as const,
    ]),
  ),
};

const classOf = (mediaType: string): MediaClass => {
  if (mediaType === 'application/pdf') return 'pdf';
  if (OFFICE_TYPES.has(mediaType)) return 'office';
  if (OFFICE_PREFIXES.some((prefix) => mediaType.startsWith(prefix))) return 'office';
  const [top] = mediaType.split('/');
  return top === 'image' || top === 'audio' || top === 'video' ? top : 'unknown';
};

const probe = async (bytes: FileBytes): Promise<string | null> => {
  const detect = fileTypeFromFile(bytes.path, { maxBufferSize: MAX_PROBE_BYTES });
  // A detector that trips over hostile bytes has not recognised them.
  const found = await detect.catch(() => undefined);
  return found?.mime ?? null;
};

/** What a name promises, by its extension; null when it promises nothing we know. */
export const claimedClass = (fileName: string): MediaClass | null =>
  EXTENSION_CLASS[extname(fileName).slice(1).toLowerCase()] ?? null;

/** Says what the bytes are; the name decides only where bytes alone cannot (plain text, old Office). */
export const sniff = async (bytes: FileBytes, fileName: string): Promise<Sniffed> => {
  if (bytes.sizeBytes === 0) return { mediaType: UNKNOWN.mediaType, mediaClass: 'empty' };
  const detected = await probe(bytes);
  if (detected === 'application/x-cfb') {
    const mediaType = await compoundFileType(bytes);
    return { mediaType, mediaClass: classOf(mediaType) };
  }
  if (detected !== null) return { mediaType: detected, mediaClass: classOf(detected) };
  const text = textTypeOf(await bytes.head(HEAD_BYTES), fileName);
  return text === null ? UNKNOWN : { mediaType: text, mediaClass: 'unknown' };
};
