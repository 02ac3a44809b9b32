import type { Project, Staff, ThreatReport } from '../../model/registers/index.ts';
import {
  isEmployedOn,
  isPractitionerOrService,
  isRealProject,
  projectTouches,
} from '../context.ts';
import type { RuleContext } from '../context.ts';
import { hoursBetween, maxDate, minDate } from '../dates.ts';
import type { IsoDate } from '../dates.ts';
import { SINGLE_ROW_ID } from '../finding.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { rollToWorkday, workdaysBetween } from '../workdays.ts';

const reportedRow: RowRef = { register: 'reported', id: SINGLE_ROW_ID };

interface RosterDifference {
  readonly staffId: string;
  readonly staff: Staff | undefined;
  readonly reason: 'rosterMissing' | 'rosterExtra';
}

function rosterDifferences(context: RuleContext, reportDate: IsoDate): RosterDifference[] {
  const reported = new Set(context.registers.reported?.staff_ids ?? []);
  const actual = context.registers.staff.filter(
    (row) => isEmployedOn(row, reportDate) && isPractitionerOrService(context, row),
  );
  const actualIds = new Set(actual.map((row) => row.id));
  return [
    ...actual
      .filter((row) => !reported.has(row.id))
      .map((staff) => ({ staffId: staff.id, staff, reason: 'rosterMissing' }) as const),
    ...[...reported]
      .filter((id) => !actualIds.has(id))
      .map(
        (id) =>
          ({
            staffId: id,
            staff: context.staffById.get(id),
            reason: 'rosterExtra',
          }) as const,
      ),
  ];
}

/** Working days from the report to the nearer of joining and leaving, either way. */
function workdaysFromReport({ workdays }: RuleContext, staff: Staff, reportDate: IsoDate): number {
  const days = [
    staff.hire_date,
    ...(typeof staff.leave_date === 'string' ? [staff.leave_date] : []),
  ];
  return Math.min(
    ...days.map((day) =>
      workdaysBetween(workdays, minDate(day, reportDate), maxDate(day, reportDate)),
    ),
  );
}

/** A single person who came or went around the report may be an honest list a few days behind. */
function describeDifference(
  context: RuleContext,
  reportDate: IsoDate,
  { staffId, staff, reason }: RosterDifference,
  differences: number,
): FindingDraft {
  const grace = context.params['rpt.grace_workdays'];
  const distance = staff ? workdaysFromReport(context, staff, reportDate) : null;
  return {
    subject: staffId,
    reason,
    partial: differences === 1 && distance !== null && distance <= grace,
    rows: [reportedRow, ...(staff ? [{ register: 'staff', id: staffId } as const] : [])],
    arithmetic: {
      reportDate,
      hireDate: staff?.hire_date ?? null,
      leaveDate: staff?.leave_date ?? null,
      distance,
      grace,
      differences,
    },
  };
}

const roster: Rule = {
  id: 'R-RPT-01',
  items: ['PT-08'],
  clause: '4.5 c)',
  reads: ['reported', 'staff', 'projects'],
  params: ['rpt.grace_workdays'],
  check: (context) => {
    const reportDate = context.registers.reported?.report_date ?? null;
    if (reportDate === null) return [];
    const differences = rosterDifferences(context, reportDate);
    return differences.map((one) =>
      describeDifference(context, reportDate, one, differences.length),
    );
  },
};

/** Small enough to be an oversight: one project left out, under 10% of number and of money. */
const OVERSIGHT_SHARE = 0.1;

const totalAmount = (projects: readonly Project[]): number =>
  projects.reduce((sum, row) => sum + row.contract_amount, 0);

function isOversight(served: readonly Project[], unreported: readonly Project[]): boolean {
  const [only, ...more] = unreported;
  if (only === undefined || more.length > 0) return false;
  const total = totalAmount(served);
  return (
    1 / served.length < OVERSIGHT_SHARE &&
    (total === 0 || only.contract_amount / total < OVERSIGHT_SHARE)
  );
}

const services: Rule = {
  id: 'R-RPT-02',
  items: ['PT-09'],
  clause: '4.5 c)',
  reads: ['reported', 'projects'],
  params: [],
  check: ({ registers, yearStart, yearEnd }) => {
    if (!registers.reported) return [];
    const reported = new Set(registers.reported.project_ids);
    const served = registers.projects.filter(
      (row) => isRealProject(row) && projectTouches(row, { from: yearStart, to: yearEnd }),
    );
    const servedIds = new Set(served.map((row) => row.id));
    const unreported = served.filter((row) => !reported.has(row.id));
    const invented = [...reported].filter((id) => !servedIds.has(id));
    const partial = invented.length === 0 && isOversight(served, unreported);
    const projectRows = (id: string): RowRef[] => [reportedRow, { register: 'projects', id }];
    const counts = {
      served: served.length,
      unreported: unreported.length,
      invented: invented.length,
      total: totalAmount(served),
    };
    return [
      ...unreported.map((row): FindingDraft => ({
        subject: row.id,
        reason: 'projectUnreported',
        partial,
        rows: projectRows(row.id),
        arithmetic: { ...counts, amount: row.contract_amount },
      })),
      ...invented.map((id): FindingDraft => ({
        subject: id,
        reason: 'projectMisreported',
        rows: projectRows(id),
        arithmetic: counts,
      })),
    ];
  },
};

/** Telling only the client is telling nobody (DOMAIN §2.9); whether others suffice, PD-12 asks a person. */
const isReported = (row: ThreatReport): boolean =>
  typeof row.reported_at === 'string' &&
  (row.reported_to ?? []).some((recipient) => recipient !== '客户');

const unreported = (row: ThreatReport): Pick<FindingDraft, 'reason' | 'open' | 'arithmetic'> => ({
  reason: 'incidentUnreported',
  open: true,
  arithmetic: {
    kind: row.kind,
    discoveredAt: row.discovered_at ?? null,
    reportedAt: row.reported_at ?? null,
    told: row.reported_to ?? [],
  },
});

function judgeIncident({ params }: RuleContext, row: ThreatReport): FindingDraft[] {
  const { kind, discovered_at: discoveredAt, reported_at: reportedAt } = row;
  if (kind === '定期报备') return [];
  const rows: RowRef[] = [{ register: 'threat_reports', id: row.id }];
  const found = { subject: row.id, rows };
  if (!isReported(row)) return [{ ...found, ...unreported(row) }];
  if (typeof discoveredAt !== 'string' || typeof reportedAt !== 'string') return [];
  const hours = hoursBetween(discoveredAt, reportedAt);
  const limit = params['inc.hours'][kind];
  const arithmetic = { kind, discoveredAt, reportedAt, hours, limit };
  if (hours < 0) return [{ ...found, reason: 'incidentTimes', level: 'review', arithmetic }];
  return hours > limit ? [{ ...found, reason: 'incidentLate', partial: true, arithmetic }] : [];
}

/** Hours run through holidays; exactly the limit is in time. */
const incidents: Rule = {
  id: 'R-INC-01',
  items: ['PD-12'],
  clause: '4.5 i)',
  reads: ['threat_reports'],
  params: ['inc.hours'],
  check: (context) =>
    context.registers.threat_reports.flatMap((row) => judgeIncident(context, row)),
};

function judgePeriodic(context: RuleContext, row: ThreatReport): FindingDraft[] {
  if (row.kind !== '定期报备' || typeof row.due_date !== 'string') return [];
  const { date: deadline, provisional } = rollToWorkday(context.workdays, row.due_date);
  const submittedDate = row.submitted_date ?? null;
  const rows: RowRef[] = [{ register: 'threat_reports', id: row.id }];
  const arithmetic = { title: row.title, dueDate: row.due_date, deadline, submittedDate };
  const found = { subject: row.id, provisional, rows, arithmetic };
  if (submittedDate === null) {
    return context.reviewDate > deadline
      ? [{ ...found, reason: 'periodicMissing', open: true }]
      : [];
  }
  return submittedDate > deadline ? [{ ...found, reason: 'periodicLate', partial: true }] : [];
}

/** A due date on a rest day moves to the next working day. */
const periodicFilings: Rule = {
  id: 'R-INC-02',
  items: ['PD-11'],
  clause: '4.5 i)',
  reads: ['threat_reports'],
  params: [],
  check: (context) =>
    context.registers.threat_reports.flatMap((row) => judgePeriodic(context, row)),
};

const previousFindings: Rule = {
  id: 'R-PREV-01',
  items: ['LR-06'],
  clause: '5',
  reads: ['previous'],
  params: [],
  check: ({ registers: { previous } }) =>
    (previous?.findings ?? [])
      .filter((row) => row.status !== '已整改')
      .map((row) => ({
        subject: row.item,
        reason: 'previousOpen',
        rows: [{ register: 'previous', id: row.item }],
        arithmetic: { year: previous?.year ?? null, status: row.status },
      })),
};

export const reportingRules: readonly Rule[] = [
  roster,
  services,
  incidents,
  periodicFilings,
  previousFindings,
];
