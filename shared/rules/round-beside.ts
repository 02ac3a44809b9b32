import type { Finding } from './finding.ts';

/** Which values of the arithmetic a value was judged by. */
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  cashMonths: ['cashMonthsLimit'],
  coverage: ['coverageLimit'],
  currentRatio: ['currentRatioLimit'],
  earned: ['required'],
  hours: ['limit', 'cap'],
  rate: ['passLimit', 'partialLimit'],
  score: ['scoreLimit'],
};

export const limitsOf = (key: string, arithmetic: Finding['arithmetic']): readonly number[] =>
  (Object.hasOwn(LIMITS, key) ? (LIMITS[key] ?? []) : []).flatMap((name) => {
    const limit = arithmetic[name];
    return typeof limit === 'number' ? [limit] : [];
  });

/** As percentage; 0.07 × 100 is 7.000000000000001 to a machine and 7 to everybody else. */
export const hundredfold = (share: number): number => Number((share * 100).toPrecision(12));

const MOST_DIGITS = 12;

/**
 * A number rounded to `digits`, but never onto or over a limit it was judged by: a ratio of 0.9999 that
 * failed at 1 must not read as 1. Where rounding would do that it is rounded down, with more digits
 * if that still is the limit.
 */
export function roundBeside(value: number, limits: readonly number[], digits: number): number {
  const missed = limits.filter((limit) => limit !== value);
  const staysBeside = (shown: number): boolean =>
    missed.every((limit) => Math.sign(shown - limit) === Math.sign(value - limit));
  const nearest = Math.round(value * 10 ** digits) / 10 ** digits;
  if (staysBeside(nearest)) return nearest;
  for (let more = digits; more <= MOST_DIGITS; more += 1) {
    const lower = Math.floor(value * 10 ** more) / 10 ** more;
    if (staysBeside(lower)) return lower;
  }
  return value;
}
