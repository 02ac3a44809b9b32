import { z } from 'zod';
import { ruleParamsSchema } from './checklist.ts';
import { yearProblemsSchema } from './precedent.ts';
import { authorityModeSchema, sessionStateSchema } from './enums.ts';
import {
  dateSchema,
  instantSchema,
  itemIdSchema,
  organizationIdSchema,
  premisesVisitIdSchema,
  sessionIdSchema,
  sha256Schema,
  teamMemberIdSchema,
} from './ids.ts';

/** Roles of the review team; a technical supporter assists and never counts as an inspector (DOMAIN §0.2). */
export const teamRoleSchema = z.enum(['lead', 'member', 'support']);
export type TeamRole = z.infer<typeof teamRoleSchema>;

export const teamMemberSchema = z
  .object({
    id: teamMemberIdSchema,
    sessionId: sessionIdSchema,
    name: z.string().min(1).max(60),
    role: teamRoleSchema,
    /** The role's words as the source wrote them, e.g. 技术支持（非执法人员）; null when entered here. */
    roleLabel: z.string().max(60).nullable(),
    /** Certificate number as it may be shown, masked where the source masked it. */
    certificateNo: z.string().max(60).nullable(),
    position: z.int().min(0),
  })
  .readonly();
export type TeamMember = z.infer<typeof teamMemberSchema>;

export const premisesVisitSchema = z
  .object({
    id: premisesVisitIdSchema,
    sessionId: sessionIdSchema,
    address: z.string().min(1).max(200),
    arrivedAt: instantSchema.nullable(),
    leftAt: instantSchema.nullable(),
    note: z.string().max(2000),
    position: z.int().min(0),
  })
  .readonly();
export type PremisesVisit = z.infer<typeof premisesVisitSchema>;

/** Person who receives the team on site. */
export const siteContactSchema = z
  .object({ name: z.string().max(60), title: z.string().max(60), phone: z.string().max(40) })
  .readonly();

/** Steps before and at entry that the law wants on record (gates G1 and G2, DOMAIN §4.6). Times are UTC. */
const procedureFields = {
  approvedBy: z.string().max(60).nullable(),
  approvedAt: instantSchema.nullable(),
  noticeIssuedAt: instantSchema.nullable(),
  /** Reason when the visit starts before a notice was issued. */
  urgentReason: z.string().max(2000).nullable(),
  recusalConfirmedAt: instantSchema.nullable(),
  identityShownAt: instantSchema.nullable(),
  rightsToldAt: instantSchema.nullable(),
  recordingStartedAt: instantSchema.nullable(),
  recordingNo: z.string().max(60).nullable(),
  siteContact: siteContactSchema.nullable(),
} as const;

/** On whose behalf and by which paper a delegated review is made; null for the other modes. */
const delegationFields = {
  /** Full name of the delegating authority. */
  delegatedBy: z.string().max(100).nullable(),
  /** Number of the letter of delegation. */
  delegationNo: z.string().max(60).nullable(),
} as const;

/** What a person may change on a session by hand; the state moves only through transitions. */
export const sessionPatchSchema = z
  .object({
    reviewNo: z.string().min(1).max(60),
    authorityMode: authorityModeSchema,
    unit: z.string().min(1).max(100),
    reviewDate: dateSchema,
    reviewYear: z.int().min(2000).max(2100),
    prevReviewDate: dateSchema.nullable(),
    serviceDate: dateSchema.nullable(),
    /** Statute, charter or agreement article this review rests on besides clause 5. */
    legalBasis: z.string().max(2000).nullable(),
    evaluation: z.string().max(4000).nullable(),
    ...delegationFields,
    ...procedureFields,
  })
  .partial()
  .readonly();
export type SessionPatch = z.infer<typeof sessionPatchSchema>;

export const sessionSchema = z
  .object({
    id: sessionIdSchema,
    organizationId: organizationIdSchema,
    reviewNo: z.string().min(1).max(60),
    authorityMode: authorityModeSchema,
    unit: z.string().min(1).max(100),
    reviewDate: dateSchema,
    reviewYear: z.int(),
    prevReviewDate: dateSchema.nullable(),
    serviceDate: dateSchema.nullable(),
    legalBasis: z.string().nullable(),
    evaluation: z.string().nullable(),
    state: sessionStateSchema,
    stateReason: z.string().nullable(),
    checklistSha256: z.string(),
    checklistVersion: z.string(),
    /** Parameters in force; frozen together with the checklist when the visit starts. */
    params: ruleParamsSchema,
    paramsFrozenAt: instantSchema.nullable(),
    /** The calendar it counts by; null for the one of its checklist. Absent in files of earlier versions. */
    calendarSha256: sha256Schema.nullable().default(null),
    /** What the years before had raised, as it was known at the close; null while the visit is open. */
    precedents: z.array(yearProblemsSchema).readonly().nullable().default(null),
    // Absent in files of earlier versions.
    delegatedBy: delegationFields.delegatedBy.default(null),
    delegationNo: delegationFields.delegationNo.default(null),
    startedAt: instantSchema.nullable(),
    closedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    ...procedureFields,
  })
  .readonly();
export type Session = z.infer<typeof sessionSchema>;

/** Row of the session list. */
export const sessionSummarySchema = z
  .object({
    id: sessionIdSchema,
    organizationId: organizationIdSchema,
    organizationName: z.string(),
    uscc: z.string(),
    reviewNo: z.string(),
    authorityMode: authorityModeSchema,
    unit: z.string(),
    reviewDate: dateSchema,
    reviewYear: z.int(),
    state: sessionStateSchema,
    answered: z.int(),
    itemCount: z.int(),
    evidenceCount: z.int(),
    updatedAt: instantSchema,
  })
  .readonly();
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

/** Where the inspector was; restored after a crash. Not part of the case. */
export const resumePointSchema = z
  .object({ sessionId: sessionIdSchema, itemId: itemIdSchema.nullable() })
  .readonly();
export type ResumePoint = z.infer<typeof resumePointSchema>;

/** Why a parameter of this case is not the checklist's own, and who said so. */
export const paramReasonSchema = z
  .object({
    key: ruleParamsSchema.keyof(),
    reason: z.string(),
    actor: z.string(),
    at: instantSchema,
  })
  .readonly();
export type ParamReason = z.infer<typeof paramReasonSchema>;
