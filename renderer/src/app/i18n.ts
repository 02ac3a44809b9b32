import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '#shared/i18n/en/index.ts';
import { zhCN } from '#shared/i18n/zh-CN/index.ts';

/** Words are bundled, so the first paint already speaks; settings switch the language later. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    // One namespace; its first level are the locale files: `checklist.…`, `common.…`.
    ns: ['words'],
    defaultNS: 'words',
    resources: { 'zh-CN': { words: zhCN }, en: { words: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
