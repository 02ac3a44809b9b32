import { z } from 'zod';
import { optionalDate, optionalDateTime, optionalText, text } from './fields.ts';

/** A threat or event report, or a periodic filing (DOMAIN §2.9). No vulnerability details belong here. */
export const threatReportSchema = z.looseObject({
  id: text,
  kind: z.enum(['重大网络安全事件', '重大风险隐患', '高危漏洞', '重大网络安全威胁', '定期报备']),
  title: text,
  project_id: optionalText,
  discovered_at: optionalDateTime,
  reported_at: optionalDateTime,
  reported_to: z.array(z.enum(['监管单位', '公安网安部门', '网信部门', '客户', '平台'])).nullish(),
  due_date: optionalDate,
  submitted_date: optionalDate,
});
export type ThreatReport = z.infer<typeof threatReportSchema>;
