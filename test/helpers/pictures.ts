import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  /** EXIF orientation 1–8. */
  readonly orientation?: number;
  /** EXIF time `YYYY:MM:DD HH:MM:SS` and offset `+08:00`. */
  readonly takenAt?: string;
  readonly utcOffset?: string;
}

/** A made-up phone photo: noise with EXIF, position included, as phones write it. */
export async function makePhoto(options: PhotoOptions = {}): Promise<Buffer> {
  const { width = 640, height = 480, orientation = 1, takenAt = '2026:03:18 10:12:13' } = options;
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const offset = options.utcOffset === undefined ? {} : { OffsetTimeOriginal: options.utcOffset };
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: 'Shiguang', Model: 'Shiguang S1' },
      IFD2: { DateTimeOriginal: takenAt, ...offset },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer();
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A valid black-and-white PNG of any size in a few kilobytes. */
export function makeBombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
