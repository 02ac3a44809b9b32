import type { OutSheet } from '../../lib/spreadsheet/write-workbook.ts';
import { writeWorkbook } from '../../lib/spreadsheet/write-workbook.ts';
import type { WriteOptions, WrittenFile } from '../write-options.ts';
import { writeZip } from '../zip/store-zip.ts';
import { textEntries, unpackTexts } from '../zip/text-entries.ts';
import { writeByRename } from '../zip/write-by-rename.ts';

export interface WriteXlsxOptions extends WriteOptions {
  readonly sheets: readonly OutSheet[];
  /** The only time in the file, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Writes a workbook. The library packs with the time of day; packed anew with a fixed one, the same sheets
 * give the same bytes. Nobody and no machine is named in it.
 */
export async function writeXlsx(options: WriteXlsxOptions): Promise<WrittenFile> {
  const { sheets, date, outFile, signal, onProgress } = options;
  signal?.throwIfAborted();
  onProgress?.({ stage: 'build', done: 0, total: 1 });
  const entries = textEntries(unpackTexts(await writeWorkbook(sheets)));
  signal?.throwIfAborted();
  onProgress?.({ stage: 'write', done: 0, total: entries.length });
  const written = await writeByRename(outFile, (temporary) =>
    writeZip(temporary, entries, {
      date,
      signal,
      onEntry: (done, total) => onProgress?.({ stage: 'write', done, total }),
    }),
  );
  return { path: outFile, ...written };
}
