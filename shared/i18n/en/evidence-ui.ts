import type { evidenceUi as original } from '../zh-CN/evidence-ui.ts';
import type { Words } from '../words.ts';

export const evidenceUi: Words<typeof original> = {
  title: 'Evidence',
};
