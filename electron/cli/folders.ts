import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The built file stands in `out/cli/`; everything it needs is found from there. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const resourcesFolder = join(root, 'resources');
export const pageFolder = join(root, 'out', 'renderer');
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
