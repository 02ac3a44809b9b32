import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTERS, type RegisterSpec } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { orpc } from '../../api/client.ts';
import { type Changes, layBlock, type Paste } from './block.ts';
import { drafts } from './drafts.ts';
import { type GridRow, gridRows } from './grid-model.ts';
import { draftKey, type RegisterWriter, writerOf } from './register-writer.ts';

export interface OpenRegister {
  readonly sessionId: SessionId;
  readonly register: RegisterKey;
  readonly spec: RegisterSpec;
  readonly rows: readonly GridRow[];
  readonly editable: boolean;
  readonly paste: Paste | null;
  /** What reading or writing failed with. */
  readonly error: unknown;
  readonly loading: boolean;
  readonly retry: () => void;
  readonly writer: RegisterWriter;
}

/** A register with everything typed over it. */
export function useRegister(sessionId: SessionId, register: RegisterKey): OpenRegister {
  const query = useQuery({
    ...orpc.register.rows.queryOptions({ input: { sessionId, register } }),
    // Thousands of rows: comparing them with the last answer costs more than showing them.
    structuralSharing: false,
  });
  const key = draftKey(sessionId, register);
  const held = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  useEffect(() => void drafts.load(key), [key]);
  const spec = REGISTERS[register];
  const stored = query.data?.rows;
  const rows = useMemo(
    () => (stored === undefined ? [] : gridRows(spec, stored, held.draft)),
    [spec, stored, held.draft],
  );
  const writer = writerOf(sessionId, register);
  return {
    sessionId,
    register,
    spec,
    rows,
    editable: query.data?.editable ?? false,
    paste: held.paste,
    error: query.error ?? held.error,
    loading: query.isPending,
    retry: () => {
      void query.refetch();
      void writer.write([...held.draft.typed.keys()]);
    },
    writer,
  };
}

/** Text into cells, written at once; a block that waits is corrected instead. */
export function changeCells({ writer, paste }: OpenRegister, changes: Changes): void {
  writer.lay(changes);
  const waiting = new Set(paste?.keys);
  void writer.write([...changes.keys()].filter((key) => !waiting.has(key)));
}

export function addRow({ sessionId, register, writer }: OpenRegister): string {
  const key = `new-${crypto.randomUUID()}`;
  const { draft } = drafts.get(draftKey(sessionId, register));
  drafts.set(draftKey(sessionId, register), {
    draft: { ...draft, newRows: [...draft.newRows, key] },
  });
  writer.lay(new Map());
  return key;
}

/** Lays a block over the grid; nothing of it is written until `writePaste`. */
export function startPaste(
  open: OpenRegister,
  shown: readonly GridRow[],
  block: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
): void {
  discardPaste(open);
  const newKey = (): string => `new-${crypto.randomUUID()}`;
  const paste = layBlock(open.spec.fields, shown, block, at, newKey);
  open.writer.lay(paste.cells, paste.added);
  drafts.set(draftKey(open.sessionId, open.register), { paste });
}

export function discardPaste({ sessionId, register, writer }: OpenRegister): void {
  const key = draftKey(sessionId, register);
  const { paste } = drafts.get(key);
  if (paste === null) return;
  drafts.set(key, { paste: null });
  const added = new Set(paste.added);
  writer.forget(added);
  for (const row of paste.keys) {
    if (!added.has(row)) for (const field of paste.fields) writer.forget(new Set([row]), field);
  }
}

export async function writePaste({ sessionId, register, writer }: OpenRegister): Promise<void> {
  const key = draftKey(sessionId, register);
  const { paste } = drafts.get(key);
  if (paste === null) return;
  await writer.write(paste.keys);
  if (drafts.get(key).error === null) drafts.set(key, { paste: null });
}
