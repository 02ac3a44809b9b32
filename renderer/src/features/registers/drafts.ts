import { client } from '../../api/client.ts';
import { DraftStore } from './draft-store.ts';

/** The drafts of this window, kept by the core over a reload. */
export const drafts = new DraftStore({
  kept: (key) => client.app.keptDraft({ key: `grid/${key}` }),
  keep: (key, draft) => client.app.keepDraft({ key: `grid/${key}`, draft }),
});
