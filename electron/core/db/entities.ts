import { z } from 'zod';
import { answerSchema } from '#shared/model/answer.ts';
import { documentNumberSchema, documentRecordSchema } from '#shared/model/document.ts';
import type { DocumentNumber } from '#shared/model/document.ts';
import { evidenceLinkSchema, evidenceSchema } from '#shared/model/evidence.ts';
import { inspectorSchema } from '#shared/model/inspector.ts';
import { organizationIdSchema, sessionIdSchema } from '#shared/model/ids.ts';
import { orgSchema, REGISTER_KEYS } from '#shared/model/registers/index.ts';
import { sampleReplacementSchema, sampleRoundSchema } from '#shared/model/sampling.ts';
import { premisesVisitSchema, sessionSchema, teamMemberSchema } from '#shared/model/session.ts';
import type { Session } from '#shared/model/session.ts';
import type { Entity } from './entity.ts';

/** Recorded entities: one entry a table, so that undo, history and merge know every field. */

export const organizationRowSchema = z.object({
  id: organizationIdSchema,
  uscc: z.string(),
  name: z.string(),
  profile: orgSchema,
  createdAt: z.string(),
});
export type OrganizationRow = z.infer<typeof organizationRowSchema>;
export const organizationEntity: Entity<OrganizationRow> = {
  name: 'organization',
  table: 'organization',
  fields: { id: 'text', uscc: 'text', name: 'text', profile: 'json', createdAt: 'text' },
  schema: organizationRowSchema,
};

export const inspectorEntity: Entity<z.infer<typeof inspectorSchema>> = {
  name: 'inspector',
  table: 'inspector',
  fields: {
    id: 'text',
    name: 'text',
    certificateNo: 'text',
    isInspector: 'boolean',
    active: 'boolean',
  },
  schema: inspectorSchema,
};

export const sessionEntity: Entity<Session> = {
  name: 'session',
  table: 'session',
  fields: {
    id: 'text',
    organizationId: 'text',
    reviewNo: 'text',
    authorityMode: 'text',
    unit: 'text',
    reviewDate: 'text',
    reviewYear: 'integer',
    prevReviewDate: 'text',
    serviceDate: 'text',
    legalBasis: 'text',
    evaluation: 'text',
    state: 'text',
    stateReason: 'text',
    checklistSha256: 'text',
    checklistVersion: 'text',
    params: 'json',
    paramsFrozenAt: 'text',
    calendarSha256: 'text',
    precedents: 'json',
    delegatedBy: 'text',
    delegationNo: 'text',
    startedAt: 'text',
    closedAt: 'text',
    createdAt: 'text',
    approvedBy: 'text',
    approvedAt: 'text',
    noticeIssuedAt: 'text',
    urgentReason: 'text',
    recusalConfirmedAt: 'text',
    identityShownAt: 'text',
    rightsToldAt: 'text',
    recordingStartedAt: 'text',
    recordingNo: 'text',
    siteContact: 'json',
  },
  schema: sessionSchema,
};

/** Parts of an imported case that are kept as they came and written out again unchanged. */
export const caseAttachmentRowSchema = z.object({
  id: z.uuid(),
  sessionId: sessionIdSchema,
  data: z.record(z.string(), z.json()),
});
export type CaseAttachmentRow = z.infer<typeof caseAttachmentRowSchema>;
export const caseAttachmentEntity: Entity<CaseAttachmentRow> = {
  name: 'caseAttachment',
  table: 'case_attachment',
  fields: { id: 'text', sessionId: 'text', data: 'json' },
  schema: caseAttachmentRowSchema,
};

export const teamMemberEntity: Entity<z.infer<typeof teamMemberSchema>> = {
  name: 'teamMember',
  table: 'team_member',
  fields: {
    id: 'text',
    sessionId: 'text',
    name: 'text',
    role: 'text',
    roleLabel: 'text',
    certificateNo: 'text',
    position: 'integer',
  },
  schema: teamMemberSchema,
};

export const premisesVisitEntity: Entity<z.infer<typeof premisesVisitSchema>> = {
  name: 'premisesVisit',
  table: 'premises_visit',
  fields: {
    id: 'text',
    sessionId: 'text',
    address: 'text',
    arrivedAt: 'text',
    leftAt: 'text',
    note: 'text',
    position: 'integer',
  },
  schema: premisesVisitSchema,
};

export const answerEntity: Entity<z.infer<typeof answerSchema>> = {
  name: 'answer',
  table: 'answer',
  fields: {
    id: 'text',
    sessionId: 'text',
    itemId: 'text',
    verdict: 'text',
    fact: 'text',
    notApplicableReason: 'text',
    severity: 'text',
    severityReason: 'text',
    aggravated: 'boolean',
    aggravatedReason: 'text',
    pendingNote: 'text',
    overrideReason: 'text',
    suggestedVerdict: 'text',
    answeredAt: 'text',
  },
  schema: answerSchema,
};

export const registerRowSchema = z.object({
  id: z.uuid(),
  sessionId: sessionIdSchema,
  register: z.enum(REGISTER_KEYS),
  position: z.int(),
  data: z.record(z.string(), z.json()),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;
export const registerRowEntity: Entity<RegisterRow> = {
  name: 'registerRow',
  table: 'register_row',
  fields: { id: 'text', sessionId: 'text', register: 'text', position: 'integer', data: 'json' },
  schema: registerRowSchema,
};

export const evidenceEntity: Entity<z.infer<typeof evidenceSchema>> = {
  name: 'evidence',
  table: 'evidence',
  fields: {
    id: 'text',
    sessionId: 'text',
    number: 'text',
    name: 'text',
    originalName: 'text',
    sha256: 'text',
    sizeBytes: 'integer',
    mediaType: 'text',
    mediaClass: 'text',
    broken: 'boolean',
    width: 'integer',
    height: 'integer',
    pageCount: 'integer',
    kind: 'text',
    legalCategory: 'text',
    source: 'text',
    provider: 'text',
    note: 'text',
    capturedAt: 'text',
    capturedAtOrigin: 'text',
    captureDevice: 'text',
    documentDate: 'text',
    addedAt: 'text',
    addedBy: 'text',
    removedAt: 'text',
    removedReason: 'text',
  },
  schema: evidenceSchema,
};

export const evidenceLinkEntity: Entity<z.infer<typeof evidenceLinkSchema>> = {
  name: 'evidenceLink',
  table: 'evidence_link',
  fields: { id: 'text', evidenceId: 'text', itemId: 'text' },
  schema: evidenceLinkSchema,
};

export const documentEntity: Entity<z.infer<typeof documentRecordSchema>> = {
  name: 'document',
  table: 'document',
  fields: {
    id: 'text',
    sessionId: 'text',
    kind: 'text',
    draft: 'boolean',
    number: 'text',
    fileName: 'text',
    sha256: 'text',
    sizeBytes: 'integer',
    pageCount: 'integer',
    createdAt: 'text',
  },
  schema: documentRecordSchema,
};

export const documentNumberEntity: Entity<DocumentNumber> = {
  name: 'documentNumber',
  table: 'document_number',
  fields: {
    id: 'text',
    sessionId: 'text',
    kind: 'text',
    prefix: 'text',
    deviceId: 'text',
    year: 'integer',
    sequence: 'integer',
    number: 'text',
    issuedAt: 'text',
    voidedAt: 'text',
    voidedReason: 'text',
  },
  schema: documentNumberSchema,
};

export const sampleRoundEntity: Entity<z.infer<typeof sampleRoundSchema>> = {
  name: 'sampleRound',
  table: 'sample_round',
  fields: {
    id: 'text',
    sessionId: 'text',
    kind: 'text',
    round: 'integer',
    drawnAt: 'text',
    drawnBy: 'text',
    seed: 'text',
    population: 'json',
    wanted: 'integer',
    picks: 'json',
    reason: 'text',
  },
  schema: sampleRoundSchema,
};

/** Rows of their own, so that a round that was drawn is never written again. */
export const sampleReplacementEntity: Entity<z.infer<typeof sampleReplacementSchema>> = {
  name: 'sampleReplacement',
  table: 'sample_replacement',
  fields: {
    id: 'text',
    sessionId: 'text',
    roundId: 'text',
    outId: 'text',
    pick: 'json',
    unmet: 'json',
    reason: 'text',
    replacedAt: 'text',
    replacedBy: 'text',
  },
  schema: sampleReplacementSchema,
};
