import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { root } from './paths.mjs';

const readOrEmpty = (file) => {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

/** Every file below a folder, sorted; nothing when the folder is missing. */
export function filesUnder(folder) {
  const entries = (() => {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  })();
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .toSorted();
}

/** One hash over texts and the names and bytes of files, wherever the checkout lies. */
export function hashOf({ files = [], texts = [] }) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text}\0`);
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readOrEmpty(file))
      .update('\0');
  return hash.digest('hex');
}

export const isStamped = (file, value) => readOrEmpty(file).toString('utf8') === value;

export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

export const removeStamp = (file) => rmSync(file, { force: true });
