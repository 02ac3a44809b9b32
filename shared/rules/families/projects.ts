import type { Project, TeamMember } from '../../model/registers/index.ts';
import { employment, projectSpan } from '../context.ts';
import type { RuleContext } from '../context.ts';
import { daysBetween } from '../dates.ts';
import type { ArithmeticRecord, FindingDraft, FindingPart } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { sameText } from '../text.ts';
import { addWorkdays } from '../workdays.ts';

/**
 * Projects for clients that people went into between the start of the review year and the visit. The
 * day of going in decides, so a status that still says 已签约未开工 excuses nothing.
 */
export const startedProjects = ({
  registers,
  yearStart,
  reviewDate,
}: RuleContext): readonly Project[] =>
  registers.projects.filter((row) => {
    const start = projectSpan(row)?.from;
    const began = start !== undefined && start >= yearStart && start <= reviewDate;
    return began && row.status !== '已取消' && !row.internal;
  });

function judgeFiling(context: RuleContext, project: Project): FindingDraft[] {
  const startDate = projectSpan(project)?.from;
  if (startDate === undefined) return [];
  const found = {
    subject: project.id,
    rows: [{ register: 'projects', id: project.id }] as const,
  };
  // A filing of which no day is known does not show that it came first.
  const filedDate = project.filing?.filed_date ?? null;
  if (filedDate === null) {
    return [{ ...found, reason: 'notFiled', open: true, arithmetic: { startDate } }];
  }
  const arithmetic = { startDate, filedDate, lateDays: daysBetween(startDate, filedDate) };
  if (filedDate < startDate) return [];
  if (filedDate === startDate) {
    return [{ ...found, reason: 'filedSameDay', level: 'review', arithmetic }];
  }
  if (!project.emergency) return [{ ...found, reason: 'filedLate', arithmetic }];
  const limit = context.params['prj.emergency_workdays'];
  const { date: deadline, provisional } = addWorkdays(context.workdays, startDate, limit);
  const counted = { ...found, provisional, arithmetic: { ...arithmetic, limit, deadline } };
  return filedDate <= deadline
    ? [{ ...counted, reason: 'filedEmergency', level: 'review' }]
    : [{ ...counted, reason: 'filedLate' }];
}

/** 4.5 f) knows no emergency: a late emergency filing can only be accepted by a person. */
const filing: Rule = {
  id: 'R-PRJ-01',
  items: ['PD-01'],
  clause: '4.5 f)',
  reads: ['projects'],
  params: ['prj.emergency_workdays'],
  check: (context) => startedProjects(context).flatMap((row) => judgeFiling(context, row)),
};

const inFen = (yuan: number): number => Math.round(yuan * 100);

interface ComparedField extends ArithmeticRecord {
  readonly field: 'client' | 'serviceType' | 'amount' | 'lead';
  readonly filed: string | number | null;
  readonly contract: string | number;
}

function comparedFields({ filing: filed, ...project }: Project): ComparedField[] {
  const serviceType = project.service_type ?? project.capability;
  return [
    { field: 'client', filed: filed?.client ?? null, contract: project.client },
    { field: 'serviceType', filed: filed?.service_type ?? null, contract: serviceType },
    { field: 'amount', filed: filed?.amount ?? null, contract: project.contract_amount },
    { field: 'lead', filed: filed?.lead_id ?? null, contract: project.lead_id },
  ];
}

const differs = ({ filed, contract }: ComparedField): boolean =>
  typeof filed === 'number' && typeof contract === 'number'
    ? inFen(filed) !== inFen(contract)
    : !sameText(filed?.toString(), contract.toString());

export const filedProjects = ({ windowProjects }: RuleContext): readonly Project[] =>
  windowProjects.filter((row) => (row.filing ?? null) !== null);

/** Client, kind of service, amount (to the fen) and lead; one finding per project naming what differs. */
const filedData: Rule = {
  id: 'R-PRJ-02',
  items: ['PD-02'],
  clause: '4.5 f)',
  reads: ['projects'],
  params: [],
  check: (context) =>
    filedProjects(context).flatMap((project): FindingDraft[] => {
      const differences = comparedFields(project).filter(differs);
      if (differences.length === 0) return [];
      const fields = differences.map(({ field }) => field);
      return [
        {
          subject: project.id,
          reason: 'filingDiffers',
          rows: [{ register: 'projects', id: project.id }],
          arithmetic: { fields, differences },
        },
      ];
    }),
};

type MemberProblem = ArithmeticRecord & { readonly part: FindingPart; readonly staffId: string };

function memberProblems(
  context: RuleContext,
  project: Project,
  member: TeamMember,
): MemberProblem[] {
  const staff = context.staffById.get(member.staff_id);
  const until = member.to ?? project.end_date ?? context.reviewDate;
  const problem = (part: FindingPart): MemberProblem => ({
    part,
    staffId: member.staff_id,
    from: member.from,
    until,
    hireDate: staff?.hire_date ?? null,
    leaveDate: staff?.leave_date ?? null,
  });
  const unfiled =
    project.filing && !(project.filing.team_ids ?? []).includes(member.staff_id)
      ? [problem('notInFiling')]
      : [];
  if (!staff) return [problem('notOnRoster'), ...unfiled];
  const { from, to } = employment(staff);
  const employedThroughout = member.from >= from && (to === null || until <= to);
  return [...(employedThroughout ? [] : [problem('notEmployed')]), ...unfiled];
}

/** Who went in, who was filed and who is on the roster; one finding per project. */
const team: Rule = {
  id: 'R-PRJ-03',
  items: ['PD-05'],
  clause: '4.4, 4.5 b), 4.5 f)',
  reads: ['projects', 'staff'],
  params: [],
  check: (context) =>
    context.windowProjects.flatMap((project): FindingDraft[] => {
      const parts = project.team.flatMap((member) => memberProblems(context, project, member));
      if (parts.length === 0) return [];
      const people = [...new Set(parts.map((part) => part.staffId))];
      return [
        {
          subject: project.id,
          reason: 'teamDiffers',
          rows: [
            { register: 'projects', id: project.id },
            ...people
              .filter((id) => context.staffById.has(id))
              .map((id) => ({ register: 'staff', id }) as const),
          ],
          arithmetic: { parts },
        },
      ];
    }),
};

export const projectRules: readonly Rule[] = [filing, filedData, team];
