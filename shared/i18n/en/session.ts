import type { session as original } from '../zh-CN/session.ts';
import type { Words } from '../words.ts';

export const session: Words<typeof original> = {
  title: 'Reviews',
};
