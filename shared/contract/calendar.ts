import { z } from 'zod';
import { calendarInForceSchema } from '../model/calendar.ts';
import { workdayCalendarSchema } from '../model/checklist.ts';
import { sessionIdSchema } from '../model/ids.ts';
import { procedure } from './base.ts';
import { sessionDetailSchema } from './session.ts';

/** Far above any calendar; keeps a wrong file from being read whole. */
const content = z.string().max(1_000_000);
const bySession = z.object({ sessionId: sessionIdSchema });

export const calendarContract = {
  /** The calendar new reviews count by. */
  current: procedure.output(calendarInForceSchema),
  /** The calendar one review counts by; `newer` when the vault has another one. */
  ofSession: procedure
    .input(bySession)
    .output(z.object({ inForce: calendarInForceSchema, newer: z.boolean() })),
  /** What a file would bring; nothing is stored. CALENDAR_INVALID with the path of each fault. */
  preview: procedure.input(z.object({ content })).output(
    z.object({
      update: workdayCalendarSchema,
      /** Years it brings that are known already, with other days. */
      changedYears: z.array(z.int()).readonly(),
    }),
  ),
  /** Takes a file over for new reviews and for those whose visit has not begun. */
  install: procedure
    .input(z.object({ content }))
    .output(z.object({ inForce: calendarInForceSchema, adopted: z.int() })),
  /** The calendar in force as a file, for the other machine. */
  export: procedure.output(z.object({ fileName: z.string(), content: z.string() })),
  /** Lets a review whose visit has begun count by the newer calendar. SESSION_LOCKED once it is fixed. */
  adopt: procedure.input(bySession).output(sessionDetailSchema),
};
