import { z } from 'zod';
import { workdayCalendarSchema } from './checklist.ts';
import { sha256Schema } from './ids.ts';

export const CALENDAR_FORMAT = 'jianshen-calendar';
export const CALENDAR_VERSION = 1;

/** A calendar as a file: the years it brings replace those of the vault, the others stay. */
export const calendarFileSchema = workdayCalendarSchema.extend({
  format: z.literal(CALENDAR_FORMAT),
  version: z.literal(CALENDAR_VERSION),
  source: z.string().trim().min(1).max(500),
  years: z.array(z.int().min(2000).max(2100)).min(1).max(20).readonly(),
});

/** A calendar in force; `sha256` is null for the one that came with the checklist. */
export const calendarInForceSchema = z
  .object({ sha256: sha256Schema.nullable(), calendar: workdayCalendarSchema })
  .readonly();
export type CalendarInForce = z.infer<typeof calendarInForceSchema>;
