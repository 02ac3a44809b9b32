import { createHash, createHmac } from 'node:crypto';
import type { RegisterEditResult, RegisterGridRow } from '#shared/contract/register.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { REGISTER_KEYS, registersSchema } from '#shared/model/registers/index.ts';
import type { RegisterKey, Registers } from '#shared/model/registers/index.ts';
import type { CellTools } from '#shared/rules/registers/apply-cells.ts';
import { createDirectory, knownIds } from '#shared/rules/registers/directory.ts';
import type { RowFacts } from '#shared/rules/registers/check-row.ts';
import type { Term } from '#shared/rules/registers/row-checks.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import { registerRowEntity, registerRowSchema } from '../../db/entities.ts';
import type { RegisterRow } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import { registersOf } from '../../db/register-rows.ts';
import type { CoreContext } from '../../lib/context.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import { DomainError } from '../../lib/errors.ts';
import type { SessionService } from '../session/session.service.ts';
import { planEdit } from './register-edits.ts';
import type { Edit } from './register-edits.ts';
import { gridRows } from './register-grid.ts';
import type { RegisterRepo } from './register.repo.ts';

export type RegisterService = ReturnType<typeof createRegisterService>;

type Deps = {
  readonly context: Pick<CoreContext, 'recorder' | 'newId' | 'clock' | 'checklist'>;
  readonly repo: RegisterRepo;
  readonly sessions: SessionService;
  /** Key of this vault under which ID numbers are hashed. */
  readonly idHashKey: string;
};

const BEIJING_MS = 8 * 3_600_000;

/** What an import or an edit needs to know about the case around a row. */
export type RegisterSurroundings = { readonly tools: CellTools; readonly facts: RowFacts };

type Named = ReturnType<RegisterRepo['named']>;

/** Namesakes aside, an id stands for one person; of two rows of one id the first counts. */
function termsOf(staff: Named): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const { id, hired, left } of staff)
    if (id !== null && !terms.has(id)) terms.set(id, { hired, left });
  return terms;
}

function createReading({ context, repo, sessions, idHashKey }: Deps) {
  const hashId = (secret: string): string =>
    `hmac:${createHmac('sha256', Buffer.from(idHashKey, 'hex')).update(secret).digest('hex')}`;
  const certTypes = new Set(context.checklist.checklist.cert_types.map(({ type }) => type));
  const surroundings = (sessionId: SessionId): RegisterSurroundings => {
    const named = repo.named(sessionId);
    const of = (register: string) => named.filter((row) => row.register === register);
    const directory = createDirectory(of('staff'), of('projects'));
    const today = new Date(context.clock.now().getTime() + BEIJING_MS).toISOString().slice(0, 10);
    const facts = {
      today,
      reviewDate: sessions.require(sessionId).reviewDate,
      orgName: of('org')[0]?.name ?? '',
      ids: knownIds(directory),
      terms: termsOf(of('staff')),
      certTypes,
    };
    return { tools: { directory, hashId }, facts };
  };
  /** Fingerprint of a register: the same rows, the same text. */
  const revision = (sessionId: SessionId, register: RegisterKey): string => {
    const hash = createHash('sha256');
    for (const { id, data } of repo.rawRows(sessionId, register)) hash.update(id).update(data);
    return hash.digest('hex').slice(0, 32);
  };
  const editable = (sessionId: SessionId): boolean => canEdit(sessions.require(sessionId).state);
  return { surroundings, revision, editable };
}
type Reading = ReturnType<typeof createReading>;

/** Appends rows below the others of their register. */
function insertAll(
  { context, repo }: Pick<Deps, 'context' | 'repo'>,
  tx: Tx,
  at: { readonly sessionId: SessionId; readonly register: RegisterKey },
  rows: readonly object[],
): RegisterRow[] {
  const first = repo.nextPosition(at.sessionId, at.register);
  return rows.map((data, index) => {
    const id = context.newId();
    const row = registerRowSchema.parse({ ...at, id, position: first + index, data });
    tx.insert(registerRowEntity, row);
    return row;
  });
}

const rowData = registerRowSchema.shape.data;

const update = (tx: Tx, rowId: string, data: unknown): boolean =>
  tx.update(registerRowEntity, rowId, { data: rowData.parse(data) });

function createEditing(deps: Deps, reading: Reading) {
  const { context, repo, sessions } = deps;
  const { recorder } = context;
  const assertFits = (register: RegisterKey, have: number, edit: Edit): void => {
    if (REGISTERS[register].single && have + edit.inserts.length > 1)
      throw new DomainError('REGISTER_ROW_GONE', { count: edit.inserts.length });
  };

  const edit = (
    sessionId: SessionId,
    register: RegisterKey,
    wanted: Edit,
    groupId: string | undefined,
  ): RegisterEditResult => {
    sessions.requireEditable(sessionId);
    const rows = repo.rowsOf(sessionId, register);
    const known = new Set(rows.map(({ id }) => id));
    const gone = wanted.updates.filter(({ rowId }) => !known.has(rowId));
    if (gone.length > 0) throw new DomainError('REGISTER_ROW_GONE', { count: gone.length });
    assertFits(register, rows.length, wanted);
    const { tools, facts } = reading.surroundings(sessionId);
    const plan = planEdit(register, rows, wanted, tools, facts);
    const added = recorder.run({ sessionId, name: 'register.edit', groupId }, (tx) => {
      for (const { rowId, data } of plan.updates) update(tx, rowId, data);
      return insertAll(
        deps,
        tx,
        { sessionId, register },
        plan.inserts.map(({ data }) => data),
      );
    });
    const written = new Map(plan.updates.map(({ rowId, data }) => [rowId, rowData.parse(data)]));
    const after = [
      ...rows.map((row) => ({ ...row, data: written.get(row.id) ?? row.data })),
      ...added,
    ];
    const touched = new Set([...written.keys(), ...added.map(({ id }) => id)]);
    return {
      rows: gridRows(register, after, reading.surroundings(sessionId).facts, touched),
      inserted: Object.fromEntries(plan.inserts.map(({ key }, at) => [key, added[at]?.id ?? ''])),
      refused: plan.refused,
      revision: reading.revision(sessionId, register),
      savedAt: context.clock.now().toISOString(),
    };
  };

  const removeRows = (
    sessionId: SessionId,
    register: RegisterKey,
    rowIds: readonly string[],
    groupId: string | undefined,
  ) => {
    sessions.requireEditable(sessionId);
    const known = new Set(repo.rowsOf(sessionId, register).map(({ id }) => id));
    const gone = rowIds.filter((id) => !known.has(id));
    if (gone.length > 0) throw new DomainError('REGISTER_ROW_GONE', { count: gone.length });
    const ids = new Set(rowIds);
    recorder.run({ sessionId, name: 'register.removeRows', groupId }, (tx) => {
      for (const id of ids) tx.remove(registerRowEntity, id);
    });
    return { removed: ids.size, revision: reading.revision(sessionId, register) };
  };

  /** Writes an import: all of it in one command. */
  const writeImport = (
    sessionId: SessionId,
    register: RegisterKey,
    plan: {
      readonly inserts: readonly object[];
      readonly updates: readonly { readonly id: string; readonly data: unknown }[];
      readonly removals: readonly { readonly id: string }[];
    },
  ): void =>
    recorder.run({ sessionId, name: 'register.import' }, (tx) => {
      for (const { id, data } of plan.updates) update(tx, id, data);
      for (const { id } of plan.removals) tx.remove(registerRowEntity, id);
      insertAll(deps, tx, { sessionId, register }, plan.inserts);
    });
  return { edit, removeRows, writeImport };
}

/** The registers an organisation handed in for one review. */
export function createRegisterService(deps: Deps) {
  const { repo, sessions } = deps;
  const reading = createReading(deps);
  const grid = (sessionId: SessionId, register: RegisterKey): RegisterGridRow[] =>
    gridRows(register, repo.rowsOf(sessionId, register), reading.surroundings(sessionId).facts);
  return {
    ...createEditing(deps, reading),
    surroundings: reading.surroundings,
    revision: reading.revision,
    rows: (sessionId: SessionId): RegisterRow[] => repo.rows(sessionId),
    rowsOf: (sessionId: SessionId, register: RegisterKey): RegisterRow[] =>
      repo.rowsOf(sessionId, register),
    registers: (sessionId: SessionId): Registers =>
      registersSchema.parse(registersOf(repo.rows(sessionId))),
    /** Registers of other organisations that employ somebody this one does (R-AFF-01); only ever a suspicion. */
    sharingPeople: (sessionId: SessionId): Registers[] =>
      repo
        .sharingPeople(sessionId)
        .map((other) => registersSchema.parse(registersOf(repo.rows(other)))),
    /** Some registers, read anew; for whoever holds the others already. */
    registersAmong: (sessionId: SessionId, keys: readonly RegisterKey[]): Partial<Registers> => {
      const rows = keys.flatMap((key) => repo.rowsOf(sessionId, key));
      const all = registersOf(rows);
      const wanted = Object.fromEntries(keys.map((key) => [key, all[key]]));
      return definedOnly(registersSchema.partial().parse(wanted));
    },
    newestStamp: (sessionId: SessionId): string => repo.newestStamp(sessionId),
    /** Registers changed after a stamp; all of them when a change no longer says which. */
    changedSince: (sessionId: SessionId, stamp: string): readonly RegisterKey[] => {
      const changed = new Set(repo.changedSince(sessionId, stamp));
      return changed.has(null) ? REGISTER_KEYS : REGISTER_KEYS.filter((key) => changed.has(key));
    },
    grid: (sessionId: SessionId, register: RegisterKey) => ({
      revision: reading.revision(sessionId, register),
      editable: reading.editable(sessionId),
      rows: grid(sessionId, register),
    }),
    overview: (sessionId: SessionId) => {
      const editable = reading.editable(sessionId);
      const holding = (rows: readonly RegisterGridRow[], level: string): number =>
        rows.filter(({ issues }) => issues.some((issue) => issue.level === level)).length;
      const registers = REGISTER_KEYS.map((register) => {
        const rows = grid(sessionId, register);
        const [errors, warnings] = [holding(rows, 'error'), holding(rows, 'warning')];
        return { register, rows: rows.length, errors, warnings };
      });
      sessions.require(sessionId);
      return { editable, registers };
    },
  };
}
