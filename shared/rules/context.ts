import type {
  CertificateKind,
  Checklist,
  RuleParams,
  WorkdayCalendar,
} from '../model/checklist.ts';
import type {
  Certificate,
  Project,
  ProjectDocument,
  Registers,
  Staff,
  StaffCategory,
  TeamMember,
} from '../model/registers/index.ts';
import { addDays, maxDate, minDate } from './dates.ts';
import type { IsoDate } from './dates.ts';
import { byStart, includesDay, overlaps } from './intervals.ts';
import type { DateInterval } from './intervals.ts';
import { prepareWorkdays } from './workdays.ts';
import type { Workdays } from './workdays.ts';

/** Day and year the rules judge by; all are facts of the case, so the rules need no clock. */
export interface ReviewFacts {
  readonly reviewDate: IsoDate;
  readonly reviewYear: number;
  readonly prevReviewDate: IsoDate | null;
}

export interface RuleInput {
  readonly registers: Registers;
  readonly review: ReviewFacts;
  readonly checklist: Checklist;
  /** Parameters frozen into the session; the checklist's own where none were changed. */
  readonly params: RuleParams;
  readonly calendar: WorkdayCalendar;
  /** Registers of other organisations, for the cross-check of R-AFF-01 d). */
  readonly others?: readonly Registers[];
}

/** One stint of one person in one project, clipped to the review window. */
export interface Participation extends DateInterval {
  readonly project: Project;
  readonly staffId: string;
  readonly to: IsoDate;
}

export interface RuleContext {
  readonly registers: Registers;
  readonly checklist: Checklist;
  readonly params: RuleParams;
  readonly workdays: Workdays;
  readonly reviewDate: IsoDate;
  readonly reviewYear: number;
  readonly prevReviewDate: IsoDate | null;
  readonly yearStart: IsoDate;
  readonly yearEnd: IsoDate;
  readonly others: readonly Registers[];
  readonly staffById: ReadonlyMap<string, Staff>;
  readonly certificatesOf: ReadonlyMap<string, readonly Certificate[]>;
  readonly documentsOf: ReadonlyMap<string, readonly ProjectDocument[]>;
  /** Projects that touch [year start, review date], neither cancelled, internal nor merely signed. */
  readonly windowProjects: readonly Project[];
  readonly participations: readonly Participation[];
  /** Whoever is listed in the team of a window project, whatever the days of the stint. */
  readonly teamIds: ReadonlySet<string>;
  /** Sorted validity of a person's certificates of one kind. */
  readonly coverage: (staffId: string, kind: CertificateKind) => readonly DateInterval[];
}

export const employment = (staff: Staff): DateInterval => ({
  from: staff.hire_date,
  to: staff.leave_date ?? null,
});

export const isEmployedOn = (staff: Staff, day: IsoDate): boolean =>
  includesDay(employment(staff), day);

/** Neither cancelled, nor for the organisation itself, nor signed without having begun. */
export const isRealProject = (project: Project): boolean =>
  project.status !== '已取消' && project.status !== '已签约未开工' && !project.internal;

export const isFinished = (project: Project): boolean =>
  project.status === '已完成' || project.status === '已验收';

/** Days a project ran, or null when nobody has gone in yet. */
export const projectSpan = (project: Project): DateInterval | null =>
  typeof project.start_date === 'string'
    ? { from: project.start_date, to: project.end_date ?? null }
    : null;

export const projectTouches = (project: Project, window: DateInterval): boolean => {
  const span = projectSpan(project);
  return span !== null && overlaps(span, window);
};

export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/**
 * Days a certificate counts. A revoked one never does. One marked 过期 counts until its expiry, but
 * not at all when the register contradicts itself by giving it no expiry or one still to come.
 */
export function certificateValidity(
  certificate: Certificate,
  reviewDate: IsoDate,
): DateInterval | null {
  const to = certificate.expiry_date ?? null;
  if (certificate.status === '撤销') return null;
  if (certificate.status === '过期' && (to === null || to >= reviewDate)) return null;
  return { from: certificate.issue_date, to };
}

/**
 * The last day of a stint: the one recorded, else the end of its project. A stint beyond the project
 * is a contradiction of the register, not a reason to look away: it began, so it counts.
 */
const stintEnd = (member: TeamMember, project: Project): IsoDate | null => {
  if (typeof member.to === 'string') return member.to;
  return typeof project.end_date === 'string' ? maxDate(member.from, project.end_date) : null;
};

function participationsIn(
  projects: readonly Project[],
  from: IsoDate,
  to: IsoDate,
): Participation[] {
  return projects.flatMap((project) =>
    project.team.flatMap((member) => {
      const end = stintEnd(member, project) ?? to;
      const start = maxDate(member.from, from);
      const clippedEnd = minDate(end, to);
      return start <= clippedEnd
        ? [{ project, staffId: member.staff_id, from: start, to: clippedEnd }]
        : [];
    }),
  );
}

function certificateCoverage(
  checklist: Checklist,
  certificatesOf: ReadonlyMap<string, readonly Certificate[]>,
  reviewDate: IsoDate,
): RuleContext['coverage'] {
  const kindsOf = new Map(checklist.cert_types.map((row) => [row.type, new Set(row.satisfies)]));
  const cache = new Map<string, readonly DateInterval[]>();
  return (staffId, kind) => {
    const key = `${kind} ${staffId}`;
    const known = cache.get(key);
    if (known) return known;
    const intervals = (certificatesOf.get(staffId) ?? [])
      .filter((row) => kindsOf.get(row.type)?.has(kind) ?? false)
      .flatMap((row) => certificateValidity(row, reviewDate) ?? [])
      .toSorted(byStart);
    cache.set(key, intervals);
    return intervals;
  };
}

/** Indexes every register once, so that no rule has to search. */
export function createContext(input: RuleInput): RuleContext {
  const { registers, review, checklist } = input;
  const yearStart = `${review.reviewYear}-01-01`;
  const window = { from: yearStart, to: review.reviewDate };
  const windowProjects = registers.projects.filter(
    (project) => isRealProject(project) && projectTouches(project, window),
  );
  const participations = participationsIn(windowProjects, window.from, window.to);
  const certificatesOf = groupBy(registers.certificates, (row) => row.staff_id);
  return {
    registers,
    checklist,
    params: input.params,
    workdays: prepareWorkdays(input.calendar),
    ...review,
    yearStart,
    yearEnd: `${review.reviewYear}-12-31`,
    others: input.others ?? [],
    staffById: new Map(registers.staff.map((row) => [row.id, row])),
    certificatesOf,
    documentsOf: groupBy(registers.project_documents, (row) => row.project_id),
    windowProjects,
    participations,
    teamIds: new Set(windowProjects.flatMap((row) => row.team.map((member) => member.staff_id))),
    coverage: certificateCoverage(checklist, certificatesOf, review.reviewDate),
  };
}

/** Whoever was in a project team counts as service staff, whatever the register says (R-CAT-01). */
export const effectiveCategory = (context: RuleContext, staff: Staff): StaffCategory =>
  context.teamIds.has(staff.id) ? 'service' : staff.category;

export const isPractitionerOrService = (context: RuleContext, staff: Staff): boolean =>
  effectiveCategory(context, staff) !== 'support';

/** Practitioners and service staff employed on the review date. */
export const staffOnDuty = (context: RuleContext): readonly Staff[] =>
  context.registers.staff.filter(
    (staff) => isEmployedOn(staff, context.reviewDate) && isPractitionerOrService(context, staff),
  );

/** The visit happens before the review year is over: yearly figures can only warn (§3). */
export const yearIsRunning = (context: RuleContext): boolean =>
  context.reviewDate <= context.yearEnd;

/** Yearly figures are judged over the whole calendar year, so a running year never yields a failure. */
export const yearlyLevel = (context: RuleContext): 'fail' | 'info' =>
  yearIsRunning(context) ? 'info' : 'fail';

export const isValidOn = (intervals: readonly DateInterval[], day: IsoDate): boolean =>
  intervals.some((interval) => includesDay(interval, day));

/** Has at least `days` days passed between the end of a project and the review date? */
export const endedAtLeast = (context: RuleContext, project: Project, days: number): boolean =>
  typeof project.end_date === 'string' && addDays(project.end_date, days) <= context.reviewDate;
