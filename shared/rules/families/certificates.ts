import type { CertificateKind } from '../../model/checklist.ts';
import type { Staff } from '../../model/registers/index.ts';
import {
  effectiveCategory,
  isEmployedOn,
  isValidOn,
  projectSpan,
  staffOnDuty,
} from '../context.ts';
import type { Participation, RuleContext } from '../context.ts';
import { addDays, addYears, maxDate, minDate } from '../dates.ts';
import type { IsoDate } from '../dates.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import { byStart, firstUncoveredDay } from '../intervals.ts';
import type { Rule } from '../rule.ts';

const REQUIRED_KINDS = ['从业资格', '能力认证'] as const satisfies readonly CertificateKind[];

const certificateRows = (context: RuleContext, staffId: string): RowRef[] =>
  (context.certificatesOf.get(staffId) ?? []).map((row) => ({
    register: 'certificates',
    id: row.id,
  }));

const personRows = (context: RuleContext, staffId: string): RowRef[] => [
  { register: 'staff', id: staffId },
  ...certificateRows(context, staffId),
];

const stintRows = (context: RuleContext, stint: Participation): RowRef[] => [
  { register: 'projects', id: stint.project.id },
  ...personRows(context, stint.staffId),
];

const stintSubject = (stint: Participation): string => `${stint.staffId}@${stint.project.id}`;

function hasExperience({ params, reviewDate }: RuleContext, staff: Staff): boolean {
  if (typeof staff.infosec_since !== 'string') return false;
  const reached = addYears(staff.infosec_since, params['exp.years']);
  return addDays(reached, staff.infosec_gap_days ?? 0) <= reviewDate;
}

/** Two years of work, gaps added, or a valid practitioner certificate on the review date. */
const experience: Rule = {
  id: 'R-EXP-01',
  items: ['PT-01'],
  clause: '4.4',
  reads: ['staff', 'certificates', 'projects'],
  params: ['exp.years'],
  check: (context) =>
    staffOnDuty(context)
      .filter((staff) => !hasExperience(context, staff))
      .filter((staff) => !isValidOn(context.coverage(staff.id, '从业资格'), context.reviewDate))
      .map((staff) => ({
        subject: staff.id,
        reason: 'experience',
        rows: personRows(context, staff.id),
        arithmetic: {
          since: staff.infosec_since ?? null,
          gapDays: staff.infosec_gap_days ?? 0,
          years: context.params['exp.years'],
        },
      })),
};

function uncertifiedLeads(context: RuleContext): FindingDraft[] {
  return context.windowProjects.flatMap((project): FindingDraft[] => {
    const span = projectSpan(project);
    if (span === null) return [];
    const from = maxDate(span.from, context.yearStart);
    const to = minDate(span.to ?? context.reviewDate, context.reviewDate);
    const coverage = context.coverage(project.lead_id, '专业人员资质');
    const gapFrom = firstUncoveredDay(coverage, from, to);
    if (gapFrom === null) return [];
    return [
      {
        subject: `${project.lead_id}@${project.id}`,
        unit: project.lead_id,
        reason: 'leadGap',
        rows: [{ register: 'projects', id: project.id }, ...personRows(context, project.lead_id)],
        arithmetic: { from, to, gapFrom },
      },
    ];
  });
}

export const backbonesOnDuty = (context: RuleContext): readonly Staff[] =>
  context.registers.staff.filter(
    (staff) => staff.is_backbone && isEmployedOn(staff, context.reviewDate),
  );

const leads: Rule = {
  id: 'R-LEAD-01',
  items: ['PT-02'],
  clause: '4.4',
  reads: ['staff', 'certificates', 'projects'],
  params: [],
  check: (context) => [
    ...uncertifiedLeads(context),
    ...backbonesOnDuty(context)
      .filter((row) => !isValidOn(context.coverage(row.id, '专业人员资质'), context.reviewDate))
      .map((row): FindingDraft => ({
        subject: row.id,
        reason: 'backboneUncertified',
        rows: personRows(context, row.id),
        arithmetic: { reviewDate: context.reviewDate },
      })),
  ],
};

/** Kinds a person lacks on a day; with `cert.require_both` off, one of the two is enough. */
function missingKinds(context: RuleContext, staffId: string, day: IsoDate): CertificateKind[] {
  const missing = REQUIRED_KINDS.filter((kind) => !isValidOn(context.coverage(staffId, kind), day));
  const enough = !context.params['cert.require_both'] && missing.length < REQUIRED_KINDS.length;
  return enough ? [] : missing;
}

/** One finding per person and project even if the team lists several stints. */
const firstPerSubject = (drafts: readonly FindingDraft[]): FindingDraft[] =>
  [...new Map(drafts.toReversed().map((draft) => [draft.subject, draft])).values()].toReversed();

function missingOnEntry(context: RuleContext): FindingDraft[] {
  const drafts = context.participations.flatMap((stint): FindingDraft[] => {
    const missing = missingKinds(context, stint.staffId, stint.from);
    if (missing.length === 0) return [];
    return [
      {
        subject: stintSubject(stint),
        unit: stint.staffId,
        reason: 'certificateMissing',
        rows: stintRows(context, stint),
        arithmetic: { entryDate: stint.from, missing },
      },
    ];
  });
  return firstPerSubject(drafts);
}

const entryCertificates: Rule = {
  id: 'R-CERT-01',
  items: ['PT-04'],
  clause: '4.5 b)',
  reads: ['staff', 'certificates', 'projects'],
  params: ['cert.require_both'],
  check: missingOnEntry,
};

const category: Rule = {
  id: 'R-CAT-01',
  items: ['PT-04'],
  clause: '4.5 b)',
  reads: ['staff', 'projects'],
  params: [],
  check: (context) =>
    context.registers.staff
      .filter((row) => row.category !== 'service' && context.teamIds.has(row.id))
      .map((row) => ({
        subject: row.id,
        reason: 'categoryDiffers',
        level: 'info',
        rows: [{ register: 'staff', id: row.id }],
        arithmetic: { category: row.category },
      })),
};

interface Gap {
  readonly kind: string;
  readonly gapFrom: IsoDate;
}

/** The first day of a stint on which a kind that is needed was not covered. */
function firstGap(context: RuleContext, stint: Participation): Gap | null {
  const gapOf = (kinds: readonly CertificateKind[]): Gap[] => {
    const [first = [], ...more] = kinds.map((kind) => context.coverage(stint.staffId, kind));
    const sorted = more.length === 0 ? first : [first, ...more].flat().toSorted(byStart);
    const gapFrom = firstUncoveredDay(sorted, stint.from, stint.to);
    return gapFrom === null ? [] : [{ kind: kinds.join('、'), gapFrom }];
  };
  const gaps = context.params['cert.require_both']
    ? REQUIRED_KINDS.flatMap((kind) => gapOf([kind]))
    : gapOf(REQUIRED_KINDS);
  return gaps.reduce<Gap | null>(
    (first, gap) => (first === null || gap.gapFrom < first.gapFrom ? gap : first),
    null,
  );
}

/** ① covered on entry, lapsed while in the project. */
function lapsedInProject(context: RuleContext): FindingDraft[] {
  const drafts = context.participations.flatMap((stint): FindingDraft[] => {
    if (missingKinds(context, stint.staffId, stint.from).length > 0) return [];
    const gap = firstGap(context, stint);
    if (gap === null) return [];
    return [
      {
        subject: stintSubject(stint),
        unit: stint.staffId,
        reason: 'certificateGap',
        rows: stintRows(context, stint),
        arithmetic: { kind: gap.kind, gapFrom: gap.gapFrom, from: stint.from, to: stint.to },
      },
    ];
  });
  return firstPerSubject(drafts);
}

/** ② on duty today, once qualified, no longer; not again for whom ① or R-CERT-01 speaks already. */
function lapsedToday(context: RuleContext, reported: ReadonlySet<string>): FindingDraft[] {
  return staffOnDuty(context)
    .filter((row) => effectiveCategory(context, row) === 'service' && !reported.has(row.id))
    .filter((row) => (context.certificatesOf.get(row.id) ?? []).length > 0)
    .filter((row) => !isValidOn(context.coverage(row.id, '从业资格'), context.reviewDate))
    .map((row) => ({
      subject: row.id,
      reason: 'certificateLapsed',
      rows: personRows(context, row.id),
      arithmetic: { reviewDate: context.reviewDate },
    }));
}

/** ③ the issuer does not know the certificate as it is shown. */
const mismatched = ({ registers }: RuleContext): FindingDraft[] =>
  registers.certificates
    .filter((row) => row.verify_status === '查验不符')
    .map((row) => ({
      subject: row.id,
      unit: row.staff_id,
      reason: 'certificateMismatch',
      rows: [{ register: 'certificates', id: row.id }],
      arithmetic: { type: row.type, issueDate: row.issue_date },
    }));

const currency: Rule = {
  id: 'R-CERT-02',
  items: ['PT-05'],
  clause: '4.5 b)',
  reads: ['staff', 'certificates', 'projects'],
  params: ['cert.require_both'],
  check: (context) => {
    const inProject = lapsedInProject(context);
    const reported = new Set(
      [...inProject, ...missingOnEntry(context)].map((draft) => draft.unit ?? draft.subject),
    );
    return [...inProject, ...lapsedToday(context, reported), ...mismatched(context)];
  },
};

export const certificateRules: readonly Rule[] = [
  experience,
  leads,
  entryCertificates,
  category,
  currency,
];
