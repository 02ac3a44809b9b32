/** `ours`: the product; `limit`: a store-only zip of the same bytes; `stock`: photos packed by the library. */
export const VARIANTS = ['limit', 'ours', 'stock'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Measured {
  readonly seconds: number;
  readonly peakBytes: number;
  readonly sizeBytes: number;
}

export function isVariant(text: string | undefined): text is Variant {
  return VARIANTS.some((variant) => variant === text);
}
