import { z } from 'zod';
import { systemClock } from '../lib/clock.ts';
import type { Clock } from '../lib/clock.ts';

const STEP_MS = 15_000;
const datedCase = z.object({ review: z.object({ review_date: z.iso.date() }) });

/**
 * Time of a played visit: nine o'clock on the review's own day, a quarter of a
 * minute for every look at the watch, so that a walk gives the same files twice.
 * A file without a review date is refused later, with its sentence.
 */
export function visitClock(content: string): Clock {
  const date = reviewDateOf(content);
  if (date === null) return systemClock;
  let nowMs = Date.parse(`${date}T09:00:00+08:00`);
  return {
    now: () => {
      nowMs += STEP_MS;
      return new Date(nowMs);
    },
  };
}

function reviewDateOf(content: string): string | null {
  try {
    return datedCase.parse(JSON.parse(content)).review.review_date;
  } catch {
    // Whatever is wrong with the file, the import says it with path and sentence.
    return null;
  }
}
