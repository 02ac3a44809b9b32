/**
 * A long task as a stream: its latest progress whenever it is asked for, then its
 * result. Leaving the stream early, or aborting `signal`, cancels the task.
 */
export async function* followProgress<P, R, E>(
  task: (onProgress: (progress: P) => void, signal: AbortSignal) => Promise<R>,
  progressEvent: (progress: P) => E,
  doneEvent: (result: R) => E,
  signal?: AbortSignal,
): AsyncGenerator<E, void, void> {
  const cancel = new AbortController();
  const signals = signal === undefined ? [cancel.signal] : [cancel.signal, signal];
  let latest: P | null = null;
  let wake = (): void => undefined;
  const running = task((progress) => {
    latest = progress;
    wake();
  }, AbortSignal.any(signals));
  const settled = running.then(
    () => true,
    () => true,
  );
  try {
    let finished = false;
    while (!finished) {
      const news = new Promise<boolean>((resolve) => {
        wake = () => resolve(false);
      });
      finished = await Promise.race([settled, latest === null ? news : Promise.resolve(false)]);
      const progress = latest;
      latest = null;
      if (progress !== null) yield progressEvent(progress);
    }
    yield doneEvent(await running);
  } finally {
    cancel.abort();
    await settled;
  }
}
