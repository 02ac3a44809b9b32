import { extname } from 'node:path';

const TEXT_TYPES: Readonly<Record<string, string>> = { '.csv': 'text/csv' };

/** Control characters no text holds; tab, line feed, carriage return and form feed are fine. */
const isBinaryByte = (byte: number): boolean =>
  byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

const decodes = (head: Uint8Array, encoding: string): boolean => {
  try {
    // `stream` lets a character cut by the end of the sample pass.
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** `text/plain` or `text/csv` for UTF-8 and GB 18030 text; null for anything else. */
export const textTypeOf = (head: Uint8Array, fileName: string): string | null => {
  if (head.some(isBinaryByte)) return null;
  if (!decodes(head, 'utf-8') && !decodes(head, 'gb18030')) return null;
  return TEXT_TYPES[extname(fileName).toLowerCase()] ?? 'text/plain';
};
