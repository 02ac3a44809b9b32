/** Lets work through by weight: light jobs side by side, a heavy one alone. First come, first served. */
export interface Limiter {
  readonly run: <T>(weight: number, job: () => Promise<T>) => Promise<T>;
}

interface Waiting {
  readonly weight: number;
  readonly start: () => void;
}

/** A job of weight ≥ `capacity` waits for all others and runs alone. */
export const createLimiter = (capacity: number): Limiter => {
  const queue: Waiting[] = [];
  let used = 0;
  const drain = (): void => {
    for (;;) {
      const next = queue[0];
      if (next === undefined || used + next.weight > capacity) return;
      queue.shift();
      used += next.weight;
      next.start();
    }
  };
  return {
    run: async (weight, job) => {
      const taken = Math.min(weight, capacity);
      await new Promise<void>((resolve) => {
        queue.push({ weight: taken, start: resolve });
        drain();
      });
      try {
        return await job();
      } finally {
        used -= taken;
        drain();
      }
    },
  };
};
