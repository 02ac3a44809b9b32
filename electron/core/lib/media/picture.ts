import type { FileBytes } from './file-bytes.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import {
  isTooLarge,
  readImageHeader,
  renderReportPhoto,
  renderThumbnail,
  type ImageHeader,
  type ImageInput,
} from './image.ts';
import type { PixelSize } from './jfif.ts';
import type { Limiter } from './limiter.ts';

export interface PictureTools {
  readonly heic: HeicDecoder;
  /** Bounds how much is decoded at once; see `decodeWeight`. */
  readonly decoding: Limiter;
}

export interface Picture {
  readonly width: number | null;
  readonly height: number | null;
  readonly broken: boolean;
  readonly thumbnail: Buffer | null;
  readonly reportPhoto: Buffer | null;
}

/** Formats the image library decodes. SVG is not among them: it is a program, not a photo. */
const DECODED: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/tiff',
  'image/avif',
]);
/** HEVC-coded formats, which the image library's prebuilt leaves out. */
const HEIC: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
]);
const UNKNOWN_SIZE = { width: null, height: null } as const;
const BROKEN: Picture = { ...UNKNOWN_SIZE, broken: true, thumbnail: null, reportPhoto: null };

/** Jobs the limiter lets run together add up to this: one ordinary photo per core. */
export const DECODE_CAPACITY = 2;
const LIGHT_PIXELS = 30_000_000;

/** Progressive and very large pictures are held whole while decoding, so they go alone. */
const decodeWeight = ({ size, progressive }: ImageHeader): number =>
  size.width * size.height > LIGHT_PIXELS || progressive ? DECODE_CAPACITY : 1;

export const isPicture = (mediaType: string): boolean =>
  DECODED.has(mediaType) || HEIC.has(mediaType);

/** Whether pictures can be made of it, as far as its kind and size go. */
export const isShowable = (
  mediaType: string,
  width: number | null,
  height: number | null,
): boolean =>
  isPicture(mediaType) && width !== null && height !== null && !isTooLarge({ width, height });

/** Thumbnail of a damaged picture as far as it goes; null when nothing can be seen. */
const salvage = async (input: ImageInput): Promise<Buffer | null> => {
  try {
    return await renderThumbnail(input, false);
  } catch {
    // Nothing to show is a result here: the picture is already marked as broken.
    return null;
  }
};

const examineEncoded = async (bytes: FileBytes, tools: PictureTools): Promise<Picture> => {
  const header = await readImageHeader(bytes.path);
  if (header === null) return BROKEN;
  const { size } = header;
  if (isTooLarge(size)) return { ...size, broken: false, thumbnail: null, reportPhoto: null };
  const input: ImageInput = { kind: 'encoded', path: bytes.path };
  return tools.decoding.run(decodeWeight(header), async () => {
    try {
      const thumbnail = await renderThumbnail(input, true);
      return { ...size, broken: false, thumbnail, reportPhoto: null };
    } catch {
      return { ...size, broken: true, thumbnail: await salvage(input), reportPhoto: null };
    }
  });
};

/** Decoded HEIC pixels as input for the renderers; null with the size, if known, when it failed. */
export const decodeHeic = async (
  bytes: FileBytes,
  tools: PictureTools,
): Promise<{ readonly input: ImageInput | null; readonly size: PixelSize | null }> => {
  const content = await bytes.at(0, bytes.sizeBytes);
  const result = await tools.heic.decode(content);
  if (result.kind === 'failed') return { input: null, size: null };
  const size = { width: result.width, height: result.height };
  if (result.kind === 'tooLarge') return { input: null, size };
  return { input: { kind: 'raw', pixels: result.pixels, size }, size };
};

const examineHeic = async (bytes: FileBytes, tools: PictureTools): Promise<Picture> => {
  const { input, size } = await decodeHeic(bytes, tools);
  if (size === null) return BROKEN;
  if (input === null) return { ...size, broken: false, thumbnail: null, reportPhoto: null };
  return tools.decoding.run(1, async () => {
    // Decoding costs a second, so the large picture is made from the same pixels.
    const thumbnail = await renderThumbnail(input, true);
    const reportPhoto = await renderReportPhoto(input, true);
    return { ...size, broken: false, thumbnail, reportPhoto };
  });
};

/** Size, soundness and thumbnail of a picture. */
export const examinePicture = (
  bytes: FileBytes,
  mediaType: string,
  tools: PictureTools,
): Promise<Picture> =>
  HEIC.has(mediaType) ? examineHeic(bytes, tools) : examineEncoded(bytes, tools);

/** Any picture of the store as input for the renderers; null when it cannot be decoded. */
export const openPicture = async (
  bytes: FileBytes,
  mediaType: string,
  tools: PictureTools,
): Promise<ImageInput | null> => {
  if (HEIC.has(mediaType)) return (await decodeHeic(bytes, tools)).input;
  const header = await readImageHeader(bytes.path);
  if (header === null || isTooLarge(header.size)) return null;
  return { kind: 'encoded', path: bytes.path };
};
