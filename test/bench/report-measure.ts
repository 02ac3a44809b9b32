import { readFileSync } from 'node:fs';
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { writeReportDocx } from '../../electron/core/documents/index.ts';
import type { ReportInput } from '../../electron/core/documents/report/report-input.ts';
import { sampleReportInput } from '../helpers/report-input.ts';
import { isVariant } from './report-variants.ts';
import type { Measured, Variant } from './report-variants.ts';

// One measurement of the report bench, in a process of its own: `VARIANT PHOTO-FOLDER COUNT TARGET`.

function inputWith(paths: readonly string[]): ReportInput {
  const photo = (index: number) => ({ path: paths[index] ?? '', width: 1600, height: 1200 });
  return sampleReportInput({ photos: paths.length, photo, problems: 'many' });
}

async function ours(paths: readonly string[], outFile: string): Promise<void> {
  await writeReportDocx({ input: inputWith(paths), outFile });
}

/** The library's own way: the texts and every photo handed to it, hashed and packed by it. */
async function stock(paths: readonly string[], outFile: string): Promise<void> {
  const { answers } = inputWith(paths);
  const texts = answers.map(({ itemId, fact }) => new Paragraph(`${itemId} ${fact}`));
  const photos = paths.map((path) => {
    const transformation = { width: 220, height: 165 };
    const image = new ImageRun({ type: 'jpg', data: readFileSync(path), transformation });
    return new Paragraph({ children: [image] });
  });
  const document = new Document({ sections: [{ children: [...texts, ...photos] }] });
  await writeFile(outFile, await Packer.toBuffer(document), { flush: true });
}

function header(signature: number, length: number, bytes: number, crc: number): Buffer {
  const record = Buffer.alloc(length);
  record.writeUInt32LE(signature, 0);
  record.writeUInt32LE(crc, 14);
  record.writeUInt32LE(bytes, 18);
  return record;
}

/** What no report can beat: read, checksum and write the same bytes into a store-only archive, synced. */
async function limit(paths: readonly string[], outFile: string): Promise<void> {
  const handle = await open(outFile, 'w');
  const directory: Buffer[] = [];
  for (let start = 0; start < paths.length; start += 8) {
    const parts: Buffer[] = [];
    for (const path of paths.slice(start, start + 8)) {
      const bytes = await readFile(path);
      const crc = crc32(bytes);
      parts.push(header(0x0403_4b50, 46, bytes.length, crc), bytes);
      directory.push(header(0x0201_4b50, 62, bytes.length, crc));
    }
    await handle.writev(parts);
  }
  if (directory.length > 0) await handle.writev(directory);
  await handle.sync();
  await handle.close();
}

/** Linux counts the parent's memory into `maxRSS` of a fresh child; the process's own mark comes first. */
function peakMemoryBytes(): number {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'));
    if (match !== null) return Number(match[1]) * 1024;
  } catch (error) {
    if (process.platform === 'linux') throw error;
  }
  return process.resourceUsage().maxRSS * 1024;
}

const RUN: Readonly<Record<Variant, typeof ours>> = { limit, ours, stock };

async function main([variant, folder = '', count = '0', target = '']: readonly string[]) {
  if (!isVariant(variant)) throw new Error('VARIANT is limit, ours or stock');
  const names = (await readdir(folder)).toSorted().slice(0, Number(count));
  const paths = names.map((name) => join(folder, name));
  const outFile = join(target, 'report.docx');
  const start = performance.now();
  await RUN[variant](paths, outFile);
  const seconds = (performance.now() - start) / 1000;
  const measured: Measured = {
    seconds,
    peakBytes: peakMemoryBytes(),
    sizeBytes: (await stat(outFile)).size,
  };
  process.send?.(measured);
}

await main(process.argv.slice(2));
