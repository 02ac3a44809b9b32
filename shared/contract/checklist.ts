import { z } from 'zod';
import { answerPatchSchema, answerSchema } from '../model/answer.ts';
import { checklistSchema } from '../model/checklist.ts';
import { verdictSchema } from '../model/enums.ts';
import { itemGapSchema } from '../model/gap.ts';
import { commandSchema } from '../model/history.ts';
import { itemIdSchema, sessionIdSchema } from '../model/ids.ts';
import { procedure } from './base.ts';

const bySession = z.object({ sessionId: sessionIdSchema });

/** State of one item as the tree, the work column and the gate show it. */
export const itemStateSchema = z
  .object({
    answer: answerSchema,
    evidenceCount: z.int(),
    /** What the machine proposes today; null when it has nothing to say. */
    suggested: verdictSchema.nullable(),
    gaps: z.array(itemGapSchema).readonly(),
    /** Same item in the organisation's previous findings, in the words of that year. */
    previous: z
      .array(z.object({ year: z.int(), text: z.string(), status: z.string() }).readonly())
      .readonly(),
  })
  .readonly();
export type ItemState = z.infer<typeof itemStateSchema>;

export const checklistContract = {
  /** The checklist frozen into the session; never changes, cache for ever by its hash. */
  frozen: procedure
    .input(bySession)
    .output(z.object({ sha256: z.string(), checklist: checklistSchema })),
  states: procedure.input(bySession).output(z.array(itemStateSchema).readonly()),
  setAnswer: procedure
    .input(
      bySession.extend({
        itemId: itemIdSchema,
        patch: answerPatchSchema,
        /** One burst of typing; commands of a group are undone together. */
        groupId: z.string().max(60).optional(),
      }),
    )
    .output(z.object({ state: itemStateSchema, savedAt: z.string() })),
  /** Items of an area that “the rest of this area conforms” would touch, and those it leaves alone. */
  restPreview: procedure.input(bySession.extend({ area: z.string().max(4) })).output(
    z.object({
      touched: z.array(itemIdSchema).readonly(),
      left: z
        .array(
          z.object({
            itemId: itemIdSchema,
            reason: z.enum(['answered', 'evidenceNeeded', 'suggestedOtherwise']),
          }),
        )
        .readonly(),
    }),
  ),
  /** Marks exactly the previewed items as conforming; refuses if one of them was answered meanwhile. */
  confirmRest: procedure
    .input(bySession.extend({ area: z.string().max(4), itemIds: z.array(itemIdSchema) }))
    .output(z.array(itemStateSchema).readonly()),
  itemHistory: procedure
    .input(bySession.extend({ itemId: itemIdSchema }))
    .output(z.array(commandSchema).readonly()),
};
