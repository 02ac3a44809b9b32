import type { Registers, Staff } from '../../model/registers/index.ts';
import {
  certificateValidity,
  effectiveCategory,
  employment,
  groupBy,
  staffOnDuty,
} from '../context.ts';
import type { RuleContext } from '../context.ts';
import { daysBetween, fullMonthsBetween } from '../dates.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import { includesDay, overlaps } from '../intervals.ts';
import type { Rule } from '../rule.ts';
import { tidy } from '../text.ts';

/** Retired or seconded people without local insurance are normal; a person judges, not the machine. */
const fullTime: Rule = {
  id: 'R-FT-01',
  items: ['PT-07'],
  clause: '4.5 c)',
  reads: ['staff', 'projects'],
  params: ['ft.forbidden', 'ft.review'],
  check: (context) => {
    const { yearStart, reviewDate, params } = context;
    return context.registers.staff
      .filter((row) => effectiveCategory(context, row) === 'service')
      .filter((row) => overlaps(employment(row), { from: yearStart, to: reviewDate }))
      .flatMap((row): FindingDraft[] => {
        const forbidden = params['ft.forbidden'].includes(row.employment_type);
        if (!forbidden && !params['ft.review'].includes(row.employment_type)) return [];
        return [
          {
            subject: row.id,
            reason: 'employment',
            level: forbidden ? 'fail' : 'review',
            rows: [{ register: 'staff', id: row.id }],
            arithmetic: { employmentType: row.employment_type },
          },
        ];
      });
  },
};

const ownNames = ({ registers: { org } }: RuleContext): ReadonlySet<string> =>
  new Set(
    [org.name, ...(org.former_names ?? []).map((row) => row.name), ...(org.branches ?? [])].map(
      tidy,
    ),
  );

/** The four grounds of R-AFF-01. 入职未满30日 is none of them: the day of hiring decides that. */
const EXEMPT: ReadonlySet<string> = new Set(['退休', '派遣', '事业单位保留身份', '军队自主择业']);

/** a) and b): social insurance. Newcomers and the exempt are not asked. */
function insuranceHits(
  { params, reviewDate }: RuleContext,
  names: ReadonlySet<string>,
  staff: Staff,
): string[] {
  const isNew = daysBetween(staff.hire_date, reviewDate) < params['aff.newhire_days'];
  if (isNew || EXEMPT.has(staff.si_exempt ?? '')) return [];
  const owed = Math.min(12, fullMonthsBetween(staff.hire_date, reviewDate));
  return [
    ...(names.has(tidy(staff.si_payer)) ? [] : ['siPayer']),
    ...(staff.si_months_12 < owed - params['aff.si_tolerance_months'] ? ['siMonths'] : []),
  ];
}

/** c): valid certificates registered with someone else. */
function foreignCertificates(
  { certificatesOf, reviewDate }: RuleContext,
  names: ReadonlySet<string>,
  staff: Staff,
): string[] {
  return (certificatesOf.get(staff.id) ?? [])
    .filter((row) => {
      const validity = certificateValidity(row, reviewDate);
      return validity !== null && includesDay(validity, reviewDate);
    })
    .filter((row) => typeof row.registered_org === 'string' && !names.has(tidy(row.registered_org)))
    .map((row) => row.id);
}

export interface DoubleEmployment {
  readonly staffId: string;
  readonly otherOrg: string;
  readonly otherStaffId: string;
}

/** d): the same ID hash employed elsewhere at the same time. Only ever a suspicion. */
export function doubleEmployment(
  own: readonly Staff[],
  others: readonly Registers[],
): readonly DoubleEmployment[] {
  const byHash = groupBy(own, (row) => row.id_hash);
  return others.flatMap((other) =>
    other.staff.flatMap((stranger) =>
      (byHash.get(stranger.id_hash) ?? [])
        .filter((row) => overlaps(employment(row), employment(stranger)))
        .map((row) => ({
          staffId: row.id,
          otherOrg: other.org.name,
          otherStaffId: stranger.id,
        })),
    ),
  );
}

/** Four signs, one finding per person; the law's answer needs interviews and originals (4.5 c)). */
const affiliation: Rule = {
  id: 'R-AFF-01',
  items: ['PT-06'],
  clause: '4.5 c)',
  reads: ['org', 'staff', 'certificates', 'projects'],
  params: ['aff.si_tolerance_months', 'aff.newhire_days'],
  check: (context) => {
    const names = ownNames(context);
    const fullTimers = staffOnDuty(context).filter((row) => row.employment_type === '全职');
    const { uscc } = context.registers.org;
    const others = context.others.filter((other) => other.org.uscc !== uscc);
    const elsewhere = groupBy(doubleEmployment(fullTimers, others), (row) => row.staffId);
    return fullTimers.flatMap((staff): FindingDraft[] => {
      const certificates = foreignCertificates(context, names, staff);
      const other = elsewhere.get(staff.id) ?? [];
      const hits = [
        ...insuranceHits(context, names, staff),
        ...(certificates.length > 0 ? ['certificateOrg'] : []),
        ...(other.length > 0 ? ['otherOrg'] : []),
      ];
      if (hits.length === 0) return [];
      const rows: RowRef[] = [
        { register: 'staff', id: staff.id },
        ...certificates.map((id): RowRef => ({ register: 'certificates', id })),
      ];
      const arithmetic = {
        hits,
        siPayer: staff.si_payer ?? null,
        siMonths: staff.si_months_12,
        owedMonths: Math.min(12, fullMonthsBetween(staff.hire_date, context.reviewDate)),
        otherOrgs: other.map((row) => row.otherOrg),
      };
      return [{ subject: staff.id, reason: 'affiliation', level: 'suspect', rows, arithmetic }];
    });
  },
};

export const employmentRules: readonly Rule[] = [fullTime, affiliation];
