/** The part of libheif-js that we call; the package ships types for its C API only. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface DisplayTarget {
    data: Uint8ClampedArray<ArrayBuffer>;
    width: number;
    height: number;
  }
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    display(target: DisplayTarget, done: (shown: DisplayTarget | null) => void): void;
    free(): void;
  }
  export interface HeifDecoder {
    decode(bytes: Uint8Array): HeifImage[];
  }
  /** Instantiates the embedded WebAssembly module. */
  export default function createLibheif(): { readonly HeifDecoder: new () => HeifDecoder };
}
