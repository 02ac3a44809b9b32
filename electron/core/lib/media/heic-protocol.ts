/** Messages between the core and the HEIC worker. */
export interface HeicRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly maxPixels: number;
}

export type HeicResult =
  | {
      readonly kind: 'decoded';
      readonly width: number;
      readonly height: number;
      /** RGBA, upright. */
      readonly pixels: Uint8Array;
    }
  | { readonly kind: 'tooLarge'; readonly width: number; readonly height: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface HeicAnswer {
  readonly id: number;
  readonly result: HeicResult;
}
