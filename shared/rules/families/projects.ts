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
  if (!project.filing) return [{ ...found, reason: 'notFiled', open: true }];
  const filedDate = project.filing.filed_date;
  const arithmetic = { startDate, filedDate, lateDays: daysBetween(startDate, filedDate) };
  if (filedDate < startDate) return [];
  if (filedDate === startDate) {
    return [{ ...found, reason: 'filedSameDay', level: 'review', arithmetic }];
  }
  const limit = context.params['prj.emergency_workdays'];
  if (project.emergency && filedDate <= addWorkdays(context.workdays, startDate, limit).date) {
    return [{ ...found, reason: 'filedEmergency', level: 'review', arithmetic }];
  }
  return [{ ...found, reason: 'filedLate', arithmetic }];
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

const inFen = (yuan: number | null | undefined): number | null =>
  typeof yuan === 'number' ? Math.round(yuan * 100) : null;

function differingFields(project: Project): string[] {
  const { filing: filed } = project;
  if (!filed) return [];
  const fields = [
    ['client', sameText(filed.client, project.client)],
    ['serviceType', sameText(filed.service_type, project.service_type ?? project.capability)],
    ['amount', inFen(filed.amount) === inFen(project.contract_amount)],
    ['lead', sameText(filed.lead_id, project.lead_id)],
  ] as const;
  return fields.filter(([, same]) => !same).map(([field]) => field);
}

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
      const fields = differingFields(project);
      if (fields.length === 0) return [];
      return [
        {
          subject: project.id,
          reason: 'filingDiffers',
          rows: [{ register: 'projects', id: project.id }],
          arithmetic: { fields },
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
  const problem = (part: FindingPart): MemberProblem => ({ part, staffId: member.staff_id });
  const staff = context.staffById.get(member.staff_id);
  const unfiled =
    project.filing && !(project.filing.team_ids ?? []).includes(member.staff_id)
      ? [problem('notInFiling')]
      : [];
  if (!staff) return [problem('notOnRoster'), ...unfiled];
  const { from, to } = employment(staff);
  const until = member.to ?? project.end_date ?? context.reviewDate;
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
