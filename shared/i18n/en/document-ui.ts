import type { documentUi as original } from '../zh-CN/document-ui.ts';
import type { Words } from '../words.ts';

export const documentUi: Words<typeof original> = {
  title: 'Documents',
};
