import { answerIdSchema } from '#shared/model/ids.ts';
import type { OrganizationId, SessionId } from '#shared/model/ids.ts';
import type { Session } from '#shared/model/session.ts';
import { answerEntity, sessionEntity } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import type { ChecklistResource } from '../../lib/context.ts';
import type { NewId } from '../../lib/ids.ts';

export type SessionFacts = Pick<
  Session,
  'reviewNo' | 'authorityMode' | 'unit' | 'reviewDate' | 'reviewYear'
> & {
  readonly organizationId: OrganizationId;
  readonly prevReviewDate?: string | null;
  readonly serviceDate?: string | null;
};

function emptySession(
  id: SessionId,
  facts: SessionFacts,
  resource: ChecklistResource,
  calendarSha256: Session['calendarSha256'],
  at: string,
): Session {
  return {
    prevReviewDate: null,
    serviceDate: null,
    ...facts,
    id,
    legalBasis: null,
    evaluation: null,
    state: 'draft',
    stateReason: null,
    checklistSha256: resource.sha256,
    checklistVersion: resource.checklist.meta.version,
    params: resource.checklist.params,
    paramsFrozenAt: null,
    calendarSha256,
    precedents: null,
    delegatedBy: null,
    delegationNo: null,
    startedAt: null,
    closedAt: null,
    createdAt: at,
    approvedBy: null,
    approvedAt: null,
    noticeIssuedAt: null,
    urgentReason: null,
    recusalConfirmedAt: null,
    identityShownAt: null,
    rightsToldAt: null,
    recordingStartedAt: null,
    recordingNo: null,
    siteContact: null,
  };
}

/**
 * A session with one unanswered answer for each item of its checklist. The rows
 * exist from the start, so that two laptops that continue the same case write
 * to the same ids.
 */
export function insertSession(
  tx: Tx,
  newId: NewId,
  resource: ChecklistResource,
  calendarSha256: Session['calendarSha256'],
  facts: SessionFacts,
  id: SessionId,
): void {
  tx.insert(sessionEntity, emptySession(id, facts, resource, calendarSha256, tx.at));
  for (const item of resource.checklist.items) {
    tx.insert(answerEntity, {
      id: answerIdSchema.parse(newId()),
      sessionId: id,
      itemId: item.id,
      verdict: null,
      fact: '',
      notApplicableReason: '',
      severity: null,
      severityReason: '',
      aggravated: false,
      aggravatedReason: '',
      pendingNote: '',
      overrideReason: '',
      suggestedVerdict: null,
      answeredAt: null,
    });
  }
}
