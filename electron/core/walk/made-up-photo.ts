import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const WIDTH = 1600;
const HEIGHT = 1200;

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

function sheet(title: string, lines: readonly string[]): string {
  const rows = lines.map(
    (line, index) => `<text x="280" y="${420 + index * 90}" font-size="44">${escapeXml(line)}</text>
      <line x1="280" y1="${445 + index * 90}" x2="1320" y2="${445 + index * 90}" stroke="#b9b4a8" stroke-width="2"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="#7b6a58"/>
    <g transform="rotate(-2 800 600)" font-family="sans-serif" fill="#26221c">
      <rect x="200" y="120" width="1200" height="960" fill="#f4f1e9"/>
      <text x="800" y="270" font-size="64" text-anchor="middle" font-weight="bold">${escapeXml(title)}</text>
      ${rows.join('\n')}
    </g>
  </svg>`;
}

export type MadeUpPhoto = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Local time as EXIF writes it: `2026:04:22 10:31:00`. */
  readonly takenAt: string;
};

/** A photo of a sheet of paper that never existed, dated like a camera would. */
export async function writeMadeUpPhoto(path: string, photo: MadeUpPhoto): Promise<void> {
  const jpeg = await sharp(Buffer.from(sheet(photo.title, photo.lines)))
    .jpeg({ quality: 82 })
    .withExif({
      IFD0: { Make: 'Made-up', Model: 'Walk' },
      IFD2: { DateTimeOriginal: photo.takenAt, OffsetTimeOriginal: '+08:00' },
    })
    .toBuffer();
  await writeFile(path, jpeg);
}
