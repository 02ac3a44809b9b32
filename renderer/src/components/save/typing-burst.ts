/** A pause longer than this begins a new burst, so that undo takes back one thought at a time. */
const PAUSE_MS = 2000;

/** Names bursts of typing: keystrokes without a long pause or a blur between them share a group. */
export class TypingBurst {
  private groupId: string | null = null;
  private lastAtMs = 0;

  groupAt(nowMs: number): string {
    if (this.groupId === null || nowMs - this.lastAtMs > PAUSE_MS) {
      this.groupId = crypto.randomUUID();
    }
    this.lastAtMs = nowMs;
    return this.groupId;
  }

  end(): void {
    this.groupId = null;
  }
}
