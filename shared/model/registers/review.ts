import { z } from 'zod';
import { authorityModeLabelSchema } from '../enums.ts';
import { isoDate, optionalDate, text } from './fields.ts';

/** The review a case file belongs to: who reviews which year, on which day. */
export const reviewSchema = z.looseObject({
  review_no: text.max(60),
  review_date: isoDate,
  review_year: z.int().min(1900).max(9999),
  prev_review_date: optionalDate,
  authority_mode: authorityModeLabelSchema,
  unit: text.max(100),
  service_date: optionalDate,
  team: z.array(
    z.looseObject({
      name: text.max(60),
      role: text.max(60),
      cert_masked: z.string().max(60).nullish(),
    }),
  ),
});
export type Review = z.infer<typeof reviewSchema>;
