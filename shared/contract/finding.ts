import { z } from 'zod';
import { verdictSchema } from '../model/enums.ts';
import { itemIdSchema, sessionIdSchema } from '../model/ids.ts';
import { REGISTER_KEYS } from '../model/registers/index.ts';
import type { FindingReason } from '../rules/finding.ts';
import { procedure } from './base.ts';
import { itemStateSchema } from './checklist.ts';

const bySession = z.object({ sessionId: sessionIdSchema });
const register = z.enum(REGISTER_KEYS);

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const arithmeticValue = z.union([
  scalar,
  z.array(z.string()).readonly(),
  z.array(z.record(z.string(), scalar).readonly()).readonly(),
]);

/** A Finding of shared/rules; `describeFinding` makes its sentence. */
export const findingSchema = z
  .object({
    rule: z.string(),
    item: itemIdSchema,
    subject: z.string(),
    level: z.enum(['fail', 'suspect', 'review', 'info']),
    partial: z.boolean(),
    open: z.boolean(),
    provisional: z.boolean(),
    unit: z.string(),
    reason: z.custom<FindingReason>((value) => typeof value === 'string'),
    rows: z.array(z.object({ register, id: z.string() }).readonly()).readonly(),
    arithmetic: z.record(z.string(), arithmeticValue).readonly(),
  })
  .readonly();

/** What the machine proposes for one item, beside what the inspector decided. */
export const itemSuggestionSchema = z
  .object({
    itemId: itemIdSchema,
    verdict: verdictSchema,
    /** Of `size` people, projects or documents `short` fall short; null for items that are not counted. */
    population: z
      .object({ size: z.int(), short: z.int(), ratio: z.number() })
      .readonly()
      .nullable(),
    answer: verdictSchema.nullable(),
    /** The suggestion as it stood when the answer was given; null while unanswered. */
    suggestedVerdict: verdictSchema.nullable(),
    overrideReason: z.string(),
    /** `changed`: the suggestion is no longer the one that was answered. */
    standing: z.enum(['unanswered', 'accepted', 'overridden', 'reasonMissing', 'changed']),
  })
  .readonly();
export type ItemSuggestion = z.infer<typeof itemSuggestionSchema>;

/** A rule as the screens explain it; its words are in the `rule` namespace. */
export const ruleMetaSchema = z
  .object({
    id: z.string(),
    items: z.array(itemIdSchema).readonly(),
    clause: z.string(),
    reads: z.array(register).readonly(),
    params: z.array(z.string()).readonly(),
  })
  .readonly();
export type RuleMeta = z.infer<typeof ruleMetaSchema>;

export const findingContract = {
  /** Findings of a session in the order of the checklist, and a suggestion for every item with rules. */
  board: procedure.input(bySession).output(
    z.object({
      /** The newest change the findings know of; a screen that holds it is up to date. */
      stamp: z.string(),
      /** False while the registers are empty: then there is nothing to judge and nothing to suggest. */
      hasRegisters: z.boolean(),
      /** A count ran into a year without published holidays (暂估). */
      provisional: z.boolean(),
      findings: z.array(findingSchema).readonly(),
      suggestions: z.array(itemSuggestionSchema).readonly(),
    }),
  ),
  rules: procedure.input(z.object({})).output(z.array(ruleMetaSchema).readonly()),
  /** Answers the item as suggested. SUGGESTION_MISSING when there is none, or only 待核实. */
  accept: procedure
    .input(bySession.extend({ itemId: itemIdSchema, groupId: z.string().max(60).optional() }))
    .output(z.object({ state: itemStateSchema, savedAt: z.string() })),
  /** Answers otherwise than suggested; both answers and the reason are kept. */
  override: procedure
    .input(
      bySession.extend({
        itemId: itemIdSchema,
        verdict: verdictSchema,
        reason: z.string().trim().min(1).max(2000),
        groupId: z.string().max(60).optional(),
      }),
    )
    .output(z.object({ state: itemStateSchema, savedAt: z.string() })),
};
