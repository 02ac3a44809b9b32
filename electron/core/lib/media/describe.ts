import type { MediaClass } from '#shared/model/evidence.ts';
import { EXIF_HEAD_BYTES, NO_CAMERA_FACTS, readCameraFacts, type CameraFacts } from './exif.ts';
import type { FileBytes } from './file-bytes.ts';
import { isMp4Cut, isMp4Family } from './mp4-boxes.ts';
import { isPdfCut, pdfPageCount } from './pdf.ts';
import { examinePicture, isPicture, type PictureTools } from './picture.ts';
import { claimedClass, sniff } from './sniff.ts';
import { isZipCut } from './zip-end.ts';

/** What the bytes say about themselves; what a person says is added later. */
export interface MediaFacts {
  readonly mediaType: string;
  readonly mediaClass: MediaClass;
  /** The bytes do not decode as what they, or their name, claim to be. */
  readonly broken: boolean;
  readonly width: number | null;
  readonly height: number | null;
  readonly pageCount: number | null;
  readonly camera: CameraFacts;
}

export interface Described {
  readonly facts: MediaFacts;
  /** Pictures made on the way; each can always be made again from the original. */
  readonly thumbnail: Buffer | null;
  readonly reportPhoto: Buffer | null;
}

const NOT_A_PICTURE = { thumbnail: null, reportPhoto: null } as const;

const isZip = (mediaType: string): boolean =>
  mediaType === 'application/zip' || mediaType.includes('openxmlformats');

const isCutShort = async (
  bytes: FileBytes,
  mediaClass: MediaClass,
  mediaType: string,
): Promise<boolean> => {
  if (mediaClass === 'pdf') return isPdfCut(bytes);
  if (isMp4Family(mediaType)) return isMp4Cut(bytes);
  return isZip(mediaType) ? isZipCut(bytes) : false;
};

/** Examines a file; never rejects because of what is in it. */
export const describeMedia = async (
  bytes: FileBytes,
  fileName: string,
  tools: PictureTools,
): Promise<Described> => {
  const { mediaType, mediaClass } = await sniff(bytes, fileName);
  const blank = { mediaType, mediaClass, width: null, height: null, pageCount: null };
  if (mediaClass === 'empty') {
    return { facts: { ...blank, broken: true, camera: NO_CAMERA_FACTS }, ...NOT_A_PICTURE };
  }
  if (isPicture(mediaType)) {
    const picture = await examinePicture(bytes, mediaType, tools);
    const camera = readCameraFacts(await bytes.head(EXIF_HEAD_BYTES));
    const { width, height, broken, thumbnail, reportPhoto } = picture;
    return { facts: { ...blank, width, height, broken, camera }, thumbnail, reportPhoto };
  }
  const unmet = mediaClass === 'unknown' && claimedClass(fileName) !== null;
  const broken = unmet || (await isCutShort(bytes, mediaClass, mediaType));
  const pageCount = mediaClass === 'pdf' && !broken ? await pdfPageCount(bytes) : null;
  return { facts: { ...blank, broken, pageCount, camera: NO_CAMERA_FACTS }, ...NOT_A_PICTURE };
};
