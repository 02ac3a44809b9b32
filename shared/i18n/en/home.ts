import type { home as original } from '../zh-CN/home.ts';
import type { Words } from '../words.ts';

export const home: Words<typeof original> = {
  title: 'Home',
};
