import { z } from 'zod';
import type { ResumePoint } from '#shared/model/session.ts';
import { resumePointSchema } from '#shared/model/session.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '#shared/model/settings.ts';
import type { Settings } from '#shared/model/settings.ts';
import type { NewId } from '../../lib/ids.ts';
import { speakZod } from '../../lib/zod-words.ts';
import type { AppRepo } from './app.repo.ts';

export type AppService = ReturnType<typeof createAppService>;

/** Grids somebody has unwritten cells in; there are fifteen registers in a case. */
const MAX_DRAFTS = 60;

const SETTINGS = 'settings';
const RESUME = 'resumePoint';
const DEVICE = 'deviceId';
const ID_HASH_KEY = 'idHashKey';

const keptSchema = z.record(z.string(), z.unknown());

/** Everything stored under settings, those of another version included. */
function storedSettings(repo: AppRepo): Readonly<Record<string, unknown>> {
  const stored = keptSchema.safeParse(repo.read(SETTINGS));
  return stored.success ? stored.data : {};
}

/** Field by field: one value this version does not know must not take the others with it. */
function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const known = Object.entries(settingsSchema.unwrap().shape).filter(
    ([field, schema]) => schema.safeParse(stored[field]).success,
  );
  return settingsSchema.parse({
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(known.map(([field]) => [field, stored[field]])),
  });
}

/** Settings of this machine and the place to come back to after a crash. */
export function createAppService(repo: AppRepo) {
  // Read once: this process is the only writer, and every command asks who sits here.
  let settings = readSettings(storedSettings(repo));
  const drafts = new Map<string, string>();
  return {
    settings: (): Settings => settings,
    updateSettings: (patch: Partial<Settings>): Settings => {
      const next = { ...settings, ...patch };
      repo.write(SETTINGS, { ...storedSettings(repo), ...patch });
      settings = next;
      speakZod(next.locale);
      return next;
    },
    keptDraft: (key: string): string | null => drafts.get(key) ?? null,
    /** Never on disk; `null` forgets it. The oldest give way. */
    keepDraft: (key: string, draft: string | null): void => {
      drafts.delete(key);
      if (draft !== null) drafts.set(key, draft);
      for (const oldest of [...drafts.keys()].slice(0, -MAX_DRAFTS)) drafts.delete(oldest);
    },
    resumePoint: (): ResumePoint | null => {
      const stored = resumePointSchema.safeParse(repo.read(RESUME));
      return stored.success ? stored.data : null;
    },
    setResumePoint: (point: ResumePoint | null): void => repo.write(RESUME, point),
  };
}

/** Key under which this vault hashes ID numbers; random, and never leaves the vault. */
export function idHashKeyOf(repo: AppRepo, randomHex: () => string): string {
  const stored = repo.read(ID_HASH_KEY);
  if (typeof stored === 'string') return stored;
  const key = randomHex();
  repo.write(ID_HASH_KEY, key);
  return key;
}

/** Id of this machine in the stream of changes; made once per vault. */
export function deviceIdOf(repo: AppRepo, newId: NewId): string {
  const stored = repo.read(DEVICE);
  if (typeof stored === 'string') return stored;
  const deviceId = newId();
  repo.write(DEVICE, deviceId);
  return deviceId;
}
