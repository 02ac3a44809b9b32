import { z } from 'zod';
import type { OrgDraft } from './org-draft.ts';
import { FIELD_KEYS, LIST_KEYS } from './org-fields.ts';

/** `new`, or the id of the organisation that is edited. */
export type DraftKey = string;

const loose = z.record(z.string(), z.unknown());
const texts = z.array(z.string());
const rowSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), z.string()),
  directions: texts,
  base: loose,
});
const draftSchema = z.object({
  fields: z.record(z.enum(FIELD_KEYS), z.string()),
  directions: texts,
  capabilities: texts,
  rows: z.record(z.enum(LIST_KEYS), z.array(rowSchema)),
  base: loose,
});

const place = (key: DraftKey): string => `jianshen/organization-draft/${key}`;

function read(key: DraftKey): OrgDraft | undefined {
  const text = window.sessionStorage.getItem(place(key));
  if (text === null) return undefined;
  try {
    return draftSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Not ours; the form starts from what is registered.
    return undefined;
  }
}

/**
 * Forms somebody walked away from; they come back as they were until saved or cancelled, also after
 * the page was loaded again. They end with the window.
 */
export const unsavedDrafts = {
  get: read,
  keep: (key: DraftKey, draft: OrgDraft): void =>
    window.sessionStorage.setItem(place(key), JSON.stringify(draft)),
  forget: (key: DraftKey): void => window.sessionStorage.removeItem(place(key)),
};
