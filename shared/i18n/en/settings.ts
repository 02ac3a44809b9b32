import type { settings as original } from '../zh-CN/settings.ts';
import type { Words } from '../words.ts';

export const settings: Words<typeof original> = {
  title: 'Settings',
};
