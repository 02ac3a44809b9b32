import { z } from 'zod';

export { itemIdSchema, type ItemId } from './checklist.ts';

/** Every stored thing is named by a UUIDv7 made on the device; nothing depends on autoincrement. */
export const sessionIdSchema = z.uuid().brand<'SessionId'>();
export const organizationIdSchema = z.uuid().brand<'OrganizationId'>();
export const inspectorIdSchema = z.uuid().brand<'InspectorId'>();
export const teamMemberIdSchema = z.uuid().brand<'TeamMemberId'>();
export const premisesVisitIdSchema = z.uuid().brand<'PremisesVisitId'>();
export const answerIdSchema = z.uuid().brand<'AnswerId'>();
export const evidenceIdSchema = z.uuid().brand<'EvidenceId'>();
export const evidenceLinkIdSchema = z.uuid().brand<'EvidenceLinkId'>();
export const commandIdSchema = z.uuid().brand<'CommandId'>();
export const documentIdSchema = z.uuid().brand<'DocumentId'>();
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .brand<'Sha256'>();

export type SessionId = z.infer<typeof sessionIdSchema>;
export type OrganizationId = z.infer<typeof organizationIdSchema>;
export type EvidenceId = z.infer<typeof evidenceIdSchema>;
export type DocumentId = z.infer<typeof documentIdSchema>;

/** UTC instant, ISO 8601 with Z. */
export const instantSchema = z.iso.datetime();
/** Calendar day `YYYY-MM-DD` in the inspected place (UTC+8). */
export const dateSchema = z.iso.date();
