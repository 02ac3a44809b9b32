import { z } from 'zod';
import { optionalDate, optionalText, text } from './fields.ts';

/** A document of a project (DOMAIN §2.7); a wrong kind of seal is a finding, so `seal` is open text. */
export const projectDocumentSchema = z.looseObject({
  id: text,
  project_id: text,
  type: text,
  no: optionalText,
  issued_date: optionalDate,
  author_id: optionalText,
  reviewer_id: optionalText,
  approver_id: optionalText,
  seal: optionalText,
  seal_form: z.enum(['实体', '电子印章（验证通过）', '电子印章（未验证）', '复印']).nullish(),
});
export type ProjectDocument = z.infer<typeof projectDocumentSchema>;
