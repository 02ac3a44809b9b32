import type { RuleParams } from '../model/checklist.ts';
import { SEVERITY_LABEL } from '../model/enums.ts';
import type { Severity } from '../model/enums.ts';
import { minDate } from './dates.ts';
import type { IsoDate } from './dates.ts';
import { addWorkdays } from './workdays.ts';
import type { CountedDate, Workdays } from './workdays.ts';

/** §4.2: working days from the day after service. */
export function rectificationDeadline(
  workdays: Workdays,
  params: RuleParams,
  serviceDate: IsoDate,
  severity: Severity,
): CountedDate {
  return addWorkdays(workdays, serviceDate, params['rectify.workdays'][SEVERITY_LABEL[severity]]);
}

/** One extension, at most this many working days, asked for before the deadline (§4.2). */
export const MAX_EXTENSION_WORKDAYS = 15;

export const extendedDeadline = (workdays: Workdays, deadline: IsoDate): CountedDate =>
  addWorkdays(workdays, deadline, MAX_EXTENSION_WORKDAYS);

/** Counted from the rectification report or from expiry, whichever comes first. */
export function reinspectionDeadline(
  workdays: Workdays,
  params: RuleParams,
  rectifyBy: IsoDate,
  reportDate: IsoDate | null,
): CountedDate {
  const start = reportDate === null ? rectifyBy : minDate(reportDate, rectifyBy);
  return addWorkdays(workdays, start, params['reinspect.workdays']);
}
