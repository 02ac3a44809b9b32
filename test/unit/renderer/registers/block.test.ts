import { describe, expect, test } from 'vitest';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import {
  clearRange,
  copyRange,
  fillDown,
  hasHeader,
  layBlock,
  pasteCounts,
  readBlock,
  writeBlock,
} from '../../../../renderer/src/features/registers/block.ts';
import {
  EMPTY_DRAFT,
  type GridRow,
  gridRows,
} from '../../../../renderer/src/features/registers/grid-model.ts';

const spec = REGISTERS.equipment;
const at = (key: string): number => spec.fields.findIndex((field) => field.key === key);

const row = (id: string, name: string) => ({
  id: `00000000-0000-7000-8000-00000000000${id.at(-1)}`,
  position: 1,
  data: { id, name, tags: ['b'], origin: '采购' },
  issues: [],
});
const rows = gridRows(spec, [row('Q-1', '扫描器'), row('Q-2', '分析仪')], EMPTY_DRAFT);
const keys = rows.map(({ key }) => key);
const byKey = (list: readonly GridRow[]) => new Map(list.map((one) => [one.key, one]));
let made = 0;
const newKey = (): string => `new-${(made += 1)}`;

describe('a block of the clipboard', () => {
  test('is read as spreadsheets write it: tabs, either line end, quotes around both', () => {
    expect(readBlock('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readBlock('"two\nlines"\t"say ""hi"""')).toEqual([['two\nlines', 'say "hi"']]);
    expect(readBlock('a\t\n')).toEqual([['a', '']]);
    expect(readBlock('5" screen')).toEqual([['5" screen']]);
  });

  test('comes back as it went out', () => {
    const cells = [
      ['a\tb', 'c'],
      ['"', ''],
    ];
    expect(readBlock(writeBlock(cells))).toEqual(cells);
  });

  test('knows a header by two names of columns, below a title as well', () => {
    expect(hasHeader(spec, [['设备清单'], ['设备编号', '设备名称']])).toBe(true);
    expect(hasHeader(spec, [['Q-3', '设备名称']])).toBe(false);
  });
});

describe('cells between two corners', () => {
  const range = { top: 0, bottom: 1, left: at('id'), right: at('name') };

  test('are copied, cleared and filled down', () => {
    expect(copyRange(spec.fields, rows, range)).toBe('Q-1\t扫描器\nQ-2\t分析仪');
    expect(clearRange(spec.fields, rows, { ...range, top: 1 })).toEqual(
      new Map([[keys[1], { id: '', name: '' }]]),
    );
    const name = { ...range, left: at('name') };
    expect(fillDown(spec.fields, rows, name)).toEqual(new Map([[keys[1], { name: '扫描器' }]]));
  });

  test('a single cell takes the one above, the first row has none', () => {
    const one = { top: 1, bottom: 1, left: at('name'), right: at('name') };
    expect(fillDown(spec.fields, rows, one)).toEqual(new Map([[keys[1], { name: '扫描器' }]]));
    expect(fillDown(spec.fields, rows, { ...one, top: 0, bottom: 0 })).toEqual(new Map());
  });
});

describe('a pasted block', () => {
  test('changes what differs, leaves what is the same, and grows the register', () => {
    const block = [['扫描器'], ['频谱仪'], ['示波器']];
    const paste = layBlock(spec.fields, rows, block, { row: 0, column: at('name') }, newKey);
    const [added = ''] = paste.added;
    expect(paste.keys).toEqual([...keys, added]);
    expect(paste.cells).toEqual(
      new Map([
        [keys[1], { name: '频谱仪' }],
        [added, { name: '示波器' }],
      ]),
    );
  });

  test('is counted by what writing it would do', () => {
    const block = [['扫描器'], ['频谱仪']];
    const paste = layBlock(spec.fields, rows, block, { row: 0, column: at('name') }, newKey);
    const draft = { ...EMPTY_DRAFT, typed: paste.cells };
    const laid = gridRows(spec, [row('Q-1', '扫描器'), row('Q-2', '分析仪')], draft);
    expect(pasteCounts(paste, byKey(laid))).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
      wrong: 0,
    });
  });

  test('a cell that cannot be read makes its row wrong and nothing else', () => {
    const column = at('license_to');
    const paste = layBlock(spec.fields, rows, [['2025.13.1']], { row: 0, column }, newKey);
    const draft = { ...EMPTY_DRAFT, typed: paste.cells };
    const laid = gridRows(spec, [row('Q-1', '扫描器')], draft);
    expect(laid[0]?.issues).toMatchObject([{ field: 'license_to', code: 'noSuchMonth' }]);
    expect(pasteCounts(paste, byKey(laid))).toMatchObject({ changed: 0, wrong: 1 });
  });
});
