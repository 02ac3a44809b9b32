import { z } from 'zod';
import {
  amount,
  capability,
  direction,
  isoDate,
  optionalDate,
  optionalText,
  text,
} from './fields.ts';

const teamMember = z.looseObject({
  staff_id: text,
  from: isoDate,
  to: optionalDate,
  role: optionalText,
});
export type TeamMember = z.infer<typeof teamMember>;

const filing = z.looseObject({
  no: optionalText,
  filed_date: optionalDate,
  client: optionalText,
  service_type: optionalText,
  amount: amount.nullish(),
  start_date: optionalDate,
  lead_id: optionalText,
  team_ids: z.array(text).nullish(),
});

/** A service project (DOMAIN §2.6). `start_date` is the day people actually went in. */
export const projectSchema = z.looseObject({
  id: text,
  name: text,
  client: text,
  client_type: z.enum(['企业', '事业单位', '国家机关', '金融', '关基']),
  direction,
  capability,
  service_type: optionalText,
  contract_no: text,
  contract_amount: amount,
  sign_date: isoDate,
  start_date: optionalDate,
  end_date: optionalDate,
  status: z.enum(['已签约未开工', '进行中', '已完成', '已验收', '已取消']),
  emergency: z.boolean(),
  internal: z.boolean(),
  lead_id: text,
  team: z.array(teamMember),
  filing: filing.nullish(),
  has_client_data: z.boolean(),
  data_disposal: z
    .looseObject({ kind: optionalText, date: optionalDate, evidence: optionalText })
    .nullish(),
  retention_until: optionalDate,
});
export type Project = z.infer<typeof projectSchema>;
