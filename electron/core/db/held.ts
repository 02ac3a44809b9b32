import type { SessionId } from '#shared/model/ids.ts';
import type { Recorder } from './recorder.ts';
import type { Named } from './revisions.ts';

/** Sessions whose readings are held: those that are open, and some to compare them with. */
const MAX_HELD = 8;

/**
 * A reading of a session's rows that is held for as long as nobody writes to the entities it was made of.
 * A keystroke needs several, and one question to the vault costs as much as all the rest of it.
 */
export function held<T>(
  recorder: Pick<Recorder, 'revisionOf'>,
  entities: readonly Named[],
  read: (sessionId: SessionId) => T,
): (sessionId: SessionId) => T {
  const kept = new Map<SessionId, { readonly revision: number; readonly value: T }>();
  return (sessionId) => {
    const revision = recorder.revisionOf(entities);
    const known = kept.get(sessionId);
    if (known?.revision === revision) return known.value;
    const value = read(sessionId);
    kept.delete(sessionId);
    kept.set(sessionId, { revision, value });
    for (const oldest of [...kept.keys()].slice(0, -MAX_HELD)) kept.delete(oldest);
    return value;
  };
}
