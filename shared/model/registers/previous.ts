import { z } from 'zod';
import { itemIdSchema } from '../checklist.ts';
import { text } from './fields.ts';

export const previousStatusSchema = z.enum(['已整改', '部分整改', '未整改']);

/** What the last review found (DOMAIN §2.11, §4.4). */
export const previousSchema = z.looseObject({
  year: z.int(),
  findings: z.array(
    z.looseObject({
      item: itemIdSchema,
      text,
      status: previousStatusSchema,
    }),
  ),
});
export type Previous = z.infer<typeof previousSchema>;
