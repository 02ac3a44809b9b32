import { createInstance } from 'i18next';
import { document as english } from '#shared/i18n/en/document.ts';
import { param as englishParam } from '#shared/i18n/en/param.ts';
import { document as chinese } from '#shared/i18n/zh-CN/document.ts';
import { param as chineseParam } from '#shared/i18n/zh-CN/param.ts';
import type { ParamWords } from '#shared/rules/describe-param.ts';

type Leaf<T, P extends string = ''> = {
  readonly [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Leaf<T[K], `${P}${K}.`>;
}[keyof T & string];

export type DocumentKey = Leaf<typeof chinese>;
export type DocumentLanguage = 'zh-CN' | 'en';
export type Vars = Readonly<Record<string, string | number>>;

/** Words and formats of one document; an instance of its own, so the screen's language never leaks in. */
export interface DocumentWords {
  readonly language: DocumentLanguage;
  readonly t: (key: DocumentKey, vars?: Vars) => string;
  /** `YYYY-MM-DD` in words; anything else is returned as it stands. */
  readonly date: (iso: string) => string;
  /** Instant in local time, `YYYY-MM-DD HH:mm`. */
  readonly time: (instant: string) => string;
  readonly param: ParamWords;
  readonly list: (parts: readonly string[]) => string;
  readonly percent: (ratio: number) => string;
  /** 一、二、… for sections in Chinese, figures in English. */
  readonly ordinal: (n: number) => string;
}

export function documentWords(language: DocumentLanguage, utcOffsetMinutes: number): DocumentWords {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { 'zh-CN': { document: chinese }, en: { document: english } },
    ns: ['document'],
    defaultNS: 'document',
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const translate = i18n.getFixedT(language, 'document');
  const t = (key: DocumentKey, vars: Vars = {}): string => String(translate(key, { ...vars }));
  return {
    language,
    t,
    date: (iso) => dateWords(iso, language, t),
    time: (instant) => localTime(instant, utcOffsetMinutes),
    param: language === 'en' ? englishParam : chineseParam,
    list: (parts) => parts.join(t('separator')),
    percent: (ratio) => `${Number((ratio * 100).toFixed(2))}%`,
    ordinal: (n) => (language === 'zh-CN' ? chineseNumber(n) : String(n)),
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function dateWords(iso: string, language: DocumentLanguage, t: DocumentWords['t']): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso);
  if (match === null) return iso;
  const [, year = '', month = '', day = ''] = match;
  const monthWords = language === 'en' ? (MONTHS[Number(month) - 1] ?? month) : Number(month);
  return t('date', { year, month: monthWords, day: Number(day) });
}

function localTime(instant: string, offsetMinutes: number): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1–99 as used for section numbers. */
function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? '')}`;
}
