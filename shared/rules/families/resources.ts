import type { Finances, Staff } from '../../model/registers/index.ts';
import {
  isEmployedOn,
  isPractitionerOrService,
  isRealProject,
  projectTouches,
} from '../context.ts';
import type { RuleContext } from '../context.ts';
import { addYears } from '../dates.ts';
import { ORG_SUBJECT, SINGLE_ROW_ID } from '../finding.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { sameText } from '../text.ts';

const TEAMS = ['管理', '技术', '实施'] as const;

function missingTeams({ registers, reviewDate }: RuleContext): FindingDraft[] {
  const present = new Set(
    registers.staff.filter((row) => isEmployedOn(row, reviewDate)).map((row) => row.team),
  );
  const teams = TEAMS.filter((team) => !present.has(team));
  return teams.length === 0
    ? []
    : [{ subject: ORG_SUBJECT, reason: 'teamMissing', rows: [], arithmetic: { teams } }];
}

/** Projects in progress by person on the review date. */
function parallelProjects({ registers, reviewDate }: RuleContext): Map<string, Set<string>> {
  const projectsOf = new Map<string, Set<string>>();
  for (const project of registers.projects) {
    if (project.status !== '进行中') continue;
    for (const member of project.team) {
      if (member.from > reviewDate || (member.to ?? reviewDate) < reviewDate) continue;
      const projects = projectsOf.get(member.staff_id) ?? new Set();
      projectsOf.set(member.staff_id, projects.add(project.id));
    }
  }
  return projectsOf;
}

function overloadedStaff(context: RuleContext): FindingDraft[] {
  const limit = context.params['team.max_parallel'];
  return [...parallelProjects(context)]
    .filter(([, projects]) => projects.size > limit)
    .map(([staffId, projects]) => ({
      subject: staffId,
      reason: 'teamOverloaded',
      partial: true,
      rows: [
        { register: 'staff', id: staffId },
        ...[...projects].map((id): RowRef => ({ register: 'projects', id })),
      ],
      arithmetic: { count: projects.size, limit },
    }));
}

const teams: Rule = {
  id: 'R-TEAM-01',
  items: ['BC-05'],
  clause: '4.3',
  reads: ['staff', 'projects'],
  params: ['team.max_parallel'],
  check: (context) => [...missingTeams(context), ...overloadedStaff(context)],
};

/** Nothing owed or nothing spent means the ratio cannot fall short. */
const ratio = (part: number, whole: number): number => (whole === 0 ? Infinity : part / whole);

function liquidity(finances: Finances | null | undefined): [number, number] | null {
  const { current_assets, current_liabilities, cash, avg_monthly_cost } = finances ?? {};
  if (
    typeof current_assets !== 'number' ||
    typeof current_liabilities !== 'number' ||
    typeof cash !== 'number' ||
    typeof avg_monthly_cost !== 'number'
  ) {
    return null;
  }
  return [ratio(current_assets, current_liabilities), ratio(cash, avg_monthly_cost)];
}

/** With a figure missing nothing is computed: a guess about money would be worse than a gap. */
const finances: Rule = {
  id: 'R-FIN-01',
  items: ['BC-06'],
  clause: '4.3',
  reads: ['finances'],
  params: ['fin.current_ratio', 'fin.cash_months'],
  check: ({ registers, params }) => {
    const figures = liquidity(registers.finances);
    if (figures === null) return [];
    const [currentRatio, cashMonths] = figures;
    const limits = {
      currentRatioLimit: params['fin.current_ratio'],
      cashMonthsLimit: params['fin.cash_months'],
    };
    const short = [
      currentRatio < limits.currentRatioLimit,
      cashMonths < limits.cashMonthsLimit,
    ].filter(Boolean).length;
    if (short === 0) return [];
    const rows: RowRef[] = [{ register: 'finances', id: SINGLE_ROW_ID }];
    const arithmetic = { currentRatio, cashMonths, ...limits };
    return [{ subject: ORG_SUBJECT, reason: 'finances', partial: short === 1, rows, arithmetic }];
  },
};

const leftWithin = (staff: Staff, from: string, to: string): boolean =>
  typeof staff.leave_date === 'string' && staff.leave_date >= from && staff.leave_date <= to;

interface Turnover {
  readonly leavers: readonly Staff[];
  readonly atStart: number;
  readonly atEnd: number;
  readonly average: number;
}

function turnoverOf(context: RuleContext): Turnover {
  const { yearStart, yearEnd } = context;
  const counted = context.registers.staff.filter((row) => isPractitionerOrService(context, row));
  const atStart = counted.filter((row) => isEmployedOn(row, yearStart)).length;
  const atEnd = counted.filter((row) => isEmployedOn(row, yearEnd)).length;
  const leavers = counted.filter((row) => leftWithin(row, yearStart, yearEnd));
  return { leavers, atStart, atEnd, average: (atStart + atEnd) / 2 };
}

/**
 * Leavers of the year ÷ mean of the rosters at its two ends. A tiny team is never judged, not even
 * as conforming: it is pointed out, and a person decides.
 */
const stability: Rule = {
  id: 'R-STAB-01',
  items: ['BC-08'],
  clause: '4.4',
  reads: ['staff', 'projects'],
  params: ['stab.pass', 'stab.partial', 'stab.min_avg'],
  check: (context) => {
    const { params } = context;
    const { leavers, ...rosters } = turnoverOf(context);
    const rows = leavers.map((row): RowRef => ({ register: 'staff', id: row.id }));
    const found = { subject: ORG_SUBJECT, rows };
    const figures = { left: leavers.length, ...rosters };
    const limit = params['stab.min_avg'];
    if (rosters.average < limit) {
      const arithmetic = { ...figures, limit };
      return [{ ...found, reason: 'turnoverOfFew', level: 'review', arithmetic }];
    }
    const rate = leavers.length === 0 ? 0 : ratio(leavers.length, rosters.average);
    const [passLimit, partialLimit] = [params['stab.pass'], params['stab.partial']];
    if (rate <= passLimit) return [];
    const arithmetic = { ...figures, rate, passLimit, partialLimit };
    return [{ ...found, reason: 'turnover', partial: rate <= partialLimit, arithmetic }];
  },
};

const premises: Rule = {
  id: 'R-PREM-01',
  items: ['BC-10'],
  clause: '4.7',
  reads: ['org', 'premises'],
  params: [],
  check: ({ registers, reviewDate }) => {
    const address = registers.org.actual_address;
    const fixed = registers.premises.some(
      (row) =>
        row.kind !== '虚拟' &&
        sameText(row.address, address) &&
        (row.lease_to ?? reviewDate) >= reviewDate,
    );
    if (fixed) return [];
    const rows = registers.premises.map((row): RowRef => ({ register: 'premises', id: row.id }));
    return [{ subject: ORG_SUBJECT, reason: 'noPremises', rows, arithmetic: { address } }];
  },
};

const toolCoverage: Rule = {
  id: 'R-EQP-01',
  items: ['BC-11'],
  clause: '4.7',
  reads: ['org', 'equipment'],
  params: [],
  check: ({ registers }) => {
    const tagged = new Set(registers.equipment.flatMap((row) => row.tags));
    return [...new Set(registers.org.declared_capabilities ?? [])]
      .filter((capability) => !tagged.has(capability))
      .map((capability) => ({
        subject: capability,
        reason: 'capabilityWithoutTool',
        rows: [],
        arithmetic: { capability },
      }));
  },
};

const toolValidity: Rule = {
  id: 'R-EQP-02',
  items: ['BC-12'],
  clause: '4.7',
  reads: ['equipment'],
  params: [],
  check: ({ registers, reviewDate }) =>
    registers.equipment
      .filter((row) =>
        [row.license_to, row.calibration_due].some((day) => (day ?? reviewDate) < reviewDate),
      )
      .map((row) => ({
        subject: row.id,
        reason: 'toolExpired',
        rows: [{ register: 'equipment', id: row.id }],
        arithmetic: {
          name: row.name,
          licenseTo: row.license_to ?? null,
          calibrationDue: row.calibration_due ?? null,
        },
      })),
};

export const CAPABILITY_ITEMS = [
  ['a', 'BC-15'],
  ['b', 'BC-16'],
  ['c', 'BC-17'],
  ['d', 'BC-18'],
  ['e', 'BC-19'],
  ['f', 'BC-20'],
  ['g', 'BC-21'],
] as const;
export type CapabilityItem = (typeof CAPABILITY_ITEMS)[number];

/** Proof of a capability in the two years before the visit: what was done, and what was drilled. */
export function capabilityProof(
  context: RuleContext,
  capability: CapabilityItem[0],
): { declared: boolean; projectIds: readonly string[]; drilled: boolean } {
  const { org, projects } = context.registers;
  const window = { from: addYears(context.reviewDate, -2), to: context.reviewDate };
  return {
    declared: (org.declared_capabilities ?? []).includes(capability),
    projectIds: projects
      .filter((row) => row.capability === capability && isRealProject(row))
      .filter((row) => projectTouches(row, window))
      .map((row) => row.id),
    drilled: (org.drills ?? []).some(
      (row) => row.capability === capability && row.date >= window.from && row.date <= window.to,
    ),
  };
}

/** 4.6 a)–g) are guidance, so a capability nobody declared can at most need a look. */
const capabilities: Rule = {
  id: 'R-CAP-01',
  items: ['BC-15', 'BC-16', 'BC-17', 'BC-18', 'BC-19', 'BC-20', 'BC-21'],
  clause: '4.6',
  reads: ['org', 'projects'],
  params: [],
  check: (context) =>
    CAPABILITY_ITEMS.flatMap(([capability, item]): FindingDraft[] => {
      const { declared, projectIds, drilled } = capabilityProof(context, capability);
      const rows = projectIds.map((id): RowRef => ({ register: 'projects', id }));
      const found = { item, subject: capability, rows };
      const arithmetic = { capability, count: projectIds.length };
      if (declared && projectIds.length === 0 && !drilled) {
        return [{ ...found, reason: 'capabilityWithoutProof', partial: true, arithmetic }];
      }
      return !declared && projectIds.length > 0
        ? [{ ...found, reason: 'capabilityUndeclared', level: 'review', arithmetic }]
        : [];
    }),
};

export const resourceRules: readonly Rule[] = [
  teams,
  finances,
  stability,
  premises,
  toolCoverage,
  toolValidity,
  capabilities,
];
