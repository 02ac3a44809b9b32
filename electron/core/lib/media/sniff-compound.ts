import type { FileBytes } from './file-bytes.ts';

/** Names of the main stream in the directory of a compound file (the container of .doc, .xls, .ppt). */
const STREAMS: readonly (readonly [name: string, mediaType: string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
];
const SECTOR_SHIFT_AT = 30;
const DIRECTORY_SECTOR_AT = 48;
const ENTRY_BYTES = 128;
const NAME_LENGTH_AT = 64;

const entryName = (entry: Buffer): string => {
  const length = Math.min(64, entry.readUInt16LE(NAME_LENGTH_AT));
  return entry.toString('utf16le', 0, Math.max(0, length - 2));
};

/** Tells Word, Excel and PowerPoint 97 apart by their first directory sector. */
export const compoundFileType = async (bytes: FileBytes): Promise<string> => {
  const header = Buffer.from(await bytes.head(512));
  if (header.length < 512) return 'application/x-cfb';
  const sectorBytes = 2 ** Math.min(12, header.readUInt16LE(SECTOR_SHIFT_AT));
  const start = (header.readUInt32LE(DIRECTORY_SECTOR_AT) + 1) * sectorBytes;
  const sector = Buffer.from(await bytes.at(start, 8 * sectorBytes));
  const names = new Set<string>();
  for (let at = 0; at + ENTRY_BYTES <= sector.length; at += ENTRY_BYTES) {
    names.add(entryName(sector.subarray(at, at + ENTRY_BYTES)));
  }
  return STREAMS.find(([name]) => names.has(name))?.[1] ?? 'application/x-cfb';
};
