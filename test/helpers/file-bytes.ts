import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOnDisk } from '../../electron/core/lib/media/file-bytes.ts';
import type { FileBytes } from '../../electron/core/lib/media/file-bytes.ts';
import { tempFolder } from './temp-folder.ts';

/** Bytes as a real file, the way the examiners of media see them. */
export async function onDisk(bytes: Uint8Array): Promise<FileBytes> {
  const path = join(await tempFolder(), 'file');
  await writeFile(path, bytes);
  return bytesOnDisk(path, bytes.length);
}
