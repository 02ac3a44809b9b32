import { app } from 'electron';

import type { ErrorCode } from '#shared/contract/errors.ts';
import { desktop as en } from '#shared/i18n/en/desktop.ts';
import { error as errorEn } from '#shared/i18n/en/error.ts';
import { desktop as zhCN } from '#shared/i18n/zh-CN/desktop.ts';
import { error as errorZhCN } from '#shared/i18n/zh-CN/error.ts';

import type { FailureData } from './core-messages.ts';

/** The language of the system if it is English, else Chinese. */
const isEnglish = (): boolean => app.getLocale().startsWith('en');

/** The few words the shell says itself. */
export const shellWords = (): typeof en => (isEnglish() ? en : zhCN);

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** The sentence of the error catalogue; its places are plain names in double braces. */
export function errorSentence(code: ErrorCode, data: FailureData): string {
  const template = (isEnglish() ? errorEn : errorZhCN)[code];
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_place, name: string) => inWords(data[name]));
}
