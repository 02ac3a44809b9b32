import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  renderSuspicionHtml,
  type SuspicionInput,
  writeSuspicionDocx,
  writeSuspicionXlsx,
} from '../../../electron/core/documents/index.ts';
import { readWorkbook } from '../../../electron/core/lib/spreadsheet/read-workbook.ts';
import { assertWellFormed, docxParts, part, textOf } from '../../helpers/docx.ts';
import { pdfPages, toPdf } from '../../helpers/office.ts';
import { sampleRows, sampleSuspicionInput } from '../../helpers/suspicion-input.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

async function word(input: SuspicionInput) {
  const folder = await tempFolder();
  const outFile = join(folder, 'list.docx');
  const written = await writeSuspicionDocx({ input, outFile });
  return { folder, outFile, written, parts: docxParts(outFile) };
}

async function excel(input: SuspicionInput) {
  const outFile = join(await tempFolder(), 'list.xlsx');
  const written = await writeSuspicionXlsx({ input, outFile });
  return { outFile, written, parts: docxParts(outFile) };
}

function withName(name: string): SuspicionInput {
  const rows = new Map(sampleRows());
  const staff = new Map(rows.get('staff'));
  staff.set('S2-17', { ...staff.get('S2-17'), name });
  return sampleSuspicionInput({ over: { rows: rows.set('staff', staff) } });
}

describe('the paper', () => {
  it('is turned from its first page on, says on every page what it is, and repeats its head row', async () => {
    const { parts } = await word(sampleSuspicionInput());
    const document = part(parts, 'word/document.xml');
    expect(document.match(/<w:sectPr/gu)).toHaveLength(1);
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(document).toContain('<w:trHeight w:val="760" w:hRule="atLeast"/>');
    for (const name of ['header1.xml', 'header2.xml'])
      expect(textOf(part(parts, `word/${name}`))).toContain('内部使用　只作核实线索，不作结论');
    for (const name of ['footer1.xml', 'footer2.xml']) {
      expect(textOf(part(parts, `word/${name}`))).toContain('第  页　共  页');
      expect(part(parts, `word/${name}`)).toMatch(/PAGE.*NUMPAGES/su);
    }
  });

  it('has the same bytes for the same case, and names nobody', async () => {
    const [first, second] = [
      await word(sampleSuspicionInput()),
      await word(sampleSuspicionInput()),
    ];
    expect(readFileSync(first.outFile).equals(readFileSync(second.outFile))).toBe(true);
    const core = part(first.parts, 'docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy|revision/u);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT/gu)].map(([at]) => at)).toEqual([
      '2026-04-22T',
      '2026-04-22T',
    ]);
    expect(part(first.parts, 'docProps/app.xml')).not.toMatch(/Company|Application|Manager/u);
  });

  it('is well-formed whatever names hold', async () => {
    const { parts } = await word(withName(`<例> & "𬭛"\u0007`));
    for (const [name, xml] of Object.entries(parts))
      expect(() => assertWellFormed(xml), name).not.toThrow();
    expect(textOf(part(parts, 'word/document.xml'))).toContain('<例> & "𬭛"');
  });

  it('says so when there is nothing to list', async () => {
    const { parts, written } = await word(sampleSuspicionInput({ over: { findings: [] } }));
    const text = textOf(part(parts, 'word/document.xml'));
    expect(text).toContain('自动核查未见疑点。检查表各项仍须逐项检查。');
    expect(part(parts, 'word/document.xml')).not.toContain('<w:tbl>');
    expect(written.pageCount).toBe(1);
  });

  it('never cuts a row: what is taller than a page goes on in rows of its own', async () => {
    const reason = Array.from({ length: 150 }, (_, at) => `第${at}处已逐一核对原件。`).join('');
    const input = sampleSuspicionInput({
      view: { query: 'S2-22' },
      answers: { 'MS-08': { verdict: 'conforming', reason } },
    });
    const { parts, written } = await word(input);
    const text = textOf(part(parts, 'word/document.xml'));
    expect(text).toContain('（续）');
    expect(text.replaceAll('\n', '')).toContain('第149处已逐一核对原件。');
    expect(written.pageCount).toBeGreaterThan(1);
  });

  it('comes to stand on as many pages as it says', { timeout: 60_000 }, async () => {
    const input = sampleSuspicionInput({ view: { by: 'person' } });
    const { folder, outFile, written } = await word(input);
    const pages = await pdfPages(await toPdf(outFile, folder));
    expect(pages).toHaveLength(written.pageCount);
    for (const page of pages) expect(page).toContain('序号程度检查项与条款');
    expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`);
  });

  it('prints as a page of the same words', () => {
    const html = renderSuspicionHtml(withName('<b>例</b>'), 'n0nce');
    expect(html).toContain('<style nonce="n0nce">');
    expect(html).toContain('class="sheet worksheet"');
    expect(html).toContain('@page worksheet{size:297mm 210mm');
    expect(html).toContain('counter(pages)');
    expect(html).toContain('&lt;b&gt;例&lt;/b&gt;');
    expect(html).not.toMatch(/<script| style=/u);
  });
});

describe('the workbook', () => {
  const sheetsOf = async (path: string) => {
    const { sheets } = await readWorkbook(readFileSync(path));
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(String)) }));
  };

  it('holds every finding under a frozen row of filters, and what each rests on', async () => {
    const { outFile, parts } = await excel(sampleSuspicionInput());
    const [findings, data] = await sheetsOf(outFile);
    expect([findings?.name, data?.name]).toEqual(['疑点', '算式与依据']);
    expect(findings?.rows[2]?.slice(0, 3)).toEqual(['序号', '程度', '检查项']);
    expect(findings?.rows).toHaveLength(43);
    const sheet = part(parts, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<autoFilter ref="A3:Y43"/>');
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/u);
    expect(sheet).toContain('orientation="landscape"');
    const line = findings?.rows.find((row) => row.includes('S2-17'))?.join('|') ?? '';
    expect(line).toContain(
      'PT-13|服务人员年培训20课时|4.5 h)|S2-17|姜例己|应10.5实10课时（在岗184天）',
    );
    const own = data?.rows.filter((row) => row[0] === '21').map((row) => row.slice(4).join('|'));
    expect(own).toContain('算式|应修||10.5|');
    expect(own?.find((row) => row.includes('T2-11'))).toMatch(/^培训课时\|培训\|T2-11\|0\|.*不计/u);
  });

  it('has the same bytes for the same case, and names nobody', async () => {
    const [first, second] = [
      await excel(sampleSuspicionInput()),
      await excel(sampleSuspicionInput()),
    ];
    expect(first.written.sha256).toBe(second.written.sha256);
    expect(Object.keys(first.parts).filter((name) => name.startsWith('docProps'))).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    'never makes a formula of %s',
    async (name) => {
      const { outFile, parts } = await excel(withName(name));
      const [findings] = await sheetsOf(outFile);
      expect(findings?.rows.some((row) => row.includes(name))).toBe(true);
      for (const sheet of ['sheet1', 'sheet2'])
        expect(part(parts, `xl/worksheets/${sheet}.xml`)).not.toMatch(/<f[ >]/u);
    },
  );

  it('is well-formed whatever names hold, and no cell is too long for Excel', async () => {
    const { outFile, parts } = await excel(withName(`<例> & '𬭛'\u0007${'长'.repeat(40_000)}`));
    for (const [name, xml] of Object.entries(parts))
      expect(() => assertWellFormed(xml), name).not.toThrow();
    const [findings] = await sheetsOf(outFile);
    const longest = Math.max(...(findings?.rows.flat() ?? []).map((cell) => cell.length));
    expect(longest).toBeGreaterThan(32_000);
    expect(longest).toBeLessThanOrEqual(32_767);
  });

  it('says so when there is nothing to list', async () => {
    const { outFile } = await excel(sampleSuspicionInput({ over: { findings: [] } }));
    const [findings] = await sheetsOf(outFile);
    expect(findings?.rows.flat()).toContain('自动核查未见疑点。检查表各项仍须逐项检查。');
  });
});

it.each([writeSuspicionDocx, writeSuspicionXlsx])(
  '%o leaves nothing when cancelled',
  async (write) => {
    const folder = await tempFolder();
    const cancel = new AbortController();
    const writing = write({
      input: sampleSuspicionInput(),
      outFile: join(folder, 'list'),
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(folder)).toEqual([]);
  },
);
