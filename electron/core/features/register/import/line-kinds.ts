import { foldWord } from '#shared/rules/registers/clean-text.ts';
import type { MappedColumn } from './map-columns.ts';

/** Lines under a header that are no row of the register. */
export type LineKind = 'total' | 'note' | 'header' | 'example' | 'empty' | 'row';

const TOTAL =
  /^(?:本页|本表|全部|人员|项目|金额)?(?:合计|总计|小计|共计|累计|总数|平均|total|subtotal|sum)|^共计?\d+(?:人|项|个|条|份|次|名|台|套|笔|行)/u;
const NOTE =
  /^(?:注|备注|说明|填[表写报]说明|填[表报]人|填[表报]单位|填[表报]日期|制表人?|制表日期|审[核批]人?|复核人?|经办人|负责人|单位负责人|签[字章]|盖章|联系人|联系电话|日期)\s*\d*\s*[:：.、]|^[※*]|^[（(]?以下(?:空白|无正文)|^第\s*\d+\s*页/u;
/** `一、管理人员` across the table. */
const SECTION = /^[（(]?[一二三四五六七八九十]+[）)、.．]/u;
const NOTE_CELLS = 4;

/** A line that adds up the others: it says so first, and says little else. */
function isTotal(filled: readonly string[], width: number): boolean {
  return TOTAL.test(foldWord(filled[0] ?? '')) && filled.length <= Math.max(3, width / 2);
}

function isNote([first = '', ...rest]: readonly string[], mapped: number): boolean {
  if (rest.length >= NOTE_CELLS || mapped <= rest.length + 1) return false;
  return NOTE.test(first.trim()) || (rest.length === 0 && SECTION.test(first.trim()));
}

type Known = { readonly index: number; readonly word: string };

/** The header once more, as every printed page has it. */
function isHeader(titled: readonly Known[], row: readonly string[]): boolean {
  const [first] = titled.filter(({ index }) => (row[index] ?? '') !== '');
  if (first === undefined || foldWord(row[first.index] ?? '') !== first.word) return false;
  const same = titled.filter(({ index, word }) => foldWord(row[index] ?? '') === word);
  return same.length >= 2 && same.length >= titled.length / 2;
}

/** The greyed example of our own template, left in by mistake. */
const isExample = (examples: readonly Known[], row: readonly string[]): boolean =>
  examples.length > 1 && examples.every(({ index, word }) => (row[index] ?? '').trim() === word);

/** Tells the lines under a header apart. */
export function lineKinds(columns: readonly MappedColumn[]): (row: readonly string[]) => LineKind {
  const mapped = columns.filter(({ field }) => field !== null);
  const titled = mapped.flatMap(({ index, title }) =>
    title === '' ? [] : [{ index, word: foldWord(title) }],
  );
  const examples = mapped.flatMap(({ index, field }) =>
    field === null || field.example === '' ? [] : [{ index, word: field.example }],
  );
  return (row) => {
    const filled = row.filter((text) => text.trim() !== '');
    if (isTotal(filled, row.length)) return 'total';
    if (isNote(filled, mapped.length)) return 'note';
    if (mapped.every(({ index }) => (row[index] ?? '').trim() === '')) return 'empty';
    if (isHeader(titled, row)) return 'header';
    return isExample(examples, row) ? 'example' : 'row';
  };
}
