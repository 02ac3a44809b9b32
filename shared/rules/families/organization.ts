import { addYears, yearOf } from '../dates.ts';
import { overlaps } from '../intervals.ts';
import type { DateInterval } from '../intervals.ts';
import { includesDay } from '../intervals.ts';
import { isFinished, projectSpan } from '../context.ts';
import type { RuleContext } from '../context.ts';
import { ORG_SUBJECT, orgRow } from '../finding.ts';
import type { FindingDraft } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Spellings of the registry that mean the organisation exists and may trade. */
const ACTIVE_STATUS: ReadonlySet<string> = new Set(['存续', '在业', '开业']);
const FOREIGN: ReadonlySet<string> = new Set(['外国', '港澳台']);

const registration: Rule = {
  id: 'R-REG-01',
  items: ['BC-01'],
  clause: '4.2',
  reads: ['org'],
  params: [],
  check: ({ registers: { org } }) => {
    if (org.registered_region === '中国大陆' && ACTIVE_STATUS.has(org.reg_status)) return [];
    const arithmetic = { region: org.registered_region, status: org.reg_status };
    return [{ subject: ORG_SUBJECT, reason: 'notRegistered', rows: [orgRow], arithmetic }];
  },
};

/** Only direct shareholders are judged, by the letter of 4.2; a share of 1% is enough. */
const ownership: Rule = {
  id: 'R-OWN-01',
  items: ['BC-02'],
  clause: '4.2',
  reads: ['org'],
  params: [],
  check: ({ registers: { org } }) =>
    (org.shareholders ?? [])
      .filter((holder) => FOREIGN.has(holder.type))
      .map((holder) => ({
        subject: holder.name,
        reason: 'foreignShareholder',
        rows: [orgRow],
        arithmetic: { name: holder.name, type: holder.type, ratio: holder.ratio ?? null },
      })),
};

/** Every project of the window needs a qualification of its direction on the day it began. */
const qualification: Rule = {
  id: 'R-QUAL-01',
  items: ['BC-03'],
  clause: '4.1, 4.5 c)',
  reads: ['org', 'projects'],
  params: [],
  check: ({ registers: { org }, windowProjects }) => {
    const valid = (org.qualifications ?? []).filter((row) => row.status === '有效');
    return windowProjects.flatMap((project): FindingDraft[] => {
      const startDate = projectSpan(project)?.from;
      if (startDate === undefined) return [];
      const covered = valid.some(
        (row) =>
          row.directions.includes(project.direction) &&
          includesDay({ from: row.issue_date, to: row.expiry_date ?? null }, startDate),
      );
      if (covered) return [];
      const arithmetic = { projectId: project.id, startDate, direction: project.direction };
      const rows = [orgRow, { register: 'projects', id: project.id }] as const;
      return [{ subject: project.id, reason: 'notQualified', rows, arithmetic }];
    });
  },
};

/** Counted by the day of the decision: last calendar year fails, the current one is to be judged. */
const violations: Rule = {
  id: 'R-VIO-01',
  items: ['BC-07'],
  clause: '4.3',
  reads: ['org'],
  params: [],
  check: ({ registers: { org }, reviewDate }) => {
    const thisYear = yearOf(reviewDate);
    return (org.violations ?? [])
      .filter((row) => row.status === '生效')
      .map((row) => ({ row, year: yearOf(row.decision_date) }))
      .filter(({ year }) => year === thisYear || year === thisYear - 1)
      .map(({ row, year }) => ({
        subject: row.doc_no,
        reason: 'violation',
        level: year === thisYear ? 'review' : 'fail',
        rows: [orgRow],
        arithmetic: { year, docNo: row.doc_no, decisionDate: row.decision_date },
      }));
  },
};

/** The due date comes from the supervisor's notice and is never inferred. */
const annualReview: Rule = {
  id: 'R-ANN-01',
  items: ['PT-10'],
  clause: '4.5 c)',
  reads: ['org'],
  params: [],
  check: ({ registers: { org } }) => {
    const dueDate = org.annual_submission?.due_date ?? null;
    const submittedDate = org.annual_submission?.submitted_date ?? null;
    const found = { subject: ORG_SUBJECT, rows: [orgRow], arithmetic: { dueDate, submittedDate } };
    if (submittedDate === null) return [{ ...found, reason: 'notReviewed', open: true }];
    return dueDate !== null && submittedDate > dueDate
      ? [{ ...found, reason: 'reviewedLate' }]
      : [];
  },
};

/** Registered for less than a year: PT-11 does not apply. */
export const isYoungOrganization = (context: RuleContext): boolean =>
  addYears(context.registers.org.established_date, 1) > context.reviewDate;

const activeWindow = (context: RuleContext): { from: string; to: string } =>
  context.params['active.window'] === 'rolling_1y'
    ? { from: addYears(context.reviewDate, -1), to: context.reviewDate }
    : { from: context.yearStart, to: context.yearEnd };

const wasActive = (context: RuleContext, window: DateInterval): boolean =>
  context.registers.projects.some((project) => {
    const span = projectSpan(project);
    const counts = isFinished(project) || project.status === '进行中';
    return counts && !project.internal && span !== null && overlaps(span, window);
  });

/** A project that ended on the first day of the window still counts, in the organisation's favour. */
const activity: Rule = {
  id: 'R-ACT-01',
  items: ['PT-11'],
  clause: '4.5 c)',
  reads: ['org', 'projects'],
  params: ['active.window'],
  check: (context) => {
    if (isYoungOrganization(context)) return [];
    const window = activeWindow(context);
    if (wasActive(context, window)) return [];
    return [{ subject: ORG_SUBJECT, reason: 'inactive', rows: [orgRow], arithmetic: window }];
  },
};

export const organizationRules: readonly Rule[] = [
  registration,
  ownership,
  qualification,
  violations,
  annualReview,
  activity,
];
