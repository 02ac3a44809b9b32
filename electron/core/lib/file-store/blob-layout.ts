import { join } from 'node:path';

const SHA256 = /^[0-9a-f]{64}$/u;
/** Files being written; whatever is found here on open never became a blob. */
export const INCOMING = '.incoming';

/** `00` to `ff`. */
export const SHARDS: readonly string[] = Array.from({ length: 256 }, (_, index) =>
  index.toString(16).padStart(2, '0'),
);

export const isSha256 = (text: string): boolean => SHA256.test(text);

/** `<dir>/<first 2 hex>` — 256 folders keep every listing short. */
export const shardDir = (dir: string, sha256: string): string => {
  if (!isSha256(sha256)) throw new TypeError('not a SHA-256 in lower-case hex');
  return join(dir, sha256.slice(0, 2));
};

export const blobPath = (dir: string, sha256: string): string =>
  join(shardDir(dir, sha256), sha256);
