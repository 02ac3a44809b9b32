import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Makes UUIDv7 on the device: sortable by time, no counter to collide between two laptops. */
export type NewId = () => string;

const RANDOM_BYTES = 16;
const POOL_BYTES = 256 * RANDOM_BYTES;

/** Random bytes by the pool: asking the system for sixteen at a time takes longer than all the rest. */
function createRandomPool(): () => Uint8Array {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return () => {
    if (used === POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += RANDOM_BYTES;
    return pool.subarray(used - RANDOM_BYTES, used);
  };
}

/** Ids made within one millisecond count up, so that ids of one process sort as they were made. */
function createUuidV7(): NewId {
  const random = createRandomPool();
  let msecs = 0;
  let seq = 0;
  return () => {
    const now = Date.now();
    seq = now > msecs ? 0 : seq + 1;
    msecs = Math.max(msecs, now);
    return v7({ random: random(), msecs, seq });
  };
}

export const newUuidV7: NewId = createUuidV7();
