import sharp, { type Sharp } from 'sharp';
import { withJfifHeader, type PixelSize } from './jfif.ts';

// One job per core does better than one job on all cores, and leaves the machine answering.
sharp.concurrency(1);
// Every photo is seen once; a cache would only hold memory.
sharp.cache(false);

/** Longest edge of a picture on the evidence wall. */
export const THUMBNAIL_EDGE = 320;
/** Longest edge of a picture in the viewer and in documents: sharp on A4 at 200 dpi. */
export const REPORT_EDGE = 1600;
/** Larger pictures are kept and marked but never decoded. Phones reach 200 megapixels. */
export const MAX_PIXELS = 220_000_000;
/** A picture made to keep the decoder busy is given up, and marked as broken. */
const DECODE_TIMEOUT_SECONDS = 60;

/** Encoded picture, or raw RGBA as the HEIC decoder yields it (already upright). */
export type ImageInput =
  | { readonly kind: 'encoded'; readonly path: string }
  | { readonly kind: 'raw'; readonly pixels: Uint8Array; readonly size: PixelSize };

export interface RenderSettings {
  readonly edge: number;
  readonly quality: number;
  /** False for a best-effort picture of a damaged file. */
  readonly strict: boolean;
}

export interface ImageHeader {
  /** As shown, after the EXIF orientation. */
  readonly size: PixelSize;
  readonly progressive: boolean;
}

export const isTooLarge = ({ width, height }: PixelSize): boolean => width * height > MAX_PIXELS;

/** Reads the header only; null when there is none to read. */
export const readImageHeader = async (path: string): Promise<ImageHeader | null> => {
  try {
    const { autoOrient, isProgressive } = await sharp(path, {
      limitInputPixels: false,
    }).metadata();
    return { size: autoOrient, progressive: isProgressive ?? false };
  } catch {
    // Whatever the decoder says about a header it cannot read, it comes to the same: broken.
    return null;
  }
};

const open = (input: ImageInput, strict: boolean): Sharp => {
  if (input.kind === 'raw') {
    return sharp(input.pixels, { raw: { ...input.size, channels: 4 } });
  }
  const failOn = strict ? 'error' : 'none';
  return sharp(input.path, { failOn, limitInputPixels: MAX_PIXELS }).autoOrient();
};

/**
 * Upright sRGB JPEG inside `edge` × `edge`, with a JFIF header and nothing else: no EXIF, no position,
 * no colour profile. Rejects when the picture does not decode.
 */
export const renderJpeg = async (input: ImageInput, settings: RenderSettings): Promise<Buffer> => {
  const { edge, quality, strict } = settings;
  const jpeg = await open(input, strict)
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .timeout({ seconds: DECODE_TIMEOUT_SECONDS })
    .toBuffer();
  return withJfifHeader(jpeg);
};

export const renderThumbnail = (input: ImageInput, strict: boolean): Promise<Buffer> =>
  renderJpeg(input, { edge: THUMBNAIL_EDGE, quality: 76, strict });

export const renderReportPhoto = (input: ImageInput, strict: boolean): Promise<Buffer> =>
  renderJpeg(input, { edge: REPORT_EDGE, quality: 82, strict });
