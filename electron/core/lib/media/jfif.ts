/** APP0 with "JFIF", version 1.02, 72 × 72 dpi, no thumbnail: 18 bytes. */
const APP0 = Buffer.from('ffe000104a46494600010201004800480000', 'hex');
const START_OF_IMAGE = 0xffd8;
const APP0_MARKER = 0xffe0;
/** SOF0–SOF15 without the tables DHT (c4), JPG (c8) and DAC (cc). */
const isFrameMarker = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** The image library leaves the JFIF header out; several readers of documents refuse JPEGs without it. */
export const withJfifHeader = (jpeg: Buffer): Buffer => {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== START_OF_IMAGE) {
    throw new TypeError('not a JPEG');
  }
  if (jpeg.readUInt16BE(2) === APP0_MARKER) return jpeg;
  return Buffer.concat([jpeg.subarray(0, 2), APP0, jpeg.subarray(2)]);
};

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Size from the frame header of a JPEG's first kilobytes; null when it is not among them. */
export const jpegSize = (head: Buffer): PixelSize | null => {
  let at = 2;
  while (at + 9 <= head.length) {
    const marker = head.readUInt16BE(at);
    if (isFrameMarker(marker)) {
      return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    }
    if (marker < 0xff00) return null;
    at += 2 + head.readUInt16BE(at + 2);
  }
  return null;
};

/** A derived picture cut short by a crash is made again, not shown. */
export const isCompleteJpeg = (jpeg: Buffer): boolean =>
  jpeg.length > 4 &&
  jpeg.readUInt16BE(0) === START_OF_IMAGE &&
  jpeg.readUInt16BE(jpeg.length - 2) === 0xffd9;
