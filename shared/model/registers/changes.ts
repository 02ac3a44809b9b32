import { z } from 'zod';
import { isoDate, optionalDate, optionalText, text } from './fields.ts';

/** A change the organisation filed, or should have filed (DOMAIN §2.8, 规范 4.5 g)). */
export const changeSchema = z.looseObject({
  id: text,
  kind: z.enum(['名称', '地址', '重要服务人员', '主要负责人', '联系人', '其他']),
  nature: z.enum(['变更', '到任', '离任']),
  before: optionalText,
  after: optionalText,
  change_date: isoDate,
  filed_date: optionalDate,
  receipt_no: optionalText,
  material_complete: z.boolean(),
  staff_id: optionalText,
});
export type Change = z.infer<typeof changeSchema>;
