import type { RuleParams } from '../model/checklist.ts';
import { SEVERITY_LABEL } from '../model/enums.ts';
import type { Severity } from '../model/enums.ts';
import type { IsoDate } from './dates.ts';
import { maxDate } from './dates.ts';
import { rectificationDeadline, reinspectionDeadline } from './deadlines.ts';
import type { Outcome } from './outcome.ts';
import type { Workdays } from './workdays.ts';

/** One line of the deadlines of a case, under its name in the file. */
export interface NamedDeadline {
  readonly name: string;
  readonly date: IsoDate;
  /** A day of an unpublished year was counted (§3.9). */
  readonly provisional: boolean;
}

export interface ServiceFacts {
  readonly serviceDate: IsoDate | null;
  /** The day a rectification report is taken to have come in; null when there is none. */
  readonly reportDate: IsoDate | null;
}

const SEVERITIES = ['minor', 'moderate', 'severe'] as const;

const known = (name: string, date: IsoDate): NamedDeadline => ({ name, date, provisional: false });

/**
 * Rectification by severity and the reinspection after it; only an outcome that orders rectification starts
 * a clock. Without a report 期满 is the latest deadline of the problems at hand: a severity nobody has
 * found anything of does not put the reinspection off (§4.2).
 */
export function caseDeadlines(
  { serviceDate, reportDate }: ServiceFacts,
  { workdays, params }: { readonly workdays: Workdays; readonly params: RuleParams },
  { headline, problems }: Pick<Outcome, 'headline' | 'problems'>,
): readonly NamedDeadline[] {
  const ordered = headline === 'rectification' || headline === 'warningAndRectification';
  if (!ordered || serviceDate === null) return [];
  const by = (severity: Severity) => rectificationDeadline(workdays, params, serviceDate, severity);
  const limits = SEVERITIES.map((severity) => {
    const label = SEVERITY_LABEL[severity];
    return { name: `${label}_${params['rectify.workdays'][label]}个工作日`, ...by(severity) };
  });
  const expiries = problems.map(({ severity }) => by(severity));
  const expiry = expiries.map(({ date }) => date).reduce(maxDate, serviceDate);
  const reinspection = reinspectionDeadline(workdays, params, expiry, reportDate);
  const fromExpiry = reportDate === null || expiry < reportDate;
  return [
    known('文书送达日', serviceDate),
    ...limits,
    ...(reportDate === null ? [] : [known('假设整改报告提交日', reportDate)]),
    {
      name: `复查期限_${params['reinspect.workdays']}个工作日`,
      date: reinspection.date,
      provisional:
        reinspection.provisional ||
        (fromExpiry && expiries.some((one) => one.date === expiry && one.provisional)),
    },
  ];
}
