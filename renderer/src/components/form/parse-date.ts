const DAY =
  /^\s*(?<year>\d{4})\s*(?:[-./年]\s*(?<month>\d{1,2})\s*[-./月]\s*(?<day>\d{1,2})\s*日?|(?<month2>\d{2})(?<day2>\d{2}))/u;
const TIME = /^[\sT]*(?<hour>\d{1,2})\s*[:：时]\s*(?<minute>\d{2})\s*分?\s*$/u;

interface Parsed {
  readonly date: string;
  readonly rest: string;
}

/** A day that exists: 2026-02-30 is none. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function parseDay(text: string): Parsed | null {
  const match = DAY.exec(text);
  const { year = '', month, day, month2, day2 } = match?.groups ?? {};
  const [m, d] = [Number(month ?? month2), Number(day ?? day2)];
  if (!match || !exists(Number(year), m, d)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return { date: `${year}-${two(m)}-${two(d)}`, rest: text.slice(match[0].length) };
}

/** What people write for a day (2026-4-22, 2026.4.22, 20260422, 2026年4月22日) → `YYYY-MM-DD`, or null. */
export function parseDate(text: string): string | null {
  const parsed = parseDay(text);
  return parsed?.rest.trim() === '' ? parsed.date : null;
}

/** A day and a time of 24 hours (2026-4-22 9:05, 2026年4月22日 9时05分) → `YYYY-MM-DDTHH:mm`, or null. */
export function parseDateTime(text: string): string | null {
  const parsed = parseDay(text);
  const { hour = '', minute = '' } = TIME.exec(parsed?.rest ?? '')?.groups ?? {};
  if (!parsed || hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${parsed.date}T${hour.padStart(2, '0')}:${minute}`;
}
