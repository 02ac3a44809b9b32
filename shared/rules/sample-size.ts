/** One row of the table of sizes: `upTo: null` has no upper end, `wanted: null` means all of them. */
export type SizeStep = {
  readonly from: number;
  readonly upTo: number | null;
  readonly wanted: number | null;
};

/** Sizes of DOMAIN §1.8. */
const STEPS = {
  projects: [
    { from: 0, upTo: 5, wanted: null },
    { from: 6, upTo: 20, wanted: 5 },
    { from: 21, upTo: 50, wanted: 8 },
    { from: 51, upTo: null, wanted: 10 },
  ],
  staff: [
    { from: 0, upTo: 10, wanted: null },
    { from: 11, upTo: 30, wanted: 10 },
    { from: 31, upTo: 100, wanted: 15 },
    { from: 101, upTo: null, wanted: 20 },
  ],
} as const satisfies Readonly<Record<string, readonly SizeStep[]>>;

/** Kinds whose size follows from how many there are; reports and clients have one rule of their own. */
export type SizedKind = keyof typeof STEPS;

/** The row of the table that a population falls into. */
export function sizeStepOf(kind: SizedKind, size: number): SizeStep {
  const steps: readonly SizeStep[] = STEPS[kind];
  const step = steps.find(({ upTo }) => upTo === null || size <= upTo);
  if (step === undefined) throw new Error(`No size for ${size} ${kind}`);
  return step;
}

export const sampleSize = (kind: SizedKind, size: number): number =>
  sizeStepOf(kind, size).wanted ?? size;
