import type { Log } from '../../lib/log.ts';
import type { Original } from '../../lib/media/derived-pictures.ts';
import type { Media } from '../../lib/media/media.ts';

/** How long nothing must have come in before report photos are made. */
const QUIET_MS = 2_000;

/** Makes report photos once an import is over, so that they never slow it down. */
export function createDerivedSchedule(media: Media, log: Log) {
  let waiting: Original[] = [];
  let timer: NodeJS.Timeout | undefined;
  const start = (): void => {
    const originals = waiting;
    waiting = [];
    log({ level: 'info', event: 'derived.queued', detail: { count: originals.length } });
    media.queueReportPhotos(originals);
  };
  return {
    later: (original: Original): void => {
      waiting.push(original);
      clearTimeout(timer);
      timer = setTimeout(start, QUIET_MS).unref();
    },
    stop: (): void => {
      waiting = [];
      clearTimeout(timer);
    },
  };
}
