export interface MediaSlot {
  /** Bytes given to the library in the photo's stead; unique per photo file, found again by content. */
  readonly placeholder: Uint8Array;
  readonly path: string;
  readonly drawingId: number;
}

const MARK = 'jianshen-photo-';

/**
 * Stands in for photos while the library builds the package: hashing and deflating hundreds of JPEGs in
 * JavaScript takes minutes, ~20 bytes take none. `pathOf` finds the photo to a placeholder afterwards.
 */
export class MediaSlots {
  readonly #numbers = new Map<string, number>();
  readonly #paths: string[] = [];
  #drawings = 0;

  add(path: string): MediaSlot {
    let number = this.#numbers.get(path);
    if (number === undefined) {
      number = this.#paths.length;
      this.#numbers.set(path, number);
      this.#paths.push(path);
    }
    this.#drawings += 1;
    const placeholder = new TextEncoder().encode(`${MARK}${String(number).padStart(6, '0')}`);
    return { placeholder, path, drawingId: this.#drawings };
  }

  /** Path of the photo these placeholder bytes stand for; null when they are no placeholder. */
  pathOf(bytes: Uint8Array): string | null {
    if (bytes.length !== MARK.length + 6) return null;
    const text = new TextDecoder().decode(bytes);
    if (!text.startsWith(MARK)) return null;
    return this.#paths[Number(text.slice(MARK.length))] ?? null;
  }
}
