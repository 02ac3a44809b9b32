/** The ways the import bench compares. */
export const VARIANTS = ['floor', 'read', 'preview', 'sheetjs'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Measured {
  readonly ms: number;
  readonly peakBytes: number;
}

export function isVariant(text: string | undefined): text is Variant {
  return VARIANTS.some((variant) => variant === text);
}
