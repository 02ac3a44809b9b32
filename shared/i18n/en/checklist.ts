import type { checklist as original } from '../zh-CN/checklist.ts';
import type { Words } from '../words.ts';

export const checklist: Words<typeof original> = {
  title: 'Checklist',
};
