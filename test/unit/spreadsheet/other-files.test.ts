import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  decodeText,
  parseDelimited,
  readText,
} from '../../../electron/core/lib/spreadsheet/read-text.ts';
import { readWorkbook } from '../../../electron/core/lib/spreadsheet/read-workbook.ts';

/** 姓名,入职日期 and 例一,2025-1-2 in GB18030. */
const GB18030 = Buffer.from('d0d5c3fb2cc8ebd6b0c8d5c6da0d0ac0fdd2bb2c323032352d312d320d0a', 'hex');
const TABLE = [
  ['姓名', '入职日期'],
  ['例一', '2025-1-2'],
];

describe('delimited text', () => {
  it.each([
    ['UTF-8', Buffer.from('姓名,入职日期\n例一,2025-1-2\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF姓名,入职日期\r\n例一,2025-1-2')],
    ['GB18030', GB18030],
    ['semicolons', Buffer.from('姓名;入职日期\n例一;2025-1-2\n')],
    ['tabs, as they are copied from a sheet', Buffer.from('姓名\t入职日期\r例一\t2025-1-2\r')],
    [
      'UTF-16 of Excel’s “Unicode text”',
      Buffer.from('\uFEFF姓名\t入职日期\r\n例一\t2025-1-2', 'utf16le'),
    ],
    [
      'UTF-16 the other way round',
      Buffer.from('\uFEFF姓名\t入职日期\r\n例一\t2025-1-2', 'utf16le').swap16(),
    ],
    ['strokes', Buffer.from('姓名|入职日期\n例一|2025-1-2\n')],
    ['full-width commas', Buffer.from('姓名，入职日期\n例一，2025-1-2\n')],
  ])('in %s', async (_name, bytes) => {
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(TABLE);
  });

  it('takes no tab behind a number for a delimiter, nor a comma in words', async () => {
    const csv = Buffer.from('姓名,证件号\n例一,12345\t\n例二,12345\t\n');
    expect((await readWorkbook(csv)).sheets[0]?.rows[1]).toEqual(['例一', '12345\t']);
    const pasted = '姓名\t备注,一,二,三\n例一\ta,b,c\n';
    expect(readText(pasted, 'x').sheets[0]?.rows[1]).toEqual(['例一', 'a,b,c']);
  });

  it('loses one broken byte, not the encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('姓名,备注\n例一,年度考核'),
      Buffer.from([0xe7, 0x0a]),
    ]);
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual([
      ['姓名', '备注'],
      ['例一', '年度考核\uFFFD'],
    ]);
  });

  it('ends at a quote that is never closed, naming its line', async () => {
    const bytes = Buffer.from('姓名,备注\n例一,"未完\n例二,x\n');
    await expect(readWorkbook(bytes)).rejects.toMatchObject({
      fault: { why: 'quote', detail: '2' },
    });
  });

  it('keeps delimiters, quotes and line breaks inside quotes', () => {
    expect(parseDelimited('"a,b","c ""d""","e\nf"\n,\n', ',')).toEqual([
      ['a,b', 'c "d"', 'e\nf'],
      ['', ''],
    ]);
  });

  it('keeps what stands beside quotes, and empty cells at the ends', () => {
    expect(parseDelimited('"a"b,c"d,\r\n"",,"x"', ',')).toEqual([
      ['ab', 'c"d', ''],
      ['', '', 'x'],
    ]);
    expect(parseDelimited('a,', ',')).toEqual([['a', '']]);
    expect(parseDelimited('a\n\nb', ',')).toEqual([['a'], [''], ['b']]);
    expect(parseDelimited('a|b', '|')).toEqual([['a', 'b']]);
  });

  it.each([
    ['columns', ','.repeat(1_000_000)],
    ['rows', 'a\n'.repeat(30_000)],
    ['bytes', 'a'.repeat(17 * 1024 * 1024)],
  ])('ends in a sentence about its %s', async (what, text) => {
    await expect(readWorkbook(Buffer.from(text))).rejects.toMatchObject({
      fault: { kind: 'tooLarge', what },
    });
  });

  it('reads characters outside the common plane', () => {
    expect(decodeText(Buffer.from('例𬭛'))).toBe('例𬭛');
  });

  it.each([
    ['<html><table></table></html>', 'notATable'],
    ['<?xml version="1.0"?>', 'notATable'],
    ['a\0b', 'unknown'],
  ])('refuses %j', (text, why) => {
    expect(() => readText(text, 'x')).toThrow(why);
  });
});

describe('another file', () => {
  const zipped = (name: string): Uint8Array => zipSync({ [name]: strToU8('x') });
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from(stream, 'utf16le'),
    ]);

  it.each([
    ['notATable', 'PDF', Buffer.from('%PDF-1.7\n')],
    ['notATable', 'JPEG', Buffer.from('ffd8ffe0', 'hex')],
    ['notATable', 'Word', zipped('word/document.xml')],
    ['notATable', 'OpenDocument', zipped('content.xml')],
    ['notATable', 'Excel .xlsb', zipped('xl/workbook.bin')],
    ['notATable', 'ZIP', zipped('花名册.xlsx')],
    ['notATable', 'Word', ole('WordDocument')],
    ['encrypted', '', ole('EncryptedPackage')],
    ['empty', '', Buffer.from('  \n ')],
  ])('is said to be %s %s', async (why, detail, bytes) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({
      fault: { kind: 'unreadable', why, detail },
    });
  });
});

describe('an .xls of earlier days', () => {
  it('gives the same rows, with what is hidden and merged', async () => {
    const xlsx = await import('@e965/xlsx');
    const sheet = xlsx.utils.aoa_to_sheet([...TABLE, ['例二', 45_926], [true, 9.9999919900307e17]]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, '花名册');
    const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType: 'biff8' });
    if (!(bytes instanceof Uint8Array)) throw new Error('SheetJS writes bytes');
    expect((await readWorkbook(bytes)).sheets[0]).toMatchObject({
      name: '花名册',
      rows: [...TABLE, ['例二', '45926'], ['是', '9.99999E+17']],
      merged: [{ top: 1, left: 0, bottom: 2, right: 0 }],
    });
  });
});
