import type { finding as findingWords } from '../i18n/zh-CN/finding.ts';
import {
  certificateValidity,
  isEmployedOn,
  isPractitionerOrService,
  projectSpan,
} from './context.ts';
import type { RuleContext } from './context.ts';
import { addDays, daysBetween, yearOf } from './dates.ts';
import { orgRow, SINGLE_ROW_ID } from './finding.ts';
import type { Finding, RowRef } from './finding.ts';
import { fillWords } from './describe-finding.ts';
import type { FindingWords } from './describe-finding.ts';

/**
 * What DOMAIN §3 asks to be pointed out without being a finding: nothing here changes an answer, so
 * reminders are kept out of the findings an outcome rests on.
 */
export interface Reminder {
  readonly kind: keyof (typeof findingWords)['reminder'];
  readonly rows: readonly RowRef[];
  readonly data: Finding['arithmetic'];
}

/** R-CERT-02: certificates of people on duty that run out soon. */
function expiringCertificates(context: RuleContext): Reminder[] {
  const { registers, reviewDate, params, staffById } = context;
  const last = addDays(reviewDate, params['cert.expiring_soon_days']);
  return registers.certificates.flatMap((row): Reminder[] => {
    const staff = staffById.get(row.staff_id);
    const expiryDate = row.expiry_date ?? null;
    const runs = certificateValidity(row, reviewDate) !== null && expiryDate !== null;
    if (!runs || expiryDate < reviewDate || expiryDate > last) return [];
    if (!staff || !isEmployedOn(staff, reviewDate)) return [];
    if (!isPractitionerOrService(context, staff)) return [];
    const days = daysBetween(reviewDate, expiryDate);
    return [
      {
        kind: 'certificateExpiring',
        rows: [{ register: 'certificates', id: row.id }],
        data: { staffId: staff.id, type: row.type, expiryDate, days },
      },
    ];
  });
}

/** R-QUAL-01: a qualification was valid on the day a project began and ran out before it ended. */
function qualificationsExpiringMidway(context: RuleContext): Reminder[] {
  return context.windowProjects.flatMap((project) => {
    const span = projectSpan(project);
    if (span === null) return [];
    const until = span.to ?? context.reviewDate;
    const covering = (context.registers.org.qualifications ?? []).filter(
      (row) =>
        row.status === '有效' &&
        row.directions.includes(project.direction) &&
        row.issue_date <= span.from,
    );
    const last = covering
      .map((row) => row.expiry_date ?? '9999-12-31')
      .toSorted()
      .at(-1);
    if (last === undefined || last < span.from || last >= until) return [];
    const rows: RowRef[] = [orgRow, { register: 'projects', id: project.id }];
    return [
      { kind: 'qualificationMidway', rows, data: { projectId: project.id, expiryDate: last } },
    ];
  });
}

const FIGURES = ['current_assets', 'current_liabilities', 'cash', 'avg_monthly_cost'] as const;

/** R-FIN-01: without all four figures nothing is computed. */
function missingFigures({ registers: { finances } }: RuleContext): Reminder[] {
  const missing = FIGURES.filter((figure) => typeof finances?.[figure] !== 'number');
  const rows: RowRef[] = [{ register: 'finances', id: SINGLE_ROW_ID }];
  return missing.length === 0 ? [] : [{ kind: 'figuresMissing', rows, data: { missing } }];
}

/** Days ahead for which the calendar must be published, or the screen says so (§3.9). */
const CALENDAR_HORIZON_DAYS = 120;

function uncoveredCalendar({ workdays, reviewDate }: RuleContext): Reminder[] {
  const year = yearOf(addDays(reviewDate, CALENDAR_HORIZON_DAYS));
  return workdays.years.has(year) ? [] : [{ kind: 'calendarUncovered', rows: [], data: { year } }];
}

export const remind = (context: RuleContext): readonly Reminder[] => [
  ...expiringCertificates(context),
  ...qualificationsExpiringMidway(context),
  ...missingFigures(context),
  ...uncoveredCalendar(context),
];

export const describeReminder = (reminder: Reminder, words: FindingWords): string =>
  fillWords(words.reminder[reminder.kind], reminder.data, words);
