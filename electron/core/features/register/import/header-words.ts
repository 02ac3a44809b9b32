import { foldWord } from '#shared/rules/registers/clean-text.ts';

/** `（必填）`, `(yyyy-mm-dd)`, `【万元】`: what stands in brackets explains a header, it does not name it. */
const REMARK = /[(（[【][^)）\]】]*[)）\]】]/gu;
const ASKING = /^是否(?:为|属于|系)?/u;

/**
 * Ways to read a header, the most exact first: all of it, without remarks, and, where yes or no is asked,
 * without the asking: 是否离职 is no day of leaving.
 */
export function headerWords(title: string, isAsked: boolean): readonly string[] {
  const bare = title.replaceAll(REMARK, '');
  const question = isAsked ? [bare.replaceAll(/\s/gu, '').replace(ASKING, '')] : [];
  const words = [title, bare, ...question].map(foldWord);
  return [...new Set(words)].filter((word) => word !== '');
}

/** Thousands the money of a column is counted in, by the words of its header or above it. */
const UNITS: readonly (readonly [unit: string, factor: number])[] = [
  ['亿元', 100_000_000],
  ['千万元', 10_000_000],
  ['百万元', 1_000_000],
  ['十万元', 100_000],
  ['万元', 10_000],
  ['千元', 1000],
];

export type Unit = { readonly unit: string; readonly factor: number };

export function unitIn(text: string): Unit | null {
  const found = UNITS.find(([unit]) => text.includes(unit));
  return found === undefined ? null : { unit: found[0], factor: found[1] };
}

/**
 * `单位：万元`, `金额单位：人民币万元`, `单位：人、万元`. Who fills in a form is a 单位 too (填报单位：…千元公司), so the
 * measure must follow at once and end there.
 */
const NAMED =
  /(?<!填报|编制|报送|所属|建设|服务|客户)单\s?位\s*[:：]\s*[(（]?(?:[^\s、，,/:：]{1,3}[、，,/]\s*)*(?:人民币\s*)?(?<unit>(?:亿|千万|百万|十万|万|千)?元)(?=人民币|\P{Script=Han}|$)/u;

/** The measure a line names for all money below it; undefined where it names none, null for plain yuan. */
export function unitNamed(line: string): Unit | null | undefined {
  const unit = NAMED.exec(line)?.groups?.['unit'];
  return unit === undefined ? undefined : unitIn(unit);
}
