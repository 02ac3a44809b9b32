import type { OrgDraft } from './org-draft.ts';

/** `new`, or the id of the organisation that is edited. */
export type DraftKey = string;

const drafts = new Map<DraftKey, OrgDraft>();

/** Forms somebody walked away from; they come back as they were until saved or cancelled. */
export const unsavedDrafts = {
  get: (key: DraftKey): OrgDraft | undefined => drafts.get(key),
  keep: (key: DraftKey, draft: OrgDraft): void => void drafts.set(key, draft),
  forget: (key: DraftKey): void => void drafts.delete(key),
};
