import { AUTHORITY_MODE_FROM_LABEL, AUTHORITY_MODE_LABEL } from '#shared/model/enums.ts';
import { teamMemberIdSchema } from '#shared/model/ids.ts';
import type { OrganizationId, SessionId } from '#shared/model/ids.ts';
import type { Review } from '#shared/model/registers/index.ts';
import { reviewSchema } from '#shared/model/registers/index.ts';
import type { Session, TeamMember, TeamRole } from '#shared/model/session.ts';
import type { NewId } from '../../lib/ids.ts';
import type { SessionFacts } from '../session/session.service.ts';

const ROLE_LABEL: Readonly<Record<TeamRole, string>> = {
  lead: '组长',
  member: '组员',
  support: '技术支持',
};

function roleOf(label: string): TeamRole {
  if (label.includes('技术支持')) return 'support';
  return label.includes('组长') && !label.includes('副') ? 'lead' : 'member';
}

/** The `review` block of a case file as the facts of a session. */
export function sessionFactsOf(review: Review, organizationId: OrganizationId): SessionFacts {
  return {
    organizationId,
    reviewNo: review.review_no,
    authorityMode: AUTHORITY_MODE_FROM_LABEL[review.authority_mode],
    unit: review.unit,
    reviewDate: review.review_date,
    reviewYear: review.review_year,
    prevReviewDate: review.prev_review_date ?? null,
    serviceDate: review.service_date ?? null,
  };
}

export function teamOf(review: Review, sessionId: SessionId, newId: NewId): TeamMember[] {
  return review.team.map((member, position) => ({
    id: teamMemberIdSchema.parse(newId()),
    sessionId,
    name: member.name,
    role: roleOf(member.role),
    roleLabel: member.role,
    certificateNo: member.cert_masked ?? null,
    position,
  }));
}

/** A member with the columns the file had for him; namesakes are told apart by their place. */
function memberBlockOf(member: TeamMember, original: Review | null): Review['team'][number] {
  const there = original?.team[member.position];
  const brought =
    there?.name === member.name ? there : original?.team.find(({ name }) => name === member.name);
  const without = brought !== undefined && !('cert_masked' in brought);
  return {
    ...brought,
    name: member.name,
    role: member.roleLabel ?? ROLE_LABEL[member.role],
    ...(without && member.certificateNo === null ? {} : { cert_masked: member.certificateNo }),
  };
}

/** The block written out again: what the session says now, over whatever else the file had brought. */
export function reviewBlockOf(
  session: Session,
  team: readonly TeamMember[],
  imported: unknown,
): Review {
  const kept = reviewSchema.safeParse(imported);
  const original = kept.success ? kept.data : null;
  const optional = <K extends string>(key: K, value: string | null) =>
    value === null && original !== null && !(key in original) ? {} : { [key]: value };
  return {
    ...original,
    review_no: session.reviewNo,
    review_date: session.reviewDate,
    review_year: session.reviewYear,
    ...optional('prev_review_date', session.prevReviewDate),
    authority_mode: AUTHORITY_MODE_LABEL[session.authorityMode],
    unit: session.unit,
    ...optional('service_date', session.serviceDate),
    team: team.map((member) => memberBlockOf(member, original)),
  };
}
