/**
 * Hybrid logical clock: sortable text `<ms, 13 digits>-<counter, 4 hex>-<device>`.
 * It never runs backwards, even when the machine's clock does.
 */
export type HlcState = { readonly wallMs: number; readonly counter: number };

const MAX_COUNTER = 0xffff;

export function tickHlc(last: HlcState, nowMs: number): HlcState {
  if (nowMs > last.wallMs) return { wallMs: nowMs, counter: 0 };
  if (last.counter < MAX_COUNTER) return { wallMs: last.wallMs, counter: last.counter + 1 };
  return { wallMs: last.wallMs + 1, counter: 0 };
}

export function isLater(one: HlcState, other: HlcState): boolean {
  if (one.wallMs !== other.wallMs) return one.wallMs > other.wallMs;
  return one.counter > other.counter;
}

export function formatHlc({ wallMs, counter }: HlcState, deviceId: string): string {
  return `${String(wallMs).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`;
}

/** State after the given stamp, or the beginning of time for none. */
export function parseHlc(stamp: string | undefined): HlcState {
  const match = stamp === undefined ? null : /^(\d{13})-([0-9a-f]{4})-/u.exec(stamp);
  if (match === null) return { wallMs: 0, counter: 0 };
  return { wallMs: Number(match[1]), counter: Number.parseInt(match[2] ?? '0', 16) };
}
