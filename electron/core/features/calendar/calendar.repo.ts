import { workdayCalendarSchema } from '#shared/model/checklist.ts';
import type { WorkdayCalendar } from '#shared/model/checklist.ts';
import { sessionIdSchema } from '#shared/model/ids.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { WriteDb } from '../../db/database.ts';

export type CalendarRepo = ReturnType<typeof createCalendarRepo>;

const CURRENT = 'calendar';

/** Calendars by their hash; which one is current is a setting of the machine. */
export function createCalendarRepo(db: WriteDb) {
  const find = db.query<{ content: string }>(
    `SELECT content FROM frozen_resource WHERE sha256 = :sha256 AND kind = 'calendar'`,
  );
  const current = db.query<{ value: string }>('SELECT value FROM setting WHERE key = :key');
  const notBegun = db.query<{ id: string; calendar_sha256: string | null }>(
    `SELECT id, calendar_sha256 FROM session WHERE started_at IS NULL
      AND state IN (SELECT value FROM json_each(:states)) ORDER BY id`,
  );
  const keep = db.write(`INSERT INTO frozen_resource (sha256, kind, version, content)
    VALUES (:sha256, 'calendar', :version, :content) ON CONFLICT (sha256) DO NOTHING`);
  const setCurrent = db.write(`INSERT INTO setting (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
  return {
    content: (sha256: string): string | undefined => find.get({ sha256 })?.content,
    calendar: (sha256: string): WorkdayCalendar | undefined => {
      const content = find.get({ sha256 })?.content;
      return content === undefined ? undefined : workdayCalendarSchema.parse(JSON.parse(content));
    },
    current: (): string | null => {
      const row = current.get({ key: CURRENT });
      return row === undefined ? null : String(JSON.parse(row.value));
    },
    setCurrent: (sha256: string): void =>
      void setCurrent({ key: CURRENT, value: JSON.stringify(sha256) }),
    keep: (sha256: string, version: string, content: string): void =>
      void keep({ sha256, version, content }),
    /** Reviews in one of these states whose visit has not begun. */
    notBegun: (
      states: readonly string[],
    ): { readonly id: SessionId; readonly calendarSha256: string | null }[] =>
      notBegun.all({ states: JSON.stringify(states) }).map(({ id, calendar_sha256 }) => ({
        id: sessionIdSchema.parse(id),
        calendarSha256: calendar_sha256,
      })),
  };
}
