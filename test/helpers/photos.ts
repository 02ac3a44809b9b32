import { join } from 'node:path';
import sharp from 'sharp';
import type { ReportPhoto } from '../../electron/core/documents/report/report-input.ts';

/** Two small JPEGs, one upright and one wide, taken in turns. */
export async function samplePhotos(folder: string): Promise<(index: number) => ReportPhoto> {
  const sizes = [
    { width: 160, height: 120 },
    { width: 120, height: 160 },
  ];
  const photos = await Promise.all(
    sizes.map(async (size, index): Promise<ReportPhoto> => {
      const path = join(folder, `photo-${index}.jpg`);
      const create = { ...size, channels: 3 as const, background: '#8899aa' };
      await sharp({ create }).jpeg().toFile(path);
      return { path, ...size };
    }),
  );
  return (index) => {
    const photo = photos[index % photos.length];
    if (photo === undefined) throw new Error('no photo');
    return photo;
  };
}
