/** The part of libheif-js that we call; the package ships types for its C API only. */
declare module 'libheif-js/wasm-bundle.js' {
  namespace libheif {
    interface DisplayTarget {
      data: Uint8ClampedArray<ArrayBuffer>;
      width: number;
      height: number;
    }
    interface HeifImage {
      get_width(): number;
      get_height(): number;
      is_primary(): boolean;
      display(target: DisplayTarget, done: (shown: DisplayTarget | null) => void): void;
      free(): void;
    }
    class HeifDecoder {
      decode(bytes: Uint8Array): HeifImage[];
    }
  }
  export default libheif;
}
