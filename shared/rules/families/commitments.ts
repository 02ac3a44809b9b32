import type { Commitment, Staff } from '../../model/registers/index.ts';
import { groupBy, isEmployedOn, isRealProject, staffOnDuty, yearlyLevel } from '../context.ts';
import type { RuleContext } from '../context.ts';
import { minDate } from '../dates.ts';
import type { IsoDate } from '../dates.ts';
import { ORG_SUBJECT } from '../finding.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import { onDutyDaysInYear } from '../on-duty.ts';
import type { Rule } from '../rule.ts';

/** Who must have signed: practitioners and service staff on duty, and support staff who see client data. */
export const staffOwingNda = (context: RuleContext): readonly Staff[] => {
  const onDuty = new Set(staffOnDuty(context).map((row) => row.id));
  return context.registers.staff.filter(
    (row) => onDuty.has(row.id) || (isEmployedOn(row, context.reviewDate) && row.data_access),
  );
};

const rowOf = (row: Commitment): RowRef => ({ register: 'commitments', id: row.id });

const earliest = (days: readonly IsoDate[]): IsoDate | null =>
  days.length === 0 ? null : days.reduce(minDate);

/** First day in any real project, not only those of the review window: the duty to sign is older. */
function firstParticipation(context: RuleContext): Map<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  for (const member of context.registers.projects
    .filter(isRealProject)
    .flatMap((row) => row.team)) {
    const known = first.get(member.staff_id);
    first.set(member.staff_id, known === undefined ? member.from : minDate(known, member.from));
  }
  return first;
}

function judgeNda(
  staff: Staff,
  signed: readonly Commitment[],
  firstDate: IsoDate | null,
  reviewDate: IsoDate,
): FindingDraft[] {
  const rows = [{ register: 'staff', id: staff.id } as const, ...signed.map(rowOf)];
  const signDate = earliest(signed.map((row) => row.sign_date));
  if (signDate === null)
    return [
      { subject: staff.id, reason: 'ndaMissing', rows, arithmetic: { firstDate, reviewDate } },
    ];
  if (firstDate !== null && signDate > firstDate) {
    const arithmetic = { signDate, firstDate };
    return [{ subject: staff.id, reason: 'ndaLate', rows, arithmetic }];
  }
  const expiries = signed.map((row) => row.valid_to ?? null);
  const validTo = expiries.every((day) => day !== null) ? expiries.toSorted().at(-1) : undefined;
  return validTo !== undefined && validTo !== null && validTo < reviewDate
    ? [{ subject: staff.id, reason: 'ndaExpired', rows, arithmetic: { validTo } }]
    : [];
}

/** Missing, too late, expired: one finding per person, the first of the three that holds. */
const nda: Rule = {
  id: 'R-NDA-01',
  items: ['MS-08'],
  clause: '4.5, 4.5 e)',
  reads: ['staff', 'commitments', 'projects'],
  params: [],
  check: (context) => {
    const signedBy = groupBy(
      context.registers.commitments.filter(
        (row) => row.kind === '保密协议' && row.sign_date <= context.reviewDate,
      ),
      (row) => row.staff_id,
    );
    const first = firstParticipation(context);
    return staffOwingNda(context).flatMap((staff) =>
      judgeNda(
        staff,
        signedBy.get(staff.id) ?? [],
        first.get(staff.id) ?? null,
        context.reviewDate,
      ),
    );
  },
};

const pledge: Rule = {
  id: 'R-NDA-02',
  items: ['MS-09'],
  clause: '4.5 e)',
  reads: ['staff', 'commitments', 'projects'],
  params: [],
  check: (context) => {
    const day = context.reviewDate;
    const pledges = context.registers.commitments.filter((row) => row.kind === '自律责任书');
    const pledgesOf = groupBy(pledges, (row) => row.staff_id);
    const isValid = (row: Commitment): boolean =>
      row.sign_date <= day && (row.valid_to ?? day) >= day;
    return staffOnDuty(context)
      .filter((staff) => !(pledgesOf.get(staff.id) ?? []).some(isValid))
      .map((staff) => ({
        subject: staff.id,
        reason: 'pledgeMissing',
        rows: [{ register: 'staff', id: staff.id }, ...(pledgesOf.get(staff.id) ?? []).map(rowOf)],
        arithmetic: { reviewDate: day },
      }));
  },
};

const ndaContent: Rule = {
  id: 'R-NDA-03',
  items: ['MS-10'],
  clause: '4.5 e)',
  reads: ['commitments'],
  params: [],
  check: ({ registers }) =>
    registers.commitments
      .filter((row) => row.kind === '保密协议' && !(row.has_obligations && row.has_liability))
      .map((row) => ({
        subject: row.id,
        reason: 'ndaContent',
        rows: [rowOf(row)],
        arithmetic: {
          missing: [
            ...(row.has_obligations ? [] : ['obligations']),
            ...(row.has_liability ? [] : ['liability']),
          ],
        },
      })),
};

/** Whoever was there for less than this in the year is not asked about. */
const EDUCATION_MIN_DAYS = 30;

/** Coverage of the year's confidentiality education. */
const education: Rule = {
  id: 'R-EDU-01',
  items: ['MS-11'],
  clause: '4.5 e)',
  reads: ['staff', 'trainings', 'projects'],
  params: ['edu.partial'],
  check: (context) => {
    const { registers, yearStart, yearEnd, params } = context;
    const sessions = registers.trainings.filter(
      (row) => row.kind === '安全保密' && row.date_from <= yearEnd && row.date_to >= yearStart,
    );
    const attended = new Set(sessions.flatMap((row) => row.attendees.map((who) => who.staff_id)));
    const owing = staffOnDuty(context).filter(
      (row) => onDutyDaysInYear(context, row) >= EDUCATION_MIN_DAYS,
    );
    const absent = owing.filter((row) => !attended.has(row.id));
    const rate = owing.length === 0 ? 0 : (owing.length - absent.length) / owing.length;
    if (sessions.length > 0 && absent.length === 0) return [];
    return [
      {
        subject: ORG_SUBJECT,
        reason: 'education',
        level: yearlyLevel(context),
        partial: sessions.length > 0 && rate >= params['edu.partial'],
        rows: [
          ...sessions.map((row): RowRef => ({ register: 'trainings', id: row.id })),
          ...absent.map((row): RowRef => ({ register: 'staff', id: row.id })),
        ],
        arithmetic: {
          sessions: sessions.length,
          attended: owing.length - absent.length,
          owing: owing.length,
          rate,
          passLimit: 1,
          partialLimit: params['edu.partial'],
          absent: absent.map((row) => row.id),
        },
      },
    ];
  },
};

export const commitmentRules: readonly Rule[] = [nda, pledge, ndaContent, education];
