import type { gate as original } from '../zh-CN/gate.ts';
import type { Words } from '../words.ts';

export const gate: Words<typeof original> = {
  title: 'Sign and fix',
};
