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
  ])('in %s', async (_name, bytes) => {
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(TABLE);
  });

  it('keeps delimiters, quotes and line breaks inside quotes', () => {
    expect(parseDelimited('"a,b","c ""d""","e\nf"\n,\n', ',')).toEqual([
      ['a,b', 'c "d"', 'e\nf'],
      ['', ''],
    ]);
  });

  it('reads characters outside the common plane', () => {
    expect(decodeText(Buffer.from('例𬭛'))).toBe('例𬭛');
  });

  it.each(['<html><table></table></html>', '<?xml version="1.0"?>', 'a\0b'])(
    'refuses %j',
    (text) => {
      expect(() => readText(text, 'x')).toThrow('unreadable');
    },
  );
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
