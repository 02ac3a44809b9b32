import { cleanCode } from './clean-text.ts';

export type DateFault =
  | 'notADate'
  | 'noSuchMonth'
  | 'noSuchDay'
  | 'shortYear'
  | 'noDay'
  | 'notATime';
export type DateReading =
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'fault'; readonly fault: DateFault; readonly part: number };

/** Words for “no end” or “not yet”: the field stays empty. */
const OPEN_ENDED =
  /^(?:至今|迄今|现在|目前|长期(?:有效)?|永久(?:有效)?|终身(?:有效)?|无(?:固定)?期限|长期\(无固定期限\)|不限|无|暂无|没有|在职|在岗|现任|未(?:报备|备案|报|上报|提交|签|离职|完成|完工|验收|结束|办结|处置|到期)|n\/a|[/\\]+|-+)$/iu;
/** The last day registries write for no end. */
const LAST_DAY = /^9999[-./年]?12[-./月]?31日?$/u;

function isOpen(text: string): boolean {
  const bare = text.replaceAll(/\s/gu, '').replaceAll('（', '(').replaceAll('）', ')');
  return OPEN_ENDED.test(bare) || LAST_DAY.test(bare);
}

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 10_959;
const LAST_SERIAL = 73_415;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const fault = (name: DateFault, part = 0): DateReading => ({ kind: 'fault', fault: name, part });

/** A serial day of Excel (with the time as its fraction), or null outside 1930–2100. */
export function serialToIso(serial: number): string | null {
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL) return null;
  const minutes = Math.round(serial * 1440);
  return new Date(EXCEL_EPOCH_MS + minutes * (DAY_MS / 1440)).toISOString().slice(0, 16);
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function ymd(year: number, month: number, day: number): DateReading {
  if (year < 1930 || year > 2100) return fault('notADate');
  if (month < 1 || month > 12) return fault('noSuchMonth', month);
  if (day < 1 || day > daysOf(year, month)) return fault('noSuchDay', day);
  return { kind: 'date', value: `${pad(year, 4)}-${pad(month)}-${pad(day)}` };
}

const SPELLINGS = [
  /^(?<y>\d{4})[-./。、,，](?<m>\d{1,2})[-./。、,，](?<d>\d{1,2})[日号.]?$/u,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?$/u,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/u,
];

/** Spellings that say what is missing, so that people need not guess what a date should look like. */
const SHORT_YEAR = /^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/u;
const NO_DAY = /^(?:19|20)\d{2}(?:年?|[-./年]\d{1,2}月?)$/u;

function readDay(text: string): DateReading {
  for (const spelling of SPELLINGS) {
    const parts = spelling.exec(text)?.groups;
    if (parts !== undefined) return ymd(Number(parts['y']), Number(parts['m']), Number(parts['d']));
  }
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) {
    const iso = serialToIso(Number(text));
    if (iso !== null) return { kind: 'date', value: iso.slice(0, 10) };
  }
  if (SHORT_YEAR.test(text)) return fault('shortYear');
  return fault(NO_DAY.test(text) ? 'noDay' : 'notADate');
}

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/u;
const BEIJING_MS = 8 * 3_600_000;

/** Programs write moments of UTC; the registers hold the wall clock of UTC+8. */
function wallClock(text: string): string {
  const time = UTC.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? text : new Date(time + BEIJING_MS).toISOString().slice(0, 16);
}

const TIME =
  /^(?<day>.+?)(?:T|\s+|日)(?<h>\d{1,2})[:时](?<min>\d{1,2})(?:分|:\d{1,2}(?:\.\d+)?)?$/u;

/** A day in any spelling people use (DOMAIN §2.12); a time of day behind it is left out. */
export function readDate(text: string): DateReading {
  const clean = wallClock(cleanCode(text));
  if (isOpen(clean)) return { kind: 'open' };
  const day = TIME.exec(clean)?.groups?.['day'] ?? clean;
  return readDay(day.replaceAll(/\s/gu, ''));
}

/** A moment, wall clock of UTC+8, to the minute. A day alone is not a moment. */
export function readDateTime(text: string): DateReading {
  const clean = wallClock(cleanCode(text));
  if (isOpen(clean)) return { kind: 'open' };
  if (/^\d{5}\.\d+$/u.test(clean)) {
    const iso = serialToIso(Number(clean));
    return iso === null ? fault('notATime') : { kind: 'date', value: iso };
  }
  const parts = TIME.exec(clean)?.groups;
  if (parts === undefined) return fault('notATime');
  const day = readDay((parts['day'] ?? '').replaceAll(/\s/gu, ''));
  if (day.kind !== 'date') return day;
  const [hour, minute] = [Number(parts['h']), Number(parts['min'])];
  if (hour > 23 || minute > 59) return fault('notATime');
  return { kind: 'date', value: `${day.value}T${pad(hour)}:${pad(minute)}` };
}
