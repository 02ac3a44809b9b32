import { app } from 'electron';

import type { ErrorCode } from '#shared/contract/errors.ts';
import { desktop as desktopEn } from '#shared/i18n/en/desktop.ts';
import { en } from '#shared/i18n/en/index.ts';
import { desktop as desktopZhCN } from '#shared/i18n/zh-CN/desktop.ts';
import { zhCN } from '#shared/i18n/zh-CN/index.ts';
import { errorSentence as sentenceIn } from '#shared/rules/describe-error.ts';

import type { FailureData } from './core-messages.ts';

/** The language of the system if it is English, else Chinese. */
const isEnglish = (): boolean => app.getLocale().startsWith('en');

/** The few words the shell says itself. */
export const shellWords = (): typeof desktopEn => (isEnglish() ? desktopEn : desktopZhCN);

/** The sentence of the error catalogue in the language of the system. */
export const errorSentence = (code: ErrorCode, data: FailureData): string =>
  sentenceIn(isEnglish() ? en : zhCN, code, data);
