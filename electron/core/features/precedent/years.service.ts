import type { OrganizationYear } from '#shared/contract/organization.ts';
import { finalVerdictSchema } from '#shared/model/enums.ts';
import { itemIdSchema } from '#shared/model/ids.ts';
import type { OrganizationId } from '#shared/model/ids.ts';
import type { SessionSummary } from '#shared/model/session.ts';
import { isEmployedOn } from '#shared/rules/context.ts';
import { isProblemVerdict } from '#shared/rules/outcome.ts';
import type { YearProblems } from '#shared/model/precedent.ts';
import type { AssessmentService } from '../assessment/assessment.service.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { PrecedentService } from './precedent.service.ts';

/** As many years as stand beside each other on a page. */
const MAX_YEARS = 5;

type Deps = {
  readonly precedents: PrecedentService;
  readonly checklist: ChecklistService;
  readonly registers: RegisterService;
  readonly assessment: AssessmentService;
};

export type YearsService = ReturnType<typeof createYearsService>;

/** An organisation over the years: what was reviewed, counted and raised, the newest year first. */
export function createYearsService({ precedents, checklist, registers, assessment }: Deps) {
  const reviewed = (session: SessionSummary): OrganizationYear => {
    const answers = checklist.answers(session.id);
    const { staff = [], projects = [] } = registers.registersAmong(session.id, [
      'staff',
      'projects',
    ]);
    const { findings, outcome } = assessment.assess(session.id);
    const complete = answers.every(({ verdict }) => finalVerdictSchema.safeParse(verdict).success);
    return {
      year: session.reviewYear,
      review: {
        id: session.id,
        reviewNo: session.reviewNo,
        state: session.state,
        headline: complete ? outcome.headline : null,
        staff: staff.filter((one) => isEmployedOn(one, session.reviewDate)).length,
        projects: projects.length,
        findings: findings.filter(({ level }) => level === 'fail').length,
      },
      problems: answers.flatMap(({ itemId, verdict, fact }) =>
        isProblemVerdict(verdict) ? [{ itemId, verdict, text: fact, status: null }] : [],
      ),
    };
  };
  const told = ({ year, problems }: YearProblems): OrganizationYear => ({
    year,
    review: null,
    problems: problems.map(({ item, text, status }) => ({
      itemId: itemIdSchema.parse(item),
      verdict: null,
      text,
      status,
    })),
  });

  return {
    of: (organizationId: OrganizationId): readonly OrganizationYear[] => {
      const sessions = precedents.reviewsOf(organizationId);
      // The newest review of a year stands for it.
      const newest = sessions.filter(
        (one, index) =>
          sessions.findIndex(({ reviewYear }) => reviewYear === one.reviewYear) === index,
      );
      const years = newest.slice(0, MAX_YEARS).map(reviewed);
      const known = new Set(years.map(({ year }) => year));
      const before = sessions
        .flatMap(({ id }) => precedents.toldBy(id))
        .filter(({ year }, index, all) => all.findIndex((one) => one.year === year) === index)
        .filter(({ year }) => !known.has(year))
        .map(told);
      return [...years, ...before].toSorted((a, b) => b.year - a.year).slice(0, MAX_YEARS);
    },
  };
}
