import { z } from 'zod';
import { isoDate, optionalDate, optionalText, text } from './fields.ts';

/** A personal certificate (DOMAIN §2.3); which kinds a `type` satisfies is configured, so it is open text. */
export const certificateSchema = z.looseObject({
  id: text,
  staff_id: text,
  type: text,
  no_masked: text,
  issue_date: isoDate,
  expiry_date: optionalDate,
  registered_org: optionalText,
  status: z.enum(['有效', '撤销', '过期']),
  verify_status: z.enum(['未查验', '已查验相符', '查验不符', '查询渠道不可用']),
  verify_evidence: optionalText,
});
export type Certificate = z.infer<typeof certificateSchema>;
