import { useEffect } from 'react';
import { invalidateCase } from '../../api/invalidate.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';

const CHANNEL = 'jianshen/saved';

/**
 * Windows on the same vault tell each other what was written, so that none shows, and then writes over,
 * a text that is no longer the latest.
 */
export function useOtherWindows(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    let told = autosaves.snapshot().savedAt;
    const tell = (): void => {
      const { savedAt } = autosaves.snapshot();
      if (savedAt === told) return;
      told = savedAt;
      channel.postMessage(savedAt);
    };
    const stop = autosaves.subscribe(tell);
    channel.addEventListener('message', () => void invalidateCase());
    return () => {
      stop();
      channel.close();
    };
  }, []);
}
