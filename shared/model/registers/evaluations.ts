import { z } from 'zod';
import { optionalDate, optionalText, text } from './fields.ts';

/** A client's evaluation of a project, 1–5, possibly a complaint (DOMAIN §2.11). */
export const evaluationSchema = z.looseObject({
  id: text,
  project_id: optionalText,
  score: z.number().min(1).max(5).nullish(),
  date: optionalDate,
  comment: optionalText,
  complaint: z.boolean(),
  complaint_closed: optionalDate,
});
export type Evaluation = z.infer<typeof evaluationSchema>;
