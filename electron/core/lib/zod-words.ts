import { z } from 'zod';
import type { Locale } from '#shared/model/settings.ts';

/** Validation messages in the language of the screens; they are read by people, path by path. */
export function speakZod(locale: Locale): void {
  z.config(locale === 'en' ? z.locales.en() : z.locales.zhCN());
}
