import { load, type ExpandedTags } from 'exifreader';

/** What the camera wrote about itself. The position is deliberately not read: it stays in the original. */
export interface CameraFacts {
  /** Wall-clock time at the camera, `YYYY-MM-DDTHH:mm:ss`. */
  readonly capturedLocal: string | null;
  /** `+08:00` and the like; null when the camera did not say. */
  readonly utcOffset: string | null;
  /** Maker and model, e.g. `Shiguang S1`. */
  readonly device: string | null;
}

export const NO_CAMERA_FACTS: CameraFacts = { capturedLocal: null, utcOffset: null, device: null };

/** Metadata sits at the front of the formats phones write; more is never needed. */
export const EXIF_HEAD_BYTES = 256 * 1024;

const TAGS = [
  'DateTimeOriginal',
  'DateTimeDigitized',
  'OffsetTimeOriginal',
  'OffsetTimeDigitized',
  'OffsetTime',
  'Make',
  'Model',
];
const TIME = /^(\d{4}):(\d{2}):(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/u;
const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d$/u;
const MAX_DEVICE_LENGTH = 100;

const textOf = (tags: ExpandedTags, name: 'Make' | 'Model'): string => {
  const description = tags.exif?.[name]?.description ?? '';
  return description.replaceAll('\0', '').trim();
};

const localTime = (text: string | undefined): string | null => {
  const [, year, month, day, hour, minute, second] = TIME.exec(text ?? '') ?? [];
  if (year === undefined) return null;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // A camera that was never set writes 0000:00:00; February 30 does not parse back to itself.
  const parsed = new Date(`${local}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(local) ? local : null;
};

const offsetOf = (text: string | undefined): string | null =>
  text !== undefined && OFFSET.test(text.trim()) ? text.trim() : null;

/** Maker and model as one name; most makers repeat themselves in the model. */
const deviceName = (make: string, model: string): string | null => {
  const repeats = make !== '' && model.toLowerCase().startsWith(make.toLowerCase());
  const name = (repeats ? model : `${make} ${model}`).trim().slice(0, MAX_DEVICE_LENGTH);
  return name === '' ? null : name;
};

const readTags = (head: Uint8Array): ExpandedTags | null => {
  try {
    const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    return load(bytes, { expanded: true, includeTags: { exif: TAGS } });
  } catch {
    // The reader throws on files without metadata and on damaged ones alike: nothing is known then.
    return null;
  }
};

/** Reads capture time and device from the first bytes of an image. */
export const readCameraFacts = (head: Uint8Array): CameraFacts => {
  const tags = readTags(head);
  if (tags === null) return NO_CAMERA_FACTS;
  const original = localTime(tags.exif?.DateTimeOriginal?.description);
  const digitized = localTime(tags.exif?.DateTimeDigitized?.description);
  const offset = original === null ? 'OffsetTimeDigitized' : 'OffsetTimeOriginal';
  return {
    capturedLocal: original ?? digitized,
    utcOffset:
      offsetOf(tags.exif?.[offset]?.description) ?? offsetOf(tags.exif?.OffsetTime?.description),
    device: deviceName(textOf(tags, 'Make'), textOf(tags, 'Model')),
  };
};
