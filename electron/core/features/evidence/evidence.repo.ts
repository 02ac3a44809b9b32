import { itemIdSchema } from '#shared/model/ids.ts';
import type { ItemId } from '#shared/model/ids.ts';
import type { Evidence, EvidenceLink } from '#shared/model/evidence.ts';
import type { ReadDb } from '../../db/database.ts';
import { evidenceEntity, evidenceLinkEntity } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type EvidenceRepo = ReturnType<typeof createEvidenceRepo>;
/** What the self-check compares with the files. */
export type DescribedBlob = {
  readonly number: string;
  readonly sha256: string;
  readonly sizeBytes: number;
};

function groupByEvidence(links: readonly EvidenceLink[]): ReadonlyMap<string, readonly ItemId[]> {
  const groups = new Map<string, ItemId[]>();
  for (const { evidenceId, itemId } of links) {
    const items = groups.get(evidenceId) ?? [];
    items.push(itemId);
    groups.set(evidenceId, items);
  }
  return groups;
}

export function createEvidenceRepo(db: ReadDb) {
  const byId = db.query<SqlRow>('SELECT * FROM evidence WHERE id = :id');
  const bySession = db.query<SqlRow>(
    'SELECT * FROM evidence WHERE session_id = :sessionId ORDER BY added_at, id',
  );
  const links = db.query<SqlRow>(
    'SELECT * FROM evidence_link WHERE evidence_id = :evidenceId ORDER BY item_id',
  );
  const sessionLinks = db.query<SqlRow>(`SELECT evidence_link.* FROM evidence_link
    JOIN evidence ON evidence.id = evidence_link.evidence_id
    WHERE evidence.session_id = :sessionId ORDER BY evidence_link.item_id`);
  const counts = db.query<{ item_id: string; n: number }>(`SELECT item_id, count(*) AS n
    FROM evidence_link JOIN evidence ON evidence.id = evidence_link.evidence_id
    WHERE evidence.session_id = :sessionId AND evidence.removed_at IS NULL
      AND NOT evidence.broken GROUP BY item_id`);
  const numbers = db.query<{ number: string }>(
    'SELECT number FROM evidence WHERE session_id = :sessionId',
  );
  const blobs = db.query<DescribedBlob>(
    'SELECT number, sha256, size_bytes AS sizeBytes FROM evidence ORDER BY session_id, number',
  );
  const decodeLink = (row: SqlRow): EvidenceLink => decodeRow(evidenceLinkEntity, row);
  return {
    find: (id: string): Evidence | undefined => {
      const row = byId.get({ id });
      return row === undefined ? undefined : decodeRow(evidenceEntity, row);
    },
    /** All of a session, the removed included, in the order they were added. */
    ofSession: (sessionId: string): Evidence[] =>
      bySession.all({ sessionId }).map((row) => decodeRow(evidenceEntity, row)),
    links: (evidenceId: string): EvidenceLink[] => links.all({ evidenceId }).map(decodeLink),
    itemsOfSession: (sessionId: string): ReadonlyMap<string, readonly ItemId[]> =>
      groupByEvidence(sessionLinks.all({ sessionId }).map(decodeLink)),
    /** Pieces of evidence per item; neither what was removed nor what cannot be read proves anything. */
    countsByItem: (sessionId: string): ReadonlyMap<string, number> =>
      new Map(
        counts
          .all({ sessionId })
          .map(({ item_id, n }) => [itemIdSchema.parse(item_id), n] as const),
      ),
    numbers: (sessionId: string): string[] =>
      numbers.all({ sessionId }).map(({ number }) => number),
    blobs: (): DescribedBlob[] => blobs.all(),
  };
}
