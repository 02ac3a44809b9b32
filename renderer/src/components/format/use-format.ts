import { useTranslation } from 'react-i18next';
import type { Locale } from '#shared/model/settings.ts';
import { formatDate, formatInstant } from './format.ts';

export interface Formats {
  readonly locale: Locale;
  readonly date: (date: string) => string;
  /** A day as `date`; a day with its time, as registers hold it, with the time behind it. */
  readonly moment: (iso: string) => string;
  readonly instant: (instant: string) => string;
  /** Picks the Chinese or the English one of two texts of the data. */
  readonly pick: (zh: string, en: string) => string;
}

export function useFormat(): Formats {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'zh-CN';
  return {
    locale,
    date: (date) => formatDate(date, locale),
    moment: (iso) => `${formatDate(iso, locale)} ${iso.slice(11, 16)}`.trimEnd(),
    instant: (instant) => formatInstant(instant, locale),
    pick: (zh, en) => (locale === 'en' && en !== '' ? en : zh),
  };
}
