import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReportDocx } from '../../../electron/core/documents/index.ts';
import { docxParts, part, tocOf } from '../../helpers/docx.ts';
import { pdfPages, toPdf } from '../../helpers/office.ts';
import { samplePhotos } from '../../helpers/photos.ts';
import { sampleReportInput, type SampleOptions } from '../../helpers/report-input.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

interface Case extends SampleOptions {
  readonly name: string;
}

const CASES: readonly Case[] = [
  { name: 'no photos', photos: 0 },
  { name: 'nothing found, no evidence', problems: 'none' },
  { name: '5 photos', photos: 5 },
  {
    name: 'a draft with many long findings',
    photos: 3,
    problems: 'many',
    longFacts: true,
    draft: true,
  },
  { name: 'facts longer than a page', photos: 1, problems: 'many', hugeFacts: true },
  { name: '50 photos', photos: 50, problems: 'many' },
  { name: '300 photos', photos: 300, longFacts: true },
];

/** First page after the contents on which this entry stands. */
function pageOf(entry: string, pages: readonly string[]): number {
  const wanted = entry.replaceAll(/\s/gu, '');
  const annex = /^附件\d/u.exec(wanted)?.[0];
  const pattern =
    annex === undefined ? null : new RegExp(`^(?:草稿)?(?:—\\d+—)?(?:草稿)?${annex}`, 'u');
  const found = pages.findIndex(
    (page, index) => index > 1 && (pattern === null ? page.includes(wanted) : pattern.test(page)),
  );
  return found + 1;
}

describe('pages as LibreOffice lays them out', () => {
  it.each(CASES)(
    'the contents page is right: $name',
    async ({ name: _name, ...options }) => {
      const folder = await tempFolder();
      const photo = await samplePhotos(folder);
      const outFile = join(folder, 'report.docx');
      const written = await writeReportDocx({
        input: sampleReportInput({ ...options, photo }),
        outFile,
      });
      const pages = await pdfPages(await toPdf(outFile, folder));
      const toc = tocOf(part(docxParts(outFile), 'word/document.xml'));
      expect(toc.length).toBeGreaterThan(10);
      expect(toc.map((entry) => [entry.text, pageOf(entry.text, pages)])).toEqual(
        toc.map((entry) => [entry.text, entry.page]),
      );
      expect(pages.length).toBe(written.pageCount);
      expect(pages.at(-1)).toContain('2026年4月24日印发');
      pages.forEach((page, index) => expect(page).toContain(`—${index + 1}—`));
    },
    120_000,
  );
});
