import { z } from 'zod';
import { isoDate, optionalDate, optionalText, text } from './fields.ts';

export const staffCategorySchema = z.enum(['service', 'practitioner', 'support']);
export type StaffCategory = z.infer<typeof staffCategorySchema>;

/** A person on the roster (DOMAIN §2.2); the plain ID number never reaches this shape. */
export const staffSchema = z.looseObject({
  id: text,
  name: text,
  id_masked: text,
  id_hash: text,
  gender: optionalText,
  category: staffCategorySchema,
  team: z.enum(['管理', '技术', '实施']),
  post: optionalText,
  employment_type: z.enum(['全职', '兼职', '非全日制', '外聘顾问', '退休返聘', '劳务派遣', '实习']),
  hire_date: isoDate,
  leave_date: optionalDate,
  infosec_since: optionalDate,
  infosec_gap_days: z.int().nonnegative().nullish(),
  is_key: z.boolean(),
  is_backbone: z.boolean(),
  si_payer: optionalText,
  si_months_12: z.int().min(0).max(12),
  si_exempt: z.enum(['退休', '派遣', '入职未满30日', '事业单位保留身份', '军队自主择业']).nullish(),
  data_access: z.boolean(),
  leaves: z
    .array(
      z.looseObject({ from: isoDate, to: optionalDate, kind: z.enum(['产假', '病假', '停薪']) }),
    )
    .nullish(),
});
export type Staff = z.infer<typeof staffSchema>;
