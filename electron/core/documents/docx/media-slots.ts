export interface MediaFile {
  readonly path: string;
  readonly number: string;
}

export interface MediaSlot {
  /** Bytes given to the library in the photo's stead; unique per photo file, found again by content. */
  readonly placeholder: Uint8Array;
  readonly drawingId: number;
}

/** Gives the library the bytes of each photo: placeholders here, the photos themselves only to compare. */
export interface PhotoSource {
  readonly add: (file: MediaFile) => MediaSlot;
}

const MARK = 'jianshen-photo-';

/**
 * Stands in for photos while the library builds the package: hashing and deflating hundreds of JPEGs in
 * JavaScript takes minutes, ~20 bytes take none. `fileOf` finds the photo to a placeholder afterwards.
 */
export class MediaSlots implements PhotoSource {
  readonly #numbers = new Map<string, number>();
  readonly #files: MediaFile[] = [];
  #drawings = 0;

  add(file: MediaFile): MediaSlot {
    let number = this.#numbers.get(file.path);
    if (number === undefined) {
      number = this.#files.length;
      this.#numbers.set(file.path, number);
      this.#files.push(file);
    }
    this.#drawings += 1;
    const placeholder = new TextEncoder().encode(`${MARK}${String(number).padStart(6, '0')}`);
    return { placeholder, drawingId: this.#drawings };
  }

  /** The photo these placeholder bytes stand for; null when they are no placeholder. */
  fileOf(bytes: Uint8Array): MediaFile | null {
    if (bytes.length !== MARK.length + 6) return null;
    const text = new TextDecoder().decode(bytes);
    if (!text.startsWith(MARK)) return null;
    return this.#files[Number(text.slice(MARK.length))] ?? null;
  }
}
