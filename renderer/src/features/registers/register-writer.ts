import type { RegisterEditResult, RegisterGridRow } from '#shared/contract/register.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { client, orpc } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { queryClient } from '../../api/query-client.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { type Changes, withChanges } from './block.ts';
import { drafts } from './drafts.ts';
import { type Draft, type GridRow, gridRows, isReady, storedText } from './grid-model.ts';

interface Stored {
  readonly revision: string;
  readonly editable: boolean;
  readonly rows: readonly RegisterGridRow[];
}

/** Long enough that typing down a column reads the whole register once, not once a cell. */
const SETTLE_MS = 600;

/** Takes out of the draft what was written, and keeps what was typed meanwhile. */
function settle(draft: Draft, sent: readonly GridRow[], result: RegisterEditResult): Draft {
  const refused = new Map(result.refused.map(({ row, issues }) => [row, issues]));
  const typed = new Map(draft.typed);
  for (const { key, typed: cells } of sent) {
    if (refused.has(key)) continue;
    const left = Object.entries(typed.get(key) ?? {}).filter(
      ([field, text]) => cells[field] !== text,
    );
    if (left.length === 0) typed.delete(key);
    else typed.set(result.inserted[key] ?? key, Object.fromEntries(left));
    if (result.inserted[key] !== undefined) typed.delete(key);
  }
  return {
    typed,
    newRows: draft.newRows.filter((key) => result.inserted[key] === undefined),
    refused: new Map([...draft.refused, ...refused]),
  };
}

/** Writes of one register, one after another, so that the newest text is the last one stored. */
export class RegisterWriter {
  private readonly sessionId: SessionId;
  private readonly register: RegisterKey;
  private readonly key: string;
  private tail: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(sessionId: SessionId, register: RegisterKey) {
    this.sessionId = sessionId;
    this.register = register;
    this.key = draftKey(sessionId, register);
  }

  rows(): readonly GridRow[] {
    const spec = REGISTERS[this.register];
    return gridRows(spec, this.stored()?.rows ?? [], drafts.get(this.key).draft);
  }

  /** Lays text over cells without writing it. */
  lay(changes: Changes, newRows: readonly string[] = []): void {
    const { draft } = drafts.get(this.key);
    const fields = new Map(REGISTERS[this.register].fields.map((field) => [field.key, field]));
    const known = new Map(this.rows().map((row) => [row.key, row]));
    const stored = (key: string, name: string): string | undefined => {
      const [row, field] = [known.get(key), fields.get(name)];
      return row === undefined || row.isNew || !field ? undefined : storedText(field, row);
    };
    const next = withChanges(draft, changes, stored);
    drafts.set(this.key, { draft: { ...next, newRows: [...draft.newRows, ...newRows] } });
  }

  /** Writes what is typed in these rows, as far as nothing in them is wrong; one undo takes it back. */
  write(keys: readonly string[]): Promise<void> {
    this.tail = this.tail.then(() => this.writeNow(new Set(keys)));
    return this.tail;
  }

  async remove(keys: readonly string[]): Promise<void> {
    const { draft } = drafts.get(this.key);
    const mine = new Set(keys);
    const rowIds = keys.filter((key) => !draft.newRows.includes(key));
    try {
      if (rowIds.length > 0) {
        const { sessionId, register } = this;
        await client.register.removeRows({ sessionId, register, rowIds });
        autosaves.noteSaved(new Date().toISOString());
      }
      this.forget(mine);
      drafts.set(this.key, { error: null });
      await this.readAgain();
    } catch (error) {
      drafts.set(this.key, { error });
    }
  }

  /** Drops text that is not stored: of whole rows, or of one field of a row. */
  forget(keys: ReadonlySet<string>, field?: string): void {
    const { draft } = drafts.get(this.key);
    const typed = new Map(draft.typed);
    const refused = new Map(draft.refused);
    for (const key of keys) {
      const left = Object.entries(typed.get(key) ?? {}).filter(([name]) => name !== field);
      if (field === undefined || left.length === 0) typed.delete(key);
      else typed.set(key, Object.fromEntries(left));
      refused.delete(key);
    }
    const newRows =
      field === undefined ? draft.newRows.filter((key) => !keys.has(key)) : draft.newRows;
    drafts.set(this.key, { draft: { typed, refused, newRows } });
  }

  private stored(): Stored | undefined {
    const { sessionId, register } = this;
    return queryClient.getQueryData(
      orpc.register.rows.queryKey({ input: { sessionId, register } }),
    );
  }

  private async writeNow(keys: ReadonlySet<string>): Promise<void> {
    const sent = this.rows().filter(
      (row) => keys.has(row.key) && Object.keys(row.typed).length > 0 && isReady(row),
    );
    if (sent.length === 0) return;
    const { sessionId, register } = this;
    const updates = sent.filter(({ isNew }) => !isNew);
    const inserts = sent.filter(({ isNew }) => isNew);
    try {
      const result = await client.register.edit({
        sessionId,
        register,
        groupId: crypto.randomUUID(),
        updates: updates.map(({ key, typed }) => ({ rowId: key, cells: typed })),
        inserts: inserts.map(({ key, typed }) => ({ key, cells: typed })),
      });
      this.take(result);
      drafts.set(this.key, {
        draft: settle(drafts.get(this.key).draft, sent, result),
        error: null,
      });
      if (result.rows.length > 0) autosaves.noteSaved(result.savedAt);
      this.readAgainSoon();
    } catch (error) {
      drafts.set(this.key, { error });
    }
  }

  /** Shows the answer at once; what it means for the rows beside is read when the typing pauses. */
  private take(result: RegisterEditResult): void {
    const { sessionId, register } = this;
    queryClient.setQueryData(
      orpc.register.rows.queryKey({ input: { sessionId, register } }),
      (known: Stored | undefined): Stored | undefined => {
        if (!known) return known;
        const answered = new Map(result.rows.map((row) => [row.id, row]));
        const rows = known.rows.map((row) => answered.get(row.id) ?? row);
        const here = new Set(known.rows.map(({ id }) => id));
        const added = result.rows.filter(({ id }) => !here.has(id));
        return { ...known, revision: result.revision, rows: [...rows, ...added] };
      },
    );
  }

  private readAgainSoon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.readAgain(), SETTLE_MS);
  }

  private readAgain(): Promise<void> {
    this.timer = null;
    return invalidateCase();
  }
}

export const draftKey = (sessionId: SessionId, register: RegisterKey): string =>
  `${sessionId}/${register}`;

const writers = new Map<string, RegisterWriter>();

/** One writer per register and window, so that writes never overtake each other. */
export function writerOf(sessionId: SessionId, register: RegisterKey): RegisterWriter {
  const key = draftKey(sessionId, register);
  const known = writers.get(key);
  if (known) return known;
  const writer = new RegisterWriter(sessionId, register);
  writers.set(key, writer);
  return writer;
}
