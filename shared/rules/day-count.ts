import type { Finding, FindingReason } from './finding.ts';

/** A count of working days a finding rests on: `workdays` from the day after `from`. */
export interface DayCount {
  readonly from: string;
  readonly workdays: number;
}

/** The number of its arithmetic from which each kind of finding counts. */
const START: Partial<Record<FindingReason, string>> = {
  changeLate: 'changeDate',
  changeLateResting: 'changeDate',
  changeOpen: 'changeDate',
  keyStaffUnfiled: 'date',
  filedLate: 'startDate',
  filedEmergency: 'startDate',
};

/** The working days a finding counted, to be shown day by day; null when it counted none. */
export function dayCountOf({ reason, arithmetic }: Finding): DayCount | null {
  const from = arithmetic[START[reason] ?? ''];
  const workdays = arithmetic['limit'];
  return typeof from === 'string' && typeof workdays === 'number' ? { from, workdays } : null;
}
