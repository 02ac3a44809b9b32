import type { Evidence } from '#shared/model/evidence.ts';
import { evidenceIdSchema, evidenceLinkIdSchema, sha256Schema } from '#shared/model/ids.ts';
import type { EvidenceId, ItemId, SessionId } from '#shared/model/ids.ts';
import {
  capturedInstant,
  maskedFileName,
  nameFromFile,
  nextEvidenceNumber,
  UNLINKED_PREFIX,
} from '#shared/rules/evidence-names.ts';
import { evidenceEntity, evidenceLinkEntity } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import type { NewId } from '../../lib/ids.ts';
import type { Ingested } from '../../lib/media/ingest.ts';

/** What is known about a file when it is added, besides its bytes. */
export type Arrival = {
  readonly sessionId: SessionId;
  readonly fileName: string;
  readonly itemIds: readonly ItemId[];
  /** From our own camera screen, whose pictures carry no EXIF. */
  readonly capturedAt: string | null;
  /** What the core says itself about a file it keeps. */
  readonly described?: Pick<Evidence, 'kind' | 'legalCategory' | 'note'>;
};

type Captured = Pick<Evidence, 'capturedAt' | 'capturedAtOrigin' | 'captureDevice'>;

function capturedOf(ingested: Ingested, capturedAt: string | null): Captured {
  const { capturedLocal, utcOffset, device } = ingested.facts.camera;
  if (capturedLocal !== null)
    return {
      capturedAt: capturedInstant(capturedLocal, utcOffset),
      capturedAtOrigin: 'exif',
      captureDevice: device,
    };
  const capturedAtOrigin = capturedAt === null ? null : ('camera' as const);
  return { capturedAt, capturedAtOrigin, captureDevice: device };
}

export function insertLinks(
  tx: Tx,
  newId: NewId,
  evidenceId: EvidenceId,
  itemIds: Iterable<ItemId>,
): void {
  for (const itemId of itemIds)
    tx.insert(evidenceLinkEntity, { id: evidenceLinkIdSchema.parse(newId()), evidenceId, itemId });
}

/** The row that follows the file, with its links. `used` are all numbers ever given in the session. */
export function insertEvidence(
  tx: Tx,
  newId: NewId,
  arrival: Arrival,
  ingested: Ingested,
  used: readonly string[],
): EvidenceId {
  const { camera: _camera, ...facts } = ingested.facts;
  const originalName = maskedFileName(arrival.fileName);
  const id = evidenceIdSchema.parse(newId());
  const items = new Set(arrival.itemIds);
  tx.insert(evidenceEntity, {
    ...facts,
    ...capturedOf(ingested, arrival.capturedAt),
    id,
    sessionId: arrival.sessionId,
    number: nextEvidenceNumber(arrival.itemIds[0] ?? UNLINKED_PREFIX, used),
    name: nameFromFile(originalName),
    originalName,
    sha256: sha256Schema.parse(ingested.blob.sha256),
    sizeBytes: ingested.blob.sizeBytes,
    kind: null,
    legalCategory: null,
    source: '',
    provider: '',
    note: '',
    ...arrival.described,
    documentDate: null,
    addedAt: tx.at,
    addedBy: tx.actor,
    removedAt: null,
    removedReason: null,
  });
  insertLinks(tx, newId, id, items);
  return id;
}
