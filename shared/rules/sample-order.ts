/** FNV-1a over UTF-16 units: any change of the seed gives another order. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** mulberry32: a small generator that gives the same numbers on every machine. */
function createRandom(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Fisher–Yates over the ids in the order of their code units, so that the rows' order changes nothing. */
export function drawOrder(ids: readonly string[], seed: string): readonly string[] {
  const order = [...new Set(ids)].toSorted(byCode);
  const random = createRandom(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? '', order[last] ?? ''];
  }
  return order;
}
