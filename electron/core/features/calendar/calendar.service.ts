import { createHash } from 'node:crypto';
import { CALENDAR_FORMAT, CALENDAR_VERSION } from '#shared/model/calendar.ts';
import type { CalendarInForce } from '#shared/model/calendar.ts';
import type { WorkdayCalendar } from '#shared/model/checklist.ts';
import { sha256Schema } from '#shared/model/ids.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { Session } from '#shared/model/session.ts';
import { covers, firstUnpublishedYear, mergeCalendar } from '#shared/rules/calendar.ts';
import { yearOf } from '#shared/rules/dates.ts';
import { BEFORE_VISIT, canEdit } from '#shared/rules/session-state.ts';
import { sessionEntity } from '../../db/entities.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import type { CalendarRepo } from './calendar.repo.ts';
import { readCalendar } from './read-calendar.ts';

export type CalendarService = ReturnType<typeof createCalendarService>;
type Context = Pick<CoreContext, 'db' | 'recorder' | 'checklist'>;

const ADOPT = 'session.adoptCalendar';
const hashOf = (content: string): string =>
  createHash('sha256').update(content, 'utf8').digest('hex');

const daysOf = ({ off, work }: WorkdayCalendar, year: number): string =>
  JSON.stringify([off, work].map((dates) => dates.filter((date) => yearOf(date) === year)));

/** Calendars of the vault. A review keeps the one it counted by; new ones count by the newest. */
export function createCalendarService({ db, recorder, checklist }: Context, repo: CalendarRepo) {
  const shipped = checklist.checklist.calendar;

  const named = (sha256: string): WorkdayCalendar => {
    const calendar = repo.calendar(sha256);
    if (calendar === undefined)
      throw new DomainError('NOT_FOUND', { what: 'calendar', id: sha256 });
    return calendar;
  };
  const current = (): CalendarInForce => {
    const sha256 = repo.current();
    if (sha256 === null) return { sha256: null, calendar: shipped };
    return { sha256: sha256Schema.parse(sha256), calendar: named(sha256) };
  };
  const adoptIn = (sessionId: SessionId, calendarSha256: Session['calendarSha256']): boolean =>
    recorder.run({ sessionId, name: ADOPT }, (tx) =>
      tx.update(sessionEntity, sessionId, { calendarSha256 }),
    );

  return {
    current,
    /** The calendar a review counts by; `own` is the one of its frozen checklist. */
    of: ({ calendarSha256 }: Pick<Session, 'calendarSha256'>, own: WorkdayCalendar) =>
      calendarSha256 === null ? own : named(calendarSha256),
    /** Whether the vault has another calendar that knows at least the years of the review's own. */
    hasNewer: ({ calendarSha256 }: Session, own: WorkdayCalendar): boolean => {
      const { sha256, calendar } = current();
      const inForce = calendarSha256 === null ? own : named(calendarSha256);
      return sha256 !== calendarSha256 && covers(calendar, inForce);
    },
    preview: (content: string, locale: Parameters<typeof readCalendar>[1]) => {
      const update = readCalendar(content, locale);
      const { calendar } = current();
      const changedYears = update.years.filter(
        (year) => calendar.years.includes(year) && daysOf(calendar, year) !== daysOf(update, year),
      );
      return { update, changedYears };
    },
    /** Durable when this returns. @throws DomainError CALENDAR_INVALID. */
    install: (content: string, locale: Parameters<typeof readCalendar>[1]) => {
      const merged = mergeCalendar(current().calendar, readCalendar(content, locale));
      const kept = JSON.stringify(merged);
      const sha256 = sha256Schema.parse(hashOf(kept));
      const adopted = db.transaction(() => {
        repo.keep(sha256, merged.years.join(' '), kept);
        repo.setCurrent(sha256);
        return repo
          .notBegun(BEFORE_VISIT)
          .filter((one) => one.calendarSha256 === null || covers(merged, named(one.calendarSha256)))
          .filter(({ id }) => adoptIn(id, sha256));
      });
      return { inForce: current(), adopted: adopted.length };
    },
    export: () => {
      const { calendar } = current();
      const file = { format: CALENDAR_FORMAT, version: CALENDAR_VERSION, ...calendar };
      const last = firstUnpublishedYear(calendar) - 1;
      return {
        fileName: `放假日历-${last}.json`,
        content: `${JSON.stringify(file, null, 2)}\n`,
      };
    },
    /** Counts by the calendar of the vault from now on. @throws DomainError SESSION_LOCKED. */
    adopt: ({ id, state }: Session): void => {
      if (!canEdit(state)) throw new DomainError('SESSION_LOCKED', { state });
      adoptIn(id, current().sha256);
    },
    /** The calendar of a review for its case file; null for that of its checklist. */
    attached: ({ calendarSha256 }: Session) => {
      if (calendarSha256 === null) return null;
      const content = repo.content(calendarSha256);
      if (content === undefined)
        throw new DomainError('NOT_FOUND', { what: 'calendar', id: calendarSha256 });
      return { sha256: calendarSha256, content };
    },
    /** Keeps a calendar that comes with an imported case. */
    keep: ({ sha256, content }: { readonly sha256: string; readonly content: string }): void =>
      repo.keep(sha256, '', content),
  };
}
