import type { Rpc } from '../../lib/rpc.ts';
import type { AppService } from '../app/app.service.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { SessionService } from '../session/session.service.ts';
import type { VisitService } from '../visit/visit.service.ts';
import type { CalendarService } from './calendar.service.ts';

type Services = {
  readonly app: AppService;
  readonly sessions: SessionService;
  readonly checklist: ChecklistService;
  readonly visit: VisitService;
};

export function createCalendarRoutes(
  { calendar: rpc }: Rpc,
  service: CalendarService,
  { app, sessions, checklist, visit }: Services,
) {
  const locale = () => app.settings().locale;
  return rpc.router({
    current: rpc.current.handler(() => service.current()),
    ofSession: rpc.ofSession.handler(({ input: { sessionId } }) => {
      const session = sessions.require(sessionId);
      const own = checklist.checklistOf(sessionId).calendar;
      const inForce = {
        sha256: session.calendarSha256,
        calendar: service.of(session, own),
      };
      return { inForce, newer: service.hasNewer(session, own) };
    }),
    preview: rpc.preview.handler(({ input }) => service.preview(input.content, locale())),
    install: rpc.install.handler(({ input }) => service.install(input.content, locale())),
    export: rpc.export.handler(() => service.export()),
    adopt: rpc.adopt.handler(({ input: { sessionId } }) => {
      service.adopt(sessions.require(sessionId));
      return visit.detail(sessionId);
    }),
  });
}
