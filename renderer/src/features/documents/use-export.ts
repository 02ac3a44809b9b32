import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentRecord, ExportProgress } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { client } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';

export type ExportState =
  | { readonly status: 'idle' | 'cancelled' }
  | { readonly status: 'running'; readonly progress: ExportProgress | null }
  | { readonly status: 'done'; readonly document: DocumentRecord }
  | { readonly status: 'failed'; readonly error: unknown };

interface Export {
  readonly state: ExportState;
  readonly start: (draft: boolean) => void;
  readonly cancel: () => void;
}

/** Writes a report with progress; leaving the screen or cancelling stops it and leaves nothing behind. */
export function useExport(sessionId: SessionId): Export {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(
    async (draft: boolean): Promise<void> => {
      const controller = new AbortController();
      running.current = controller;
      setState({ status: 'running', progress: null });
      try {
        const events = await client.document.export(
          { sessionId, draft },
          { signal: controller.signal },
        );
        for await (const event of events) {
          if (event.type === 'progress') {
            setState({ status: 'running', progress: event.progress });
          } else {
            setState({ status: 'done', document: event.document });
          }
        }
        await invalidateCase();
      } catch (error) {
        setState(controller.signal.aborted ? { status: 'cancelled' } : { status: 'failed', error });
      }
    },
    [sessionId],
  );
  return {
    state,
    start: (draft) => void run(draft),
    cancel: () => running.current?.abort(),
  };
}
