/** The ways the ingestion bench compares. */
export const VARIANTS = ['limit', 'ingest', 'naive'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Decoding lanes of the limit: one a core of the machine the bars were set on. */
export const LIMIT_LANES = 2;

export interface Measured {
  readonly seconds: number;
  /** Longest time the event loop stood still. */
  readonly lagMs: number;
  readonly peakBytes: number;
}

export function isVariant(text: string | undefined): text is Variant {
  return VARIANTS.some((variant) => variant === text);
}
