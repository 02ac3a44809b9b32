import type { SessionId } from '#shared/model/ids.ts';
import type { Session, SessionSummary } from '#shared/model/session.ts';
import { REPEAT_YEARS, tellingsOfYear } from '#shared/rules/precedents.ts';
import type { YearProblems } from '#shared/model/precedent.ts';
import { isProblemVerdict } from '#shared/rules/outcome.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { OrganizationService } from '../organization/organization.service.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { SessionService } from '../session/session.service.ts';

export type PrecedentService = ReturnType<typeof createPrecedentService>;

type Deps = {
  readonly organizations: OrganizationService;
  readonly sessions: SessionService;
  readonly checklist: ChecklistService;
  readonly registers: RegisterService;
};

/** What earlier reviews of an organisation raised, and what its registers say about them. */
export function createPrecedentService({ organizations, sessions, checklist, registers }: Deps) {
  /** Problems a closed review ended with. */
  const raisedBy = ({ id, reviewYear }: SessionSummary): YearProblems => ({
    year: reviewYear,
    problems: checklist
      .answers(id)
      .flatMap(({ itemId, verdict, fact }) =>
        isProblemVerdict(verdict) ? [{ item: itemId, text: fact, status: null }] : [],
      ),
  });
  /** The year before, as the register of a review tells it. */
  const toldBy = (sessionId: SessionId): readonly YearProblems[] => {
    const { previous } = registers.registersAmong(sessionId, ['previous']);
    if (previous === null || previous === undefined) return [];
    const problems = previous.findings.map(({ item, text, status }) => ({ item, text, status }));
    return [{ year: previous.year, problems }];
  };
  const reviewsOf = (organizationId: Session['organizationId']): readonly SessionSummary[] =>
    organizations
      .withFormerSelves(organizationId)
      .flatMap((id) => sessions.ofOrganization(id))
      .toSorted((a, b) => b.reviewDate.localeCompare(a.reviewDate));
  const yearsBefore = ({ reviewYear }: Session): readonly number[] =>
    Array.from({ length: REPEAT_YEARS }, (_, back) => reviewYear - 1 - back);
  const isClosed = ({ id }: SessionSummary): boolean => sessions.require(id).closedAt !== null;
  const lookUp = (session: Session): readonly YearProblems[] => {
    const years = yearsBefore(session);
    const others = reviewsOf(session.organizationId).filter((one) =>
      years.includes(one.reviewYear),
    );
    const tellings = [
      ...toldBy(session.id),
      ...others.flatMap((one) => toldBy(one.id)),
      ...others.filter(isClosed).map(raisedBy),
    ];
    return years.flatMap((year) => tellingsOfYear(year, tellings) ?? []);
  };

  return {
    reviewsOf,
    raisedBy,
    toldBy,
    /**
     * The years before a review, the nearest first; a year nothing is known of is null. A closed review
     * keeps what was known then: a case that is imported later changes no conclusion.
     */
    before: (session: Session): readonly (YearProblems | null)[] => {
      const known = session.precedents ?? lookUp(session);
      return yearsBefore(session).map((year) => tellingsOfYear(year, known));
    },
    /** To be kept when a visit closes. */
    lookUp,
  };
}
