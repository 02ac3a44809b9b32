import { z } from 'zod';
import { registerIssueSchema } from '#shared/model/register-issue.ts';
import type { GridDraft } from './draft-store.ts';

const cells = z.record(z.string(), z.string());
const rows = <T>(value: z.ZodType<T>) => z.array(z.tuple([z.string(), value])).readonly();
const texts = z.array(z.string()).readonly();

/** A grid's unwritten cells as JSON; maps are lists of pairs. What the last write failed with is not kept. */
const draftJsonSchema = z.object({
  typed: rows(cells),
  newRows: texts,
  refused: rows(z.array(registerIssueSchema)),
  paste: z.object({ keys: texts, fields: texts, added: texts, cells: rows(cells) }).nullable(),
});

/** Null when there is nothing to keep. */
export function draftToJson({ draft, paste }: GridDraft): z.infer<typeof draftJsonSchema> | null {
  if (draft.typed.size + draft.newRows.length + draft.refused.size === 0 && paste === null)
    return null;
  return {
    typed: [...draft.typed],
    newRows: draft.newRows,
    refused: [...draft.refused].map(([key, issues]) => [key, [...issues]]),
    paste: paste && { ...paste, cells: [...paste.cells] },
  };
}

/** Undefined for what another version may have left. */
export function draftFromJson(json: unknown): Pick<GridDraft, 'draft' | 'paste'> | undefined {
  const read = draftJsonSchema.safeParse(json);
  if (!read.success) return undefined;
  const { typed, newRows, refused, paste } = read.data;
  return {
    draft: { typed: new Map(typed), newRows, refused: new Map(refused) },
    paste: paste && { ...paste, cells: new Map(paste.cells) },
  };
}
