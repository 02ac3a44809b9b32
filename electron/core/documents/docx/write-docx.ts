import { Packer } from 'docx';
import type { DocumentModel } from '../blocks.ts';
import { buildFlow } from '../flow/build-flow.ts';
import { layoutPages, withBreaks } from '../layout/layout.ts';
import { writeZip, type ZipEntry } from '../zip/store-zip.ts';
import { textEntries, unpackTexts } from '../zip/text-entries.ts';
import { writeByRename } from '../zip/write-by-rename.ts';
import type { WriteOptions, WrittenFile, WriteStage } from '../write-options.ts';
import { photoRuns } from './body-xml.ts';
import { buildDocument } from './build-document.ts';
import { type LaidOut, patchParts } from './package-parts.ts';
import { photoParts } from './photo-parts.ts';

export interface WriteDocxOptions extends WriteOptions {
  readonly model: DocumentModel;
}

export interface WrittenDocx extends WrittenFile {
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
const packageEntries = (packed: Uint8Array, document: LaidOut): readonly ZipEntry[] => [
  ...textEntries(patchParts(unpackTexts(packed), document)),
  ...document.photos.entries,
];
