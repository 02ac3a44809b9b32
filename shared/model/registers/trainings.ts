import { z } from 'zod';
import { isoDate, optionalText, text } from './fields.ts';

const hours = z.number().nonnegative().multipleOf(0.5);

/**
 * A training (DOMAIN §2.4). A record without evidence is accepted: the hours are then not counted
 * (R-TRN-02), which the inspector must see rather than an import error.
 */
export const trainingSchema = z.looseObject({
  id: text,
  title: text,
  kind: z.enum(['业务', '技术', '法规标准', '安全保密', '其他']),
  form: z.enum(['内训-线下', '内训-线上', '外训-线下', '外训-线上', '自学考核']),
  date_from: isoDate,
  date_to: isoDate,
  hours,
  provider: optionalText,
  evidence: z.array(z.string()),
  attendees: z.array(z.looseObject({ staff_id: text, hours: hours.nullish() })),
});
export type Training = z.infer<typeof trainingSchema>;
