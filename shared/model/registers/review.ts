import { z } from 'zod';
import { authorityModeLabelSchema } from '../enums.ts';
import { isoDate, optionalDate, optionalText, text } from './fields.ts';

/** The review a case file belongs to: who reviews which year, on which day. */
export const reviewSchema = z.looseObject({
  review_no: text,
  review_date: isoDate,
  review_year: z.int().min(1900).max(9999),
  prev_review_date: optionalDate,
  authority_mode: authorityModeLabelSchema,
  unit: text,
  service_date: optionalDate,
  team: z.array(z.looseObject({ name: text, role: text, cert_masked: optionalText })),
});
export type Review = z.infer<typeof reviewSchema>;
