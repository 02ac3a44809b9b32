import { z } from 'zod';
import { registerIssueSchema } from '#shared/model/register-issue.ts';
import type { GridDraft } from './draft-store.ts';

const cells = z.record(z.string(), z.string());
const rows = <T>(value: z.ZodType<T>) => z.array(z.tuple([z.string(), value])).readonly();
const texts = z.array(z.string()).readonly();

/** Maps are lists of pairs; what the last write failed with is not kept. */
const draftSchema = z.object({
  typed: rows(cells),
  newRows: texts,
  refused: rows(z.array(registerIssueSchema)),
  paste: z.object({ keys: texts, fields: texts, added: texts, cells: rows(cells) }).nullable(),
});

/** A grid's unwritten cells as text; null when there is nothing to keep. */
export function draftToText({ draft, paste }: GridDraft): string | null {
  if (draft.typed.size + draft.newRows.length + draft.refused.size === 0 && paste === null)
    return null;
  return JSON.stringify({
    typed: [...draft.typed],
    newRows: draft.newRows,
    refused: [...draft.refused],
    paste: paste && { ...paste, cells: [...paste.cells] },
  });
}

/** What `draftToText` wrote. */
export function draftFromText(text: string): Pick<GridDraft, 'draft' | 'paste'> {
  const { typed, newRows, refused, paste } = draftSchema.parse(JSON.parse(text));
  return {
    draft: { typed: new Map(typed), newRows, refused: new Map(refused) },
    paste: paste && { ...paste, cells: new Map(paste.cells) },
  };
}
