import type { Locale } from '#shared/model/settings.ts';

/** The inspected place is in China; instants are shown in its time wherever the laptop is set to. */
export const DISPLAY_TIME_ZONE = 'Asia/Shanghai';

const DATE: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `YYYY-MM-DD` → 2026年4月22日 / 22 April 2026. Anything else is shown as it stands. */
export function formatDate(date: string, locale: Locale): string {
  const instant = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(instant) ? date : DATE[locale].format(instant);
}

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: DISPLAY_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Local calendar day (`YYYY-MM-DD`) and time (`HH:MM`) of a UTC instant. */
export function localParts(instant: string): { readonly date: string; readonly time: string } {
  const parts = PARTS.formatToParts(new Date(instant));
  const get = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  return {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}`,
  };
}

/** UTC instant → 10:42. */
export function formatTime(instant: string): string {
  return localParts(instant).time;
}

/** UTC instant → 2026年4月22日 10:42. */
export function formatInstant(instant: string, locale: Locale): string {
  const { date, time } = localParts(instant);
  return `${formatDate(date, locale)} ${time}`;
}

/** Bytes → 2.1 MB; below 0.1 MB in kB. */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  if (sizeBytes < 100_000) return `${Math.round(sizeBytes / 1000)} kB`;
  if (sizeBytes < 1_000_000_000) return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
  return `${(sizeBytes / 1_000_000_000).toFixed(2)} GB`;
}

/** First bytes of a SHA-256 in groups of four, for captions: `a91f 3c20 e5d7`. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12).replace(/(.{4})(?=.)/gu, '$1 ');
}

/** Whole SHA-256 in 8 groups of 8, the same grouping as on paper. */
export function groupedHash(sha256: string): string {
  return sha256.replace(/(.{8})(?=.)/gu, '$1 ');
}
