import type { RegisterIssue } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import { cleanCode, foldWord } from './clean-text.ts';
import type { RowData } from './field-access.ts';
import { shown } from './parse-cell.ts';
import { readYesOrNo } from './read-value.ts';
import { dayOf, issue } from './row-checks.ts';
import type { RowFacts } from './row-checks.ts';

/**
 * Rosters have a column 在职 (DOMAIN §2.12), the register has a last day instead: what the column says is
 * held against that day and kept nowhere.
 */
export type OnDutySaid = { readonly header: string; readonly written: string };

const HEADERS: ReadonlySet<string> = new Set(
  ['在职', '在职情况', '在职状态', '在岗', '在岗情况', '在岗状态', '人员状态'].map(foldWord),
);

/** Whether one of the ways to read a header asks if somebody is still there. */
export const asksOnDuty = (register: RegisterKey, headers: readonly string[]): boolean =>
  register === 'staff' && headers.some((header) => HEADERS.has(header));

const THERE = /^(?:仍|现|正常)?(?:在职|在岗|在册)(?:人员|员工|中)?$/u;
const GONE = /^(?:已经?|现已)?(?:离职|离岗|辞职|退职)(?:人员|员工)?$|^(?:不|非|未)在[职岗册]$/u;
/** Nothing is said; 否 is never written with a dash here. */
const BLANK = /^[-/\\]*$/u;

/** Still there or gone; null when nothing is said, undefined when nobody can tell. */
function readOnDuty(text: string): boolean | null | undefined {
  const word = cleanCode(text).replaceAll(/\s/gu, '');
  if (BLANK.test(word)) return null;
  if (THERE.test(word)) return true;
  return GONE.test(word) ? false : (readYesOrNo(word) ?? undefined);
}

/** What the column says against the last day of the row; nothing when they agree. */
export function onDutyIssues(
  said: OnDutySaid | null,
  data: RowData,
  { today }: Pick<RowFacts, 'today'>,
): readonly RegisterIssue[] {
  if (said === null) return [];
  const there = readOnDuty(said.written);
  const left = dayOf(data, 'leave_date');
  const words = { column: shown(said.header), written: shown(said.written) };
  if (there === undefined) return [issue('leave_date', 'warning', 'onDutyUnread', words)];
  if (there === false && left === null)
    return [issue('leave_date', 'error', 'goneWithoutEnd', words)];
  if (there === true && left !== null && left < today)
    return [issue('leave_date', 'warning', 'thereAfterEnd', { ...words, left })];
  return [];
}
