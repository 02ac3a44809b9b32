import type { organization as original } from '../zh-CN/organization.ts';
import type { Words } from '../words.ts';

export const organization: Words<typeof original> = {
  title: 'Organisations',
};
