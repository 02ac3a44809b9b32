import { z } from 'zod';
import { optionalDate, optionalText, text } from './fields.ts';

/** An office or lab (DOMAIN §2.10). */
export const premisesSchema = z.looseObject({
  id: text,
  address: text,
  kind: z.enum(['自有', '租赁', '虚拟']),
  area_sqm: z.number().nonnegative().nullish(),
  lease_from: optionalDate,
  lease_to: optionalDate,
  use: optionalText,
});
export type Premises = z.infer<typeof premisesSchema>;
