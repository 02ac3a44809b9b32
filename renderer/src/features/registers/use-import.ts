import { useCallback, useRef, useState } from 'react';
import { IMPORT_MAX_BYTES, type ImportPreview } from '#shared/contract/register.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { client } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import type { Cells } from './grid-model.ts';
import { writerOf } from './register-writer.ts';

/** How a source is to be read; what is left out is guessed. */
export interface ReadingChoices {
  readonly sheet?: string;
  readonly mapping?: Readonly<Record<string, string | null>>;
  readonly mode: 'replace' | 'merge';
}

export interface ImportDone {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly evidenceNumber: string;
}

export type ImportState =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly done: ImportDone }
  | { readonly status: 'tooLarge'; readonly name: string; readonly sizeBytes: number }
  | { readonly status: 'reading'; readonly name: string | null }
  | { readonly status: 'failed'; readonly error: unknown }
  | {
      readonly status: 'preview';
      readonly previewId: string;
      readonly preview: ImportPreview;
      readonly choices: ReadingChoices;
      readonly busy: boolean;
      readonly error: unknown;
    };

type Source = Parameters<typeof client.register.previewImport>[0]['source'];

/** Rows that were not taken wait in the grid to be corrected: over the row they name, else as new ones. */
function carryRejected(sessionId: SessionId, register: RegisterKey, preview: ImportPreview): void {
  const writer = writerOf(sessionId, register);
  const known = new Map(writer.rows().map(({ key, data }) => [data['id'], key]));
  const added: string[] = [];
  const cells = new Map<string, Cells>();
  for (const { fields } of preview.rows.filter(({ change }) => change === 'rejected')) {
    const typed = Object.fromEntries(fields.map(({ field, new: text }) => [field, text]));
    const existing = known.get(typed['id'] ?? '');
    const key = existing ?? `new-${crypto.randomUUID()}`;
    if (existing === undefined) added.push(key);
    cells.set(key, typed);
  }
  if (cells.size > 0) writer.lay(cells, added);
}

/** Reading a table into a register: read, look, adjust, write; everything can be taken back before. */
export function useImport(sessionId: SessionId, register: RegisterKey) {
  const [state, setState] = useState<ImportState>({ status: 'idle' });
  const reading = useRef<AbortController | null>(null);

  const preview = useCallback(
    async (source: Source, choices: ReadingChoices, signal: AbortSignal) => {
      const { mapping, ...rest } = choices;
      const answer = await client.register.previewImport(
        { sessionId, register, source, ...rest, ...(mapping ? { mapping: { ...mapping } } : {}) },
        { signal },
      );
      if (!signal.aborted)
        setState({ status: 'preview', ...answer, choices, busy: false, error: null });
    },
    [sessionId, register],
  );

  const read = useCallback(
    async (source: Source, name: string | null) => {
      const controller = new AbortController();
      reading.current?.abort();
      reading.current = controller;
      setState({ status: 'reading', name });
      try {
        // What a file does not mention stays until somebody says that the file is all there is.
        await preview(source, { mode: 'merge' }, controller.signal);
      } catch (error) {
        if (!controller.signal.aborted) setState({ status: 'failed', error });
      }
    },
    [preview],
  );

  const readFile = (file: File): void => {
    if (file.size > IMPORT_MAX_BYTES) {
      setState({ status: 'tooLarge', name: file.name, sizeBytes: file.size });
      return;
    }
    void read({ kind: 'file', fileName: file.name, bytes: file }, file.name);
  };
  const readText = (text: string): void => void read({ kind: 'text', text }, null);

  /** Reads the same source otherwise. */
  const adjust = async (choices: Partial<ReadingChoices>): Promise<void> => {
    if (state.status !== 'preview') return;
    const next = { ...state.choices, ...choices };
    const controller = new AbortController();
    reading.current = controller;
    setState({ ...state, choices: next, busy: true, error: null });
    try {
      const { previewId } = state;
      await preview({ kind: 'previous', previewId }, next, controller.signal);
    } catch (error) {
      setState({ ...state, busy: false, error });
    }
  };

  const commit = async (): Promise<void> => {
    if (state.status !== 'preview') return;
    const { previewId, preview: shown } = state;
    setState({ ...state, busy: true, error: null });
    try {
      const withoutRejected = shown.counts.rejected > 0;
      const answer = await client.register.commitImport({ sessionId, previewId, withoutRejected });
      autosaves.noteSaved(new Date().toISOString());
      carryRejected(sessionId, register, shown);
      const { added, changed, removed, evidence } = answer;
      const { number } = evidence.evidence;
      setState({ status: 'done', done: { added, changed, removed, evidenceNumber: number } });
      await invalidateCase();
    } catch (error) {
      setState({ ...state, busy: false, error });
    }
  };

  const close = (): void => {
    reading.current?.abort();
    if (state.status === 'preview') {
      client.register
        .discardImport({ previewId: state.previewId })
        .catch((failure: unknown) => globalThis.reportError(failure));
    }
    setState({ status: 'idle' });
  };

  return {
    state,
    readFile,
    readText,
    adjust: (choices: Partial<ReadingChoices>) => void adjust(choices),
    commit: () => void commit(),
    close,
  };
}
export type Import = ReturnType<typeof useImport>;
