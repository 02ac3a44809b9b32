import { z } from 'zod';
import { capability, direction, isoDate, optionalDate, optionalText, text } from './fields.ts';

export const shareholderType = z.enum([
  '中国公民',
  '中国法人',
  '国有',
  '事业单位',
  '外国',
  '港澳台',
]);

const shareholder = z.looseObject({
  name: text,
  type: shareholderType,
  ratio: z.number().min(0).max(100).nullish(),
});

const qualification = z.looseObject({
  no: text,
  title: optionalText,
  issuer: optionalText,
  directions: z.array(direction),
  issue_date: isoDate,
  expiry_date: optionalDate,
  status: text,
});

const violation = z.looseObject({
  authority: optionalText,
  doc_no: text,
  decision_date: isoDate,
  fact: optionalText,
  status: text,
});

/** The organisation (DOMAIN §2.1). */
export const orgSchema = z.looseObject({
  id: optionalText,
  name: text,
  former_names: z.array(z.looseObject({ name: text, until: optionalDate })).nullish(),
  // The check digit is a warning, not a rejection: fictional codes carry letters GB 32100 leaves out.
  uscc: z.string().regex(/^[0-9A-Z]{18}$/),
  legal_form: optionalText,
  registered_region: text,
  reg_status: text,
  established_date: isoDate,
  registered_address: optionalText,
  actual_address: text,
  legal_rep: optionalText,
  principal: text,
  contact: z.looseObject({ name: text, phone_masked: optionalText }),
  branches: z.array(text).nullish(),
  declared_directions: z.array(direction).nullish(),
  declared_capabilities: z.array(capability).nullish(),
  shareholders: z.array(shareholder).nullish(),
  qualifications: z.array(qualification).nullish(),
  filed: z.looseObject({ name: text, address: text, principal: text, contact: text }),
  violations: z.array(violation).nullish(),
  annual_submission: z
    .looseObject({ due_date: optionalDate, submitted_date: optionalDate })
    .nullish(),
  drills: z.array(z.looseObject({ capability, date: isoDate, title: optionalText })).nullish(),
});
export type Org = z.infer<typeof orgSchema>;
