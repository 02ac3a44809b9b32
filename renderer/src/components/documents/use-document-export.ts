import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentRecord, ExportProgress } from '#shared/model/document.ts';
import { invalidateCase } from '../../api/invalidate.ts';

export type ExportState =
  | { readonly status: 'idle' | 'cancelled' }
  | { readonly status: 'running'; readonly progress: ExportProgress | null }
  | { readonly status: 'done'; readonly document: DocumentRecord }
  | { readonly status: 'failed'; readonly error: unknown };

type ExportEvent =
  | { readonly type: 'progress'; readonly progress: ExportProgress }
  | { readonly type: 'done'; readonly document: DocumentRecord };

/** Asks the core for a document; the signal cancels it. */
export type AskForDocument = (signal: AbortSignal) => Promise<AsyncIterable<ExportEvent>>;

interface DocumentExport {
  readonly state: ExportState;
  /** Resolves with the written document, or null when there is none. */
  readonly start: (ask: AskForDocument) => Promise<DocumentRecord | null>;
  readonly cancel: () => void;
}

/** Writes a document with progress; leaving the screen or cancelling stops it and leaves nothing behind. */
export function useDocumentExport(): DocumentExport {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(async (ask: AskForDocument): Promise<DocumentRecord | null> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ status: 'running', progress: null });
    let written: DocumentRecord | null = null;
    try {
      for await (const event of await ask(controller.signal)) {
        if (event.type === 'progress') setState({ status: 'running', progress: event.progress });
        else written = event.document;
      }
      if (written !== null) setState({ status: 'done', document: written });
      await invalidateCase();
      return written;
    } catch (error) {
      setState(controller.signal.aborted ? { status: 'cancelled' } : { status: 'failed', error });
      return null;
    }
  }, []);
  return { state, start, cancel: () => running.current?.abort() };
}
