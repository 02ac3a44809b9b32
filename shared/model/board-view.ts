import { z } from 'zod';

/** How the findings of a case are arranged: by rule, by the person or by the project they are about. */
export const arrangementSchema = z.enum(['rule', 'person', 'project']);
export type Arrangement = z.infer<typeof arrangementSchema>;

export const findingLevelSchema = z.enum(['fail', 'suspect', 'review', 'info']);

/** What the board shows: arrangement and filters; what is exported is what stands on the screen. */
export const boardViewSchema = z
  .object({
    by: arrangementSchema.default('rule'),
    level: z.union([findingLevelSchema, z.literal('all')]).default('all'),
    /** Only what an inspector has still to look at. */
    onlyOpen: z.boolean().default(false),
    /** Only registers that say different things about the same person or project. */
    contradictions: z.boolean().default(false),
    query: z.string().max(200).default(''),
  })
  .readonly();
export type BoardView = z.infer<typeof boardViewSchema>;

export const WHOLE_BOARD: BoardView = boardViewSchema.parse({});
