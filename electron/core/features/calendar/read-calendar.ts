import { calendar as english } from '#shared/i18n/en/calendar.ts';
import { calendar as chinese } from '#shared/i18n/zh-CN/calendar.ts';
import { calendarFileSchema } from '#shared/model/calendar.ts';
import type { WorkdayCalendar } from '#shared/model/checklist.ts';
import type { Locale } from '#shared/model/settings.ts';
import { calendarProblems } from '#shared/rules/calendar.ts';
import { DomainError } from '../../lib/errors.ts';
import { pathText } from '../../lib/path-text.ts';
import { validationWords } from '../../lib/zod-words.ts';

type Issue = { readonly at: string; readonly message: string };

function refuse(issues: readonly Issue[]): DomainError {
  return new DomainError('CALENDAR_INVALID', { issues: [...issues] });
}

function parseJson(content: string, locale: Locale): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch {
    throw refuse([{ at: '', message: validationWords(locale).notJson }]);
  }
}

/**
 * A calendar file, checked before anybody counts by it.
 * @throws DomainError CALENDAR_INVALID with the path of every fault.
 */
export function readCalendar(content: string, locale: Locale): WorkdayCalendar {
  const parsed = calendarFileSchema.safeParse(parseJson(content, locale));
  if (!parsed.success)
    throw refuse(parsed.error.issues.map(({ path, message }) => ({ at: pathText(path), message })));
  const { source, sources, years, off, work } = parsed.data;
  const calendar = { source, ...(sources && { sources }), years, off, work };
  const words = (locale === 'en' ? english : chinese).problem;
  const issues = calendarProblems(calendar).map(({ at, kind, value }) => ({
    at,
    message: words[kind].replace('{{value}}', value),
  }));
  if (issues.length > 0) throw refuse(issues);
  return calendar;
}
