import { useQuery } from '@tanstack/react-query';
import type { SessionId } from '#shared/model/ids.ts';
import type { WorkdayCalendar } from '#shared/model/checklist.ts';
import { orpc } from '../../api/client.ts';

interface CaseCalendar {
  readonly calendar: WorkdayCalendar;
  /** Whether this machine has another one that the case could count by. */
  readonly newer: boolean;
}

/** The holidays the open case counts by; undefined until they are read. */
export function useCaseCalendar(sessionId: SessionId): CaseCalendar | undefined {
  const { data } = useQuery(orpc.calendar.ofSession.queryOptions({ input: { sessionId } }));
  return data && { calendar: data.inForce.calendar, newer: data.newer };
}
