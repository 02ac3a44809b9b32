import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoreProblem } from '#shared/model/evidence.ts';
import { client } from '../../api/client.ts';

export type VerifyState =
  | { readonly status: 'idle' | 'stopped' }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'done'; readonly problems: readonly StoreProblem[] }
  | { readonly status: 'failed'; readonly error: unknown };

/** Re-reads every evidence file; may be stopped at any time, it changes nothing. */
export function useVerify() {
  const [state, setState] = useState<VerifyState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ status: 'running', done: 0, total: 0 });
    try {
      const events = await client.evidence.verify(undefined, { signal: controller.signal });
      for await (const event of events) {
        if (event.type === 'done') setState({ status: 'done', problems: event.problems });
        else setState({ status: 'running', done: event.done, total: event.total });
      }
    } catch (error) {
      setState(controller.signal.aborted ? { status: 'stopped' } : { status: 'failed', error });
    }
  }, []);
  return { state, start: () => void run(), stop: () => running.current?.abort() };
}
