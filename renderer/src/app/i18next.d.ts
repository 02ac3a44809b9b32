import 'i18next';
import type { zhCN } from '#shared/i18n/zh-CN/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { readonly words: typeof zhCN };
    returnNull: false;
  }
}
