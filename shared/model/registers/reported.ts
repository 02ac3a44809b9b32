import { z } from 'zod';
import { optionalDate, text } from './fields.ts';

/** The lists the organisation reported to the supervisor (DOMAIN §2.11, 规范 4.5 c)). */
export const reportedSchema = z.looseObject({
  report_date: optionalDate,
  staff_ids: z.array(text),
  project_ids: z.array(text),
});
export type Reported = z.infer<typeof reportedSchema>;
