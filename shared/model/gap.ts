import { z } from 'zod';
import { itemIdSchema } from './ids.ts';

/** What one checklist item still needs before the visit can be closed (DOMAIN §1.7). */
export const gapKindSchema = z.enum([
  'unanswered',
  'pending',
  'factMissing',
  'factUnfinished',
  'evidenceMissing',
  'reasonMissing',
  'notApplicableNotAllowed',
  'severityReasonMissing',
  'aggravatedReasonMissing',
  'overrideReasonMissing',
]);
export type GapKind = z.infer<typeof gapKindSchema>;

export const itemGapSchema = z
  .object({
    itemId: itemIdSchema,
    kind: gapKindSchema,
    /** Evidence present and wanted, for `evidenceMissing`. */
    have: z.int().optional(),
    need: z.int().optional(),
  })
  .readonly();
export type ItemGap = z.infer<typeof itemGapSchema>;

/** What the procedure still needs before the visit may start (G1, G2) or the review may move on. */
export const procedureGapSchema = z.enum([
  'teamTooSmall',
  'leadMissing',
  'certificateMissing',
  'delegationMissing',
  'approvalMissing',
  'noticeMissing',
  'recusalMissing',
  'identityMissing',
  'rightsMissing',
]);
export type ProcedureGap = z.infer<typeof procedureGapSchema>;

export const gateSchema = z
  .object({
    entry: z.array(procedureGapSchema).readonly(),
    items: z.array(itemGapSchema).readonly(),
  })
  .readonly();
export type Gate = z.infer<typeof gateSchema>;
