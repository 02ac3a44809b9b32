import type { Staff } from '../model/registers/index.ts';
import type { RuleContext } from './context.ts';
import { daysBetween, maxDate, minDate } from './dates.ts';
import { coveredDays } from './intervals.ts';

/** Days on duty in the review year: days employed less days of long leave (R-TRN-02). */
export function onDutyDaysInYear(
  { yearStart, yearEnd }: Pick<RuleContext, 'yearStart' | 'yearEnd'>,
  staff: Staff,
): number {
  const from = maxDate(staff.hire_date, yearStart);
  const to = minDate(staff.leave_date ?? yearEnd, yearEnd);
  if (from > to) return 0;
  const leaves = (staff.leaves ?? []).map((leave) => ({ from: leave.from, to: leave.to ?? null }));
  return daysBetween(from, to) + 1 - coveredDays(leaves, from, to);
}
