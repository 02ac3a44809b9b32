import type { Command } from '#shared/model/history.ts';
import { commandIdSchema } from '#shared/model/ids.ts';
import { formatHlc, isLater, parseHlc, tickHlc } from '#shared/rules/hlc.ts';
import type { Clock } from '../lib/clock.ts';
import type { NewId } from '../lib/ids.ts';
import type { WriteDb } from './database.ts';
import { organizationEntity } from './entities.ts';
import type { Entity } from './entity.ts';
import { createEntityWriter } from './entity-writer.ts';
import type { EntityWriter, FieldChange } from './entity-writer.ts';
import { createRevisions } from './revisions.ts';
import type { Revisions } from './revisions.ts';

/** Which command is being carried out; `sessionId` is null for vault-wide things. */
export type CommandMeta = {
  readonly sessionId: string | null;
  readonly name: string;
  readonly groupId?: string | undefined;
  readonly undoes?: string;
  /** Why, for commands that must say it. */
  readonly reason?: string;
};

/**
 * A running command. Every write to a recorded entity goes through it and is
 * recorded in the same transaction (DESIGN §5).
 */
export type Tx = {
  readonly insert: <Row extends { id: string }>(entity: Entity<Row>, row: Row) => void;
  /** Writes and records only the fields that differ. @returns whether anything did. */
  readonly update: <Row extends { id: string }>(
    entity: Entity<Row>,
    id: string,
    patch: Partial<NoInfer<Row>>,
  ) => boolean;
  /** Like `update`, for a row read in this transaction. @returns the row as it now is. */
  readonly amend: <Row extends { id: string }>(
    entity: Entity<Row>,
    before: Row,
    patch: Partial<NoInfer<Row>>,
  ) => Row;
  readonly remove: <Row extends { id: string }>(entity: Entity<Row>, id: string) => void;
  /** The row as it now is, or undefined. */
  readonly read: <Row extends { id: string }>(entity: Entity<Row>, id: string) => Row | undefined;
  /** Time of the command, UTC. */
  readonly at: string;
  readonly actor: string;
};

export type Recorder = {
  /** Goes up with every write to one of the entities: what was made of their rows holds while it stands. */
  readonly revisionOf: Revisions['of'];
  /** Carries out one command: all its writes and their record, or nothing. Synchronous and short. */
  readonly run: <T>(meta: CommandMeta, work: (tx: Tx) => T) => T;
  /** Several commands, each a step of its own to undo, written all or not at all. Synchronous and short. */
  readonly together: <T>(work: () => T) => T;
  /**
   * Puts back rows together with the history they already have, recording nothing
   * new of the case itself: the stream of an imported case continues where it was exported.
   */
  readonly restore: <T>(sessionId: string, history: readonly Command[], work: (tx: Tx) => T) => T;
};

type Deps = {
  readonly db: WriteDb;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly deviceId: string;
  readonly actor: () => string;
};

type CommandRow = Omit<Command, 'changes'>;

const INSERT_COMMAND = `INSERT INTO command
  (id, session_id, name, group_id, undoes, reason, actor, device_id, hlc, at, changes)
  VALUES (:id, :sessionId, :name, :groupId, :undoes, :reason, :actor, :deviceId, :hlc, :at, :changes)`;

type Note = (made: readonly FieldChange[]) => void;

function openTx(writer: EntityWriter, at: string, actor: string, note: Note): Tx {
  return {
    at,
    actor,
    insert: (entity, row) => note(writer.insert(entity, row)),
    update: (entity, id, patch) => {
      const made = writer.update(entity, id, patch);
      note(made);
      return made.length > 0;
    },
    amend: (entity, before, patch) => {
      const made = writer.amend(entity, before, patch);
      note(made.changes);
      return made.row;
    },
    remove: (entity, id) => note(writer.remove(entity, id)),
    read: (entity, id) => writer.read(entity, id),
  };
}

/** The only way to write a case: see {@link Tx}. */
export function createRecorder(deps: Deps): Recorder {
  const { db, newId } = deps;
  const writer = createEntityWriter(db);
  const revisions = createRevisions();
  const insertCommand = db.write(INSERT_COMMAND);
  const lastHlc = db.query<{ hlc: string | null }>('SELECT max(hlc) AS hlc FROM command');
  let clockState = parseHlc(lastHlc.get()?.hlc ?? undefined);

  function write(
    sessionId: string | null,
    command: CommandRow,
    changes: readonly FieldChange[],
  ): void {
    insertCommand({ ...command, sessionId, changes: JSON.stringify(changes) });
  }

  function record(meta: CommandMeta, tx: Tx, changes: readonly FieldChange[]): void {
    if (changes.length === 0) return;
    const id = commandIdSchema.parse(newId());
    clockState = tickHlc(clockState, Date.parse(tx.at));
    const command: CommandRow = {
      id,
      name: meta.name,
      groupId: meta.groupId ?? id,
      undoes: meta.undoes ?? null,
      reason: meta.reason ?? null,
      actor: tx.actor,
      deviceId: deps.deviceId,
      hlc: formatHlc(clockState, deps.deviceId),
      at: tx.at,
    };
    write(meta.sessionId, command, changes);
  }

  function open(changes: FieldChange[]): Tx {
    const note: Note = (made) => {
      changes.push(...made);
      for (const { entity } of made) revisions.written(entity);
    };
    return openTx(writer, deps.clock.now().toISOString(), deps.actor(), note);
  }

  function transaction<T>(work: () => T): T {
    try {
      return db.transaction(work);
    } catch (error) {
      revisions.rolledBack();
      throw error;
    }
  }

  return {
    revisionOf: revisions.of,
    run: (meta, work) =>
      transaction(() => {
        const changes: FieldChange[] = [];
        const tx = open(changes);
        const result = work(tx);
        record(meta, tx, changes);
        return result;
      }),
    together: transaction,
    restore: (sessionId, history, work) =>
      transaction(() => {
        const changes: FieldChange[] = [];
        const tx = open(changes);
        const result = work(tx);
        for (const { changes, ...command } of history) write(sessionId, command, changes);
        const newest = history.reduce((last, { hlc }) => (hlc > last ? hlc : last), '');
        const seen = parseHlc(newest);
        if (isLater(seen, clockState)) clockState = seen;
        // The history covers the case; what it changed outside the case is recorded here.
        const outside = changes.filter(({ entity }) => entity === organizationEntity.name);
        record({ sessionId: null, name: 'organization.adopt' }, tx, outside);
        return result;
      }),
  };
}
