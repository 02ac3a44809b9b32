import { z } from 'zod';
import { previousStatusSchema } from './registers/previous.ts';

/** What a review of one year raised, from the vault or from the register of previous findings. */
export const yearProblemsSchema = z
  .object({
    year: z.int(),
    problems: z
      .array(
        z
          .object({
            item: z.string(),
            text: z.string(),
            /** How far it was rectified; null when nobody said. */
            status: previousStatusSchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type YearProblems = z.infer<typeof yearProblemsSchema>;
