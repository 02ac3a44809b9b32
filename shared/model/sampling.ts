import { z } from 'zod';
import { instantSchema, sessionIdSchema } from './ids.ts';

/** What is sampled (DOMAIN §1.8). */
export const sampleKindSchema = z.enum(['projects', 'staff', 'reports', 'clients']);
export type SampleKind = z.infer<typeof sampleKindSchema>;

/** Why something is in the sample; `random` only when no rule asked for it. */
export const samplePickReasonSchema = z.enum([
  'all',
  'finding',
  'direction',
  'lead',
  'stateClient',
  'newHire',
  'seal',
  'ofProject',
  'lowScore',
  'complaint',
  'random',
]);
export type SamplePickReason = z.infer<typeof samplePickReasonSchema>;

export const samplePickSchema = z
  .object({
    /** Register id of the project, person or document. */
    id: z.string(),
    label: z.string(),
    reasons: z.array(samplePickReasonSchema).min(1).readonly(),
  })
  .readonly();
export type SamplePick = z.infer<typeof samplePickSchema>;

/** One draw; rounds are never removed, a later one replaces an earlier one by standing after it. */
export const sampleRoundSchema = z
  .object({
    id: z.uuid(),
    sessionId: sessionIdSchema,
    kind: sampleKindSchema,
    /** From 1. */
    round: z.int().min(1),
    drawnAt: instantSchema,
    drawnBy: z.string(),
    /** Review number and moment; whoever has them and the population can draw again and compare. */
    seed: z.string(),
    /** Register ids that could be drawn, in the order of the draw. */
    population: z.array(z.string()).readonly(),
    /** Size asked for by DOMAIN §1.8; more are picked when more are mandatory. */
    wanted: z.int().min(0),
    picks: z.array(samplePickSchema).readonly(),
    /** Why it was drawn again; null for the first round. */
    reason: z.string().nullable(),
  })
  .readonly();
export type SampleRound = z.infer<typeof sampleRoundSchema>;

/**
 * One pick exchanged for another of the same round. Both stay on record: the round keeps its picks,
 * and the sample in force is read from it and its replacements.
 */
export const sampleReplacementSchema = z
  .object({
    id: z.uuid(),
    sessionId: sessionIdSchema,
    roundId: z.uuid(),
    /** Register id of what is taken out. */
    outId: z.string(),
    /** What comes in, with the mandates it fills. */
    pick: samplePickSchema,
    /** Mandates of what was taken out that nothing in the sample fills any more. */
    unmet: z.array(samplePickReasonSchema).readonly(),
    reason: z.string(),
    replacedAt: instantSchema,
    replacedBy: z.string(),
  })
  .readonly();
export type SampleReplacement = z.infer<typeof sampleReplacementSchema>;

/** A round with its replacements, oldest first. */
export const drawnSampleSchema = sampleRoundSchema
  .unwrap()
  .extend({ replacements: z.array(sampleReplacementSchema).readonly() })
  .readonly();
export type DrawnSample = z.infer<typeof drawnSampleSchema>;

/** What would come in for one pick; null when everything has been in the sample already. */
export const replacementProposalSchema = sampleReplacementSchema
  .unwrap()
  .pick({ unmet: true })
  .extend({ pick: samplePickSchema.nullable() })
  .readonly();
export type ReplacementProposal = z.infer<typeof replacementProposalSchema>;
