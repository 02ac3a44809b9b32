import type { RegisterIssue, RegisterIssueCode } from '../../model/register-issue.ts';
import type { IsoDate } from '../dates.ts';
import { getField, recordsOf } from './field-access.ts';
import type { Json, RowData } from './field-access.ts';
import type { KnownIds } from './references.ts';

/** When somebody came and the last day they were there, both as they stand in the register of staff. */
export type Term = { readonly hired: string | null; readonly left: string | null };

/** What a row is judged by besides itself. */
export type RowFacts = {
  /** Day of the entry; dates of events may not lie far behind it (DOMAIN §2.2). */
  readonly today: IsoDate;
  /** Day of the review on site; null outside a case. */
  readonly reviewDate: IsoDate | null;
  readonly orgName: string;
  /** Null when nothing is known about the registers beside this one. */
  readonly ids: KnownIds | null;
  /** People by id; null when the register of staff is not known. */
  readonly terms: ReadonlyMap<string, Term> | null;
  /** Types of certificates that the checklist knows; null when it is not at hand. */
  readonly certTypes: ReadonlySet<string> | null;
};

type Level = RegisterIssue['level'];
export type Check = (data: RowData, facts: RowFacts) => readonly (RegisterIssue | null)[];

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/u;

const asDay = (value: Json | undefined): string | null =>
  typeof value === 'string' && ISO_DAY.test(value) ? value : null;
export const dayOf = (data: RowData, key: string): string | null => asDay(getField(data, key));
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const issue = (
  field: string,
  level: Level,
  code: RegisterIssueCode,
  data: RegisterIssue['data'] = {},
): RegisterIssue => ({ field, level, code, data });

/** `end` may not lie before `start`; both as they stand in the row, days or moments. */
export function inOrder(
  data: RowData,
  start: string,
  end: string,
  level: Level = 'error',
  code: RegisterIssueCode = 'endBeforeStart',
): RegisterIssue | null {
  const [from, to] = [dayOf(data, start), dayOf(data, end)];
  if (from === null || to === null || to >= from) return null;
  return issue(end, level, code, { written: to, start: from });
}

/** The same inside the records of a cell. */
export function recordsInOrder(
  data: RowData,
  key: string,
  start: string,
  end: string,
): RegisterIssue | null {
  for (const record of recordsOf(getField(data, key))) {
    const [from, to] = [asDay(record.get(start)), asDay(record.get(end))];
    if (from !== null && to !== null && to < from)
      return issue(key, 'error', 'endBeforeStart', { written: to, start: from });
  }
  return null;
}

export function notAfter(data: RowData, key: string, last: IsoDate): RegisterIssue | null {
  const day = dayOf(data, key);
  return day !== null && day.slice(0, 10) > last
    ? issue(key, 'error', 'inTheFuture', { written: day, last })
    : null;
}

/** A list that must name something; empty it may itself be the finding (R-TRN-02, R-EQP-01). */
export function listed(data: RowData, key: string): RegisterIssue | null {
  const value = getField(data, key);
  return Array.isArray(value) && value.length === 0 ? issue(key, 'warning', 'nothingListed') : null;
}
