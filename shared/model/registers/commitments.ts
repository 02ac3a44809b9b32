import { z } from 'zod';
import { isoDate, optionalDate, optionalText, text } from './fields.ts';

/** A signed NDA or self-discipline pledge (DOMAIN §2.5). */
export const commitmentSchema = z.looseObject({
  id: text,
  staff_id: text,
  kind: z.enum(['保密协议', '自律责任书']),
  sign_date: isoDate,
  valid_to: optionalDate,
  has_obligations: z.boolean(),
  has_liability: z.boolean(),
  doc: optionalText,
});
export type Commitment = z.infer<typeof commitmentSchema>;
