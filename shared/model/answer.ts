import { z } from 'zod';
import { severitySchema, verdictSchema } from './enums.ts';
import { answerIdSchema, instantSchema, itemIdSchema, sessionIdSchema } from './ids.ts';

/** Longest fact, reason or note one item takes, in UTF-16 units. */
export const ANSWER_TEXT_MAX = 10_000;
const text = z.string().max(ANSWER_TEXT_MAX);

/** What an inspector writes on one checklist item. `severity: null` means the checklist's own severity. */
const answerFields = {
  verdict: verdictSchema.nullable(),
  fact: text,
  notApplicableReason: text,
  severity: severitySchema.nullable(),
  severityReason: text,
  /** 情节严重, only meaningful on items whose `fatal` is `confirm` (DOMAIN §4.1 step 3). */
  aggravated: z.boolean(),
  aggravatedReason: text,
  /** Note to self while the verdict is `pending`. */
  pendingNote: text,
  /** Why the verdict departs from what the machine proposed (DOMAIN §4.5). */
  overrideReason: text,
} as const;

export const answerPatchSchema = z.object(answerFields).partial().readonly();
export type AnswerPatch = z.infer<typeof answerPatchSchema>;

export const answerSchema = z
  .object({
    id: answerIdSchema,
    sessionId: sessionIdSchema,
    itemId: itemIdSchema,
    ...answerFields,
    /** What the machine proposed when the verdict was given; null when it had nothing to say. */
    suggestedVerdict: verdictSchema.nullable(),
    answeredAt: instantSchema.nullable(),
  })
  .readonly();
export type Answer = z.infer<typeof answerSchema>;
