import { readZipNames } from './zip-parts.ts';

/** Kinds of file people hand in instead of a table, by how they begin. */
const HEADS: readonly (readonly [head: string, kind: string])[] = [
  ['25504446', 'PDF'],
  ['ffd8ff', 'JPEG'],
  ['89504e47', 'PNG'],
  ['47494638', 'GIF'],
  ['52617221', 'RAR'],
  ['377abcaf271c', '7z'],
  ['1f8b', 'GZIP'],
  ['7b5c727466', 'RTF'],
];
const LONGEST_HEAD = 8;

/** What an archive is by its parts. */
const PARTS: readonly (readonly [part: RegExp, kind: string])[] = [
  [/^xl\/workbook\.bin$/u, 'Excel .xlsb'],
  [/^word\//u, 'Word'],
  [/^ppt\//u, 'PowerPoint'],
  [/^content\.xml$/u, 'OpenDocument'],
];

/** Name of a kind that is no table, or null when the file may be one. */
export function otherKindOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, LONGEST_HEAD)).toString('hex');
  return HEADS.find(([start]) => head.startsWith(start))?.[1] ?? null;
}

/** The same of an archive, which is read only when it holds a workbook. */
export function otherArchiveKindOf(bytes: Uint8Array): string | null {
  const names = readZipNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const kind = PARTS.find(([part]) => names.some((name) => part.test(name)))?.[1];
  const isBook = names.some((name) => name.startsWith('xl/'));
  return kind ?? (isBook ? null : 'ZIP');
}

/** Streams of an OLE file, whose names stand in it as UTF-16. */
const holdsStream = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(name, 'utf16le'),
  );

/** A workbook with a password to open it, old or new. */
export const isSealed = (bytes: Uint8Array): boolean => holdsStream(bytes, 'EncryptedPackage');

export function otherOleKindOf(bytes: Uint8Array): string | null {
  if (holdsStream(bytes, 'WordDocument')) return 'Word';
  return holdsStream(bytes, 'PowerPoint Document') ? 'PowerPoint' : null;
}
