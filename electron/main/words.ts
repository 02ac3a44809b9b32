import { app } from 'electron';

import { desktop as en } from '#shared/i18n/en/desktop.ts';
import { desktop as zhCN } from '#shared/i18n/zh-CN/desktop.ts';

/** The few words the shell says itself, in the language of the system; Chinese unless it is English. */
export const shellWords = (): typeof en => (app.getLocale().startsWith('en') ? en : zhCN);
