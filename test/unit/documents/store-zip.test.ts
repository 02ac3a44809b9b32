import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip, type ZipEntry } from '../../../electron/core/documents/zip/store-zip.ts';
import { writeByRename } from '../../../electron/core/documents/zip/write-by-rename.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const entry = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  method: 0,
  load: () => Promise.resolve(bytes),
});

describe('writeZip', () => {
  it('writes what any reader gets back, and the hash of the file', async () => {
    const file = join(await tempFolder(), 'a.zip');
    const big = new Uint8Array(5_000_000).map((_, index) => index % 251);
    const entries = [entry('名称.txt', new TextEncoder().encode('你好')), entry('big', big)];
    const written = await writeZip(file, entries, { date: '2026-04-24' });
    const bytes = readFileSync(file);
    const read = unzipSync(bytes);
    expect(new TextDecoder().decode(read['名称.txt'])).toBe('你好');
    expect(Buffer.compare(Buffer.from(read['big'] ?? []), Buffer.from(big))).toBe(0);
    expect(written.sizeBytes).toBe(bytes.length);
    expect(written.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('loads only a few entries ahead', async () => {
    let loaded = 0;
    let written = 0;
    let most = 0;
    const entries = Array.from({ length: 40 }, (_, index): ZipEntry => ({
      name: `e${index}`,
      method: 0,
      load: () => {
        loaded += 1;
        most = Math.max(most, loaded - written);
        return Promise.resolve(new Uint8Array(10));
      },
    }));
    const file = join(await tempFolder(), 'a.zip');
    await writeZip(file, entries, {
      date: '2026-04-24',
      onEntry: () => {
        written += 1;
      },
    });
    expect(loaded).toBe(40);
    expect(most).toBeLessThanOrEqual(5);
  });
});

describe('writeByRename', () => {
  it('keeps the file that was there when writing fails', async () => {
    const folder = await tempFolder();
    const target = join(folder, 'report.docx');
    await writeFile(target, 'before');
    const failing = writeByRename(target, async (temporary) => {
      await writeFile(temporary, 'half');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual(['report.docx']);
    expect(readFileSync(target, 'utf8')).toBe('before');
  });
});
