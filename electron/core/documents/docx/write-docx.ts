import { crc32 } from 'node:zlib';
import { Packer } from 'docx';
import { deflateSync, unzipSync } from 'fflate';
import type { DocumentModel } from '../blocks.ts';
import { buildFlow } from '../flow/build-flow.ts';
import { layoutPages, withBreaks } from '../layout/layout.ts';
import { writeZip, type ZipEntry } from '../zip/store-zip.ts';
import { writeByRename } from '../zip/write-by-rename.ts';
import { photoRuns } from './body-xml.ts';
import { buildDocument } from './build-document.ts';
import { type LaidOut, patchParts } from './package-parts.ts';
import { photoParts } from './photo-parts.ts';

export type WriteStage = 'layout' | 'build' | 'write';

export interface WriteProgress {
  readonly stage: WriteStage;
  readonly done: number;
  readonly total: number;
}

export interface WriteDocxOptions {
  readonly model: DocumentModel;
  readonly outFile: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined;
}

export interface WrittenDocx {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pageCount: number;
}

/**
 * Writes a document as .docx. The file appears under its name complete and synced, or not at all; the same
 * model and the same photos give the same bytes.
 */
export async function writeDocx(options: WriteDocxOptions): Promise<WrittenDocx> {
  const { model, outFile, signal, onProgress } = options;
  const stage = (name: WriteStage, done: number, total: number): void => {
    signal?.throwIfAborted();
    onProgress?.({ stage: name, done, total });
  };
  stage('layout', 0, 1);
  const plain = buildFlow(model.blocks);
  const layout = layoutPages(plain);
  const flow = withBreaks(plain, layout);
  stage('build', 0, 1);
  const photos = photoParts(photoRuns(flow));
  const packed = await Packer.toBuffer(buildDocument(model, flow));
  const entries = packageEntries(packed, { model, flow, layout, photos });
  stage('write', 0, entries.length);
  const written = await writeByRename(outFile, (temporary) =>
    writeZip(temporary, entries, {
      date: model.date,
      signal,
      onEntry: (done, total) => onProgress?.({ stage: 'write', done, total }),
    }),
  );
  return { path: outFile, ...written, pageCount: layout.pageCount };
}

/** Entries of the final package: XML patched and deflated, photos read from their files when their turn comes. */
function packageEntries(packed: Uint8Array, document: LaidOut): readonly ZipEntry[] {
  const decoder = new TextDecoder();
  const texts = Object.entries(unzipSync(packed)).map(
    ([name, bytes]): readonly [string, string] => [name, decoder.decode(bytes)],
  );
  const xml = [...patchParts(new Map(texts), document)].map(([name, text]) => xmlEntry(name, text));
  return [...xml.toSorted(packageOrder), ...document.photos.entries];
}

/** `[Content_Types].xml` first, as readers that stream expect; the rest by name. */
function packageOrder(a: ZipEntry, b: ZipEntry): number {
  const first = (entry: ZipEntry): number => (entry.name === '[Content_Types].xml' ? 0 : 1);
  return first(a) - first(b) || (a.name < b.name ? -1 : 1);
}

/** Deflated in JavaScript: native zlib gives other bytes on other processors. */
function xmlEntry(name: string, text: string): ZipEntry {
  const plain = new TextEncoder().encode(text);
  const deflated = deflateSync(plain, { level: 6 });
  return {
    name,
    method: 8,
    plain: { size: plain.length, crc: crc32(plain) },
    load: () => Promise.resolve(deflated),
  };
}
