import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder with the hash of its bytes, in the order of the names. */
export async function filesOf(
  folder: string,
): Promise<readonly { readonly path: string; readonly sha256: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(
    paths.toSorted().map(async (path) => {
      const bytes = await readFile(path);
      return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}
