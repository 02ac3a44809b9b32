import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { DomainError } from '../../../electron/core/lib/errors.ts';
import { holdsIdNumber } from '../../../shared/rules/registers/id-number.ts';
import { mayHold } from '../../../electron/core/lib/spreadsheet/other-text.ts';
import { readXlsx, readXlsxByLibrary } from '../../../electron/core/lib/spreadsheet/read-xlsx.ts';
import { readWorkbook } from '../../../electron/core/lib/spreadsheet/read-workbook.ts';
import { SpreadsheetError } from '../../../electron/core/lib/spreadsheet/sheet.ts';
import {
  readInThread,
  readSpreadsheet,
} from '../../../electron/core/lib/spreadsheet/spreadsheet-reader.ts';
import { bomb, handmadeXlsx, oneSheet } from '../../helpers/workbooks.ts';

const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  return (await readXlsx(bytes)).sheets[0]?.rows ?? [];
}

async function faultOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    return error instanceof SpreadsheetError ? error.fault : error;
  }
  return 'read';
}

describe('cells of an .xlsx', () => {
  it('are read as the library reads them', async () => {
    const bytes = await writeXlsxFile([
      {
        data: [
          ['甲 & <乙>', 'b"c', null, '  前后  '],
          [12, 0.1, -3.5, 42_000],
          [{ value: new Date(Date.UTC(2025, 8, 26)), format: 'yyyy-mm-dd' }, true, false, '007'],
          [null, null, null, '末'],
          [{ value: new Date(Date.UTC(2025, 8, 26, 14, 30)), format: 'yyyy/m/d h:mm' }],
        ],
      },
    ]).toBuffer();
    const own = await readXlsx(bytes);
    expect(own).toEqual(await readXlsxByLibrary(bytes));
    expect(own.sheets[0]?.rows).toEqual([
      ['甲 & <乙>', 'b"c', '', '  前后  '],
      ['12', '0.1', '-3.5', '42000'],
      ['2025-09-26', '是', '否', '007'],
      ['', '', '', '末'],
      ['2025-09-26T14:30', '', '', ''],
    ]);
    expect(own.sheets[0]?.marks).toEqual(['tt-t', 'nnnn', 'dbbt', '---t', 'd---']);
  });

  it('keep rich text and leave its reading aid out', async () => {
    const shared =
      '<sst><si><r><t>王</t></r><r><t xml:space="preserve"> 例</t></r><rPh sb="0" eb="1"><t>ワン</t></rPh></si><si><t>甲_x000A_乙&#x4E19;</t></si><si/></sst>';
    const bytes = oneSheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      { 'xl/sharedStrings.xml': shared },
    );
    expect(await rowsOf(bytes)).toEqual([['王 例', '甲\n乙丙']]);
  });

  it('take formulas by the result the file keeps, and count them', async () => {
    const bytes = oneSheet(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f></c><c r="E1" t="str"><f>""</f><v></v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>"y"</f><v>y</v></c></row>`,
    );
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]).toMatchObject({
      rows: [['2', '#UNCOMPUTED!', '#DIV/0!', 'y']],
      marks: ['neet'],
      formulas: 5,
    });
  });

  it('are kept where a formula without a result is all a last row holds', async () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>A1</f></c></row>',
    );
    expect(await rowsOf(bytes)).toEqual([['1'], ['#UNCOMPUTED!']]);
  });

  it('show a number too long for Excel as what is left of it', async () => {
    const bytes = oneSheet('<row r="1"><c r="A1"><v>9.9999919900307E+17</v></c></row>');
    expect(await rowsOf(bytes)).toEqual([['9.99999E+17']]);
  });

  it('find their place without a number of their own', async () => {
    const bytes = oneSheet(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>',
    );
    expect(await rowsOf(bytes)).toEqual([
      ['1', '2'],
      ['', ''],
      ['3', ''],
    ]);
  });

  it('read days by the style, in the calendar of the file', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/></cellXfs></styleSheet>';
    const xml =
      '<sheetData><row r="1"><c r="A1" s="1"><v>45926</v></c><c r="B1" s="2"><v>45926</v></c><c r="C1" s="3"><v>45926.5</v></c></row></sheetData>';
    const more = { 'xl/styles.xml': styles };
    expect(await rowsOf(handmadeXlsx([{ name: 'a', xml }], more))).toEqual([
      ['2025-09-26', '45926', '2025-09-26T12:00'],
    ]);
    const in1904 = handmadeXlsx([{ name: 'a', xml }], more, '<workbookPr date1904="1"/>');
    expect((await rowsOf(in1904))[0]?.[0]).toBe('2029-09-27');
  });

  it('are found under a prefix too', async () => {
    const bytes = handmadeXlsx([{ name: 'a', xml: '' }]);
    const prefixed = new TextDecoder('latin1').decode(bytes);
    expect(prefixed).toContain('sheet1');
    const { strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(bytes);
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    expect(await rowsOf(zipSync(parts))).toEqual([['7']]);
  });
});

describe('XML of other programs', () => {
  it.each([
    ['single quotes', (text: string) => text.replaceAll('"', "'")],
    ['CDATA', (text: string) => text.replaceAll(/<t>([^<]*)<\/t>/gu, '<t><![CDATA[$1]]></t>')],
    ['a comment', (text: string) => `<!-- <row r="1">${inline('A1', '假')}</row> -->${text}`],
  ])('is read: %s', async (_name, change) => {
    expect(await rowsOf(oneSheet(change(`<row r="1">${inline('A1', '姓名')}</row>`)))).toEqual([
      ['姓名'],
    ]);
  });
});

describe('what a sheet says besides its cells', () => {
  it('hidden rows, columns and sheets, and merged ranges', async () => {
    const xml = `<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData><row r="1">${inline('A1', 'a')}${inline('D1', 'd')}</row><row r="2" hidden="1">${inline('A2', 'b')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/><mergeCell ref="D1:D1048576"/><mergeCell ref="F9:G9"/></mergeCells>`;
    const { sheets } = await readXlsx(
      handmadeXlsx([
        { name: '一 &amp; 二', xml },
        { name: '藏', xml: '<sheetData/>', state: 'veryHidden' },
      ]),
    );
    expect(sheets[0]).toMatchObject({
      name: '一 & 二',
      hidden: false,
      hiddenRows: [1],
      hiddenColumns: [1, 2],
      // The second ends with the last row, the third lies outside.
      merged: [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 0, left: 3, bottom: 1, right: 3 },
      ],
    });
    expect(sheets[1]).toMatchObject({ name: '藏', hidden: true, rows: [] });
  });
});

describe('a hostile workbook ends in a sentence', () => {
  const empties = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<row r="${at + 2}" ht="15"/>`).join('');

  it('a million empty rows are no rows', async () => {
    const bytes = oneSheet(`<row r="1">${inline('A1', '姓名')}</row>${empties(1_048_575)}`);
    const startedAt = performance.now();
    expect(await rowsOf(bytes)).toEqual([['姓名']]);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it.each([
    ['rows', `<row r="1048576">${inline('A1048576', 'x')}</row>`],
    ['columns', `<row r="1">${inline('XFD1', 'x')}</row>`],
    ['cells', `<row r="19000">${inline('ZZ19000', 'x')}</row>`],
  ])('too many %s', async (what, data) => {
    expect(await faultOf(oneSheet(data))).toMatchObject({ kind: 'tooLarge', what });
  });

  it('merged ranges that lie on one another', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `<row r="${at + 1}">${inline(`A${at + 1}`, 'x')}</row>`,
    );
    const merged = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000);
    const xml = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merged}</mergeCells>`;
    expect(await faultOf(handmadeXlsx([{ name: 'a', xml }]))).toMatchObject({ why: 'damaged' });
  });

  it('a bomb that says how large it is', async () => {
    const bytes = bomb(100 * 1024 * 1024);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await faultOf(bytes)).toMatchObject({ kind: 'tooLarge', what: 'unpacked' });
  });

  it('a bomb that lies about its size', async () => {
    const bytes = bomb(100 * 1024 * 1024);
    bytes.writeUInt32LE(10, bytes.indexOf('PK\u0001\u0002') + 24);
    expect(await faultOf(bytes)).toMatchObject({ kind: 'tooLarge', what: 'unpacked' });
  });

  it.each([
    ['cut off', () => oneSheet('<row r="1"/>').subarray(0, 300)],
    ['no workbook', () => new Uint8Array(Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1'))],
    ['a document type', () => oneSheet('<!DOCTYPE x [<!ENTITY a "b">]><row r="1"/>')],
    [
      'an old workbook that is none',
      () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1100, '0'), 'hex'),
    ],
    ['nothing', () => new Uint8Array()],
  ])('%s', async (_name, make) => {
    expect(await faultOf(make())).toMatchObject({ kind: 'unreadable' });
  });

  it('fifty megabytes are not even opened', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024);
    await expect(readSpreadsheet(bytes)).rejects.toBeInstanceOf(DomainError);
  });

  it.each([
    ['cells that never end', '<c r="A1"><v>1'],
    ['tags that never end', '<c r="A1" '],
    ['rows that never end', '<row r="1" '],
    ['reading aids that never end', '<c t="inlineStr"><is><rPh><t>'],
  ])('%s take one pass', async (_name, piece) => {
    const bytes = oneSheet(`<row r="1">${inline('A1', '姓名')}</row>${piece.repeat(200_000)}`);
    const startedAt = performance.now();
    await readSpreadsheet(bytes).catch(() => null);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it('a reading that takes too long is stopped', async () => {
    const bytes = oneSheet(`<row r="1">${inline('A1', '姓名')}</row>`);
    await expect(readInThread(bytes, 1)).rejects.toMatchObject({ code: 'IMPORT_TOO_SLOW' });
  });
});

describe('all a file says', () => {
  const number = '999999199003070039';
  const holds = (bytes: Uint8Array): boolean => mayHold(bytes, holdsIdNumber);

  it.each([
    ['a comment', { 'xl/comments1.xml': `<comments><t>${number}</t></comments>` }],
    [
      'a comment in two runs',
      { 'xl/comments1.xml': `<r><t>${number.slice(0, 9)}</t></r><r><t>${number.slice(9)}</t></r>` },
    ],
    ['a property', { 'docProps/core.xml': `<x>见${number}</x>` }],
    ['a property far behind', { 'docProps/a.xml': `${' '.repeat(1024 * 1024 - 9)}${number}` }],
    ['a workbook within it, which nobody can tell', { 'xl/embeddings/a.xlsx': 'x' }],
    ['macros, which nobody can tell', { 'xl/vbaProject.bin': 'x' }],
  ])('includes %s', (_name, more) => {
    expect(holds(oneSheet('<row r="1"/>', more))).toBe(true);
  });

  it('is nothing where nothing is', () => {
    expect(holds(oneSheet('<row r="1"/>'))).toBe(false);
    expect(holds(Buffer.from(`a${number}`, 'utf16le'))).toBe(false);
    expect(holds(Buffer.from(`见${number}`, 'utf16le'))).toBe(true);
  });
});
