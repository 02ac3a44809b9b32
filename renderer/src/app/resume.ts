import { client } from '../api/client.ts';
import { wantBootFocus } from '../components/hooks/boot-focus.ts';

const atStart = (): boolean => ['', '#', '#/'].includes(window.location.hash);

/**
 * A program that was killed opens on the item it was left on, the cursor behind the last character.
 * An address that already names a screen is left alone. Runs before the router reads the address.
 */
export async function goToResumePoint(): Promise<void> {
  if (!atStart()) return;
  const point = await client.app.resumePoint().catch((failure: unknown) => {
    // The home screen says what is wrong; opening there is the worst that happens.
    globalThis.reportError(failure);
    return null;
  });
  if (point === null || point.itemId === null) return;
  wantBootFocus();
  window.location.replace(`#/sessions/${point.sessionId}/checklist/${point.itemId}`);
}
