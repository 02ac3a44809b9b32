import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../lib/errors.ts';
import {
  answerEntity,
  caseAttachmentEntity,
  documentEntity,
  documentNumberEntity,
  evidenceEntity,
  evidenceLinkEntity,
  inspectorEntity,
  organizationEntity,
  premisesVisitEntity,
  registerRowEntity,
  sampleReplacementEntity,
  sampleRoundEntity,
  sessionEntity,
  teamMemberEntity,
} from './entities.ts';
import type { Entity } from './entity.ts';
import type { FieldChange } from './entity-writer.ts';
import type { Tx } from './recorder.ts';

/** Sets one field (or, for `*`, a whole row) from one recorded value to another. */
type Replay = (tx: Tx, change: FieldChange, from: unknown, to: unknown) => void;

function conflict({ entity, field }: FieldChange): DomainError {
  return new DomainError('UNDO_CONFLICT', { entity, field });
}

function replayOf<Row extends { id: string }>(entity: Entity<Row>): readonly [string, Replay] {
  const replay: Replay = (tx, change, from, to) => {
    const current = tx.read(entity, change.entityId);
    if (change.field === '*') {
      if ((current === undefined) !== (from === null)) throw conflict(change);
      if (to === null) tx.remove(entity, change.entityId);
      else tx.insert(entity, entity.schema.parse(to));
      return;
    }
    if (current === undefined) throw conflict(change);
    const values: Readonly<Record<string, unknown>> = { ...current };
    if (!isDeepStrictEqual(values[change.field], from)) throw conflict(change);
    tx.update(entity, change.entityId, entity.schema.parse({ ...values, [change.field]: to }));
  };
  return [entity.name, replay];
}

const REPLAYS: ReadonlyMap<string, Replay> = new Map([
  replayOf(organizationEntity),
  replayOf(inspectorEntity),
  replayOf(sessionEntity),
  replayOf(caseAttachmentEntity),
  replayOf(teamMemberEntity),
  replayOf(premisesVisitEntity),
  replayOf(answerEntity),
  replayOf(registerRowEntity),
  replayOf(sampleRoundEntity),
  replayOf(sampleReplacementEntity),
  replayOf(evidenceEntity),
  replayOf(evidenceLinkEntity),
  replayOf(documentEntity),
  replayOf(documentNumberEntity),
]);

function replayFor(change: FieldChange): Replay {
  const replay = REPLAYS.get(change.entity);
  if (replay === undefined) throw new Error(`Unknown entity ${change.entity} in the stream`);
  return replay;
}

const SESSION_OF: ReadonlyMap<string, (tx: Tx, id: string) => string | undefined> = new Map([
  ownerOf(teamMemberEntity),
  ownerOf(premisesVisitEntity),
  ownerOf(answerEntity),
  ownerOf(registerRowEntity),
  ownerOf(sampleReplacementEntity),
  ownerOf(evidenceEntity),
  [
    evidenceLinkEntity.name,
    (tx, id) => {
      const link = tx.read(evidenceLinkEntity, id);
      return link === undefined ? undefined : tx.read(evidenceEntity, link.evidenceId)?.sessionId;
    },
  ],
  [sessionEntity.name, (tx, id) => tx.read(sessionEntity, id)?.id],
]);

function ownerOf<Row extends { id: string; sessionId: string }>(
  entity: Entity<Row>,
): readonly [string, (tx: Tx, id: string) => string | undefined] {
  return [entity.name, (tx, id) => tx.read(entity, id)?.sessionId];
}

/**
 * An imported history may name rows of another case: those are never touched.
 * @throws DomainError UNDO_CONFLICT.
 */
export function assertOwned(tx: Tx, sessionId: string, changes: readonly FieldChange[]): void {
  for (const change of changes) {
    const owner = SESSION_OF.get(change.entity);
    if (owner === undefined) throw conflict(change);
    const found = owner(tx, change.entityId);
    if (found !== undefined && found !== sessionId) throw conflict(change);
  }
}

/**
 * Takes changes back, newest first.
 * @throws DomainError UNDO_CONFLICT when a value is no longer the one that was written.
 */
export function revertChanges(tx: Tx, changes: readonly FieldChange[]): void {
  for (const change of changes.toReversed()) replayFor(change)(tx, change, change.new, change.old);
}

/** Makes changes again, oldest first. */
export function applyChanges(tx: Tx, changes: readonly FieldChange[]): void {
  for (const change of changes) replayFor(change)(tx, change, change.old, change.new);
}
