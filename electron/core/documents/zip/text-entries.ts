import { crc32 } from 'node:zlib';
import { deflateSync, unzipSync } from 'fflate';
import type { ZipEntry } from './store-zip.ts';

/** Text parts of a package, by name. */
export type Parts = ReadonlyMap<string, string>;

export function unpackTexts(packed: Uint8Array): Parts {
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}

/** Entries in an order that is always the same. */
export const textEntries = (parts: Parts): readonly ZipEntry[] =>
  [...parts].map(([name, text]) => textEntry(name, text)).toSorted(packageOrder);

/** `[Content_Types].xml` first, as readers that stream expect; the rest by name. */
function packageOrder(a: ZipEntry, b: ZipEntry): number {
  const first = (entry: ZipEntry): number => (entry.name === '[Content_Types].xml' ? 0 : 1);
  return first(a) - first(b) || (a.name < b.name ? -1 : 1);
}

/** Deflated in JavaScript: native zlib gives other bytes on other processors. */
function textEntry(name: string, text: string): ZipEntry {
  const plain = new TextEncoder().encode(text);
  const deflated = deflateSync(plain, { level: 6 });
  return {
    name,
    method: 8,
    plain: { size: plain.length, crc: crc32(plain) },
    load: () => Promise.resolve(deflated),
  };
}
