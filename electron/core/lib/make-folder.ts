import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCodeOf } from './errors.ts';

function isThere(path: string): boolean {
  try {
    // Answers ENOTDIR itself where a part of the path before the last is a file.
    if (statSync(path).isDirectory()) return true;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
  throw Object.assign(new Error(`${path} is not a folder`), { code: 'ENOTDIR' });
}

/**
 * Makes a folder and those above it. Not Node's `recursive`, which tries for ever
 * where a folder exists in which none can be made (`/proc`).
 */
export function makeFolder(path: string, mode?: number): void {
  if (isThere(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (systemCodeOf(error) !== 'EEXIST' || !isThere(path)) throw error;
  }
}
