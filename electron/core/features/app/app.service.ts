import type { ResumePoint } from '#shared/model/session.ts';
import { resumePointSchema } from '#shared/model/session.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '#shared/model/settings.ts';
import type { Settings } from '#shared/model/settings.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import type { NewId } from '../../lib/ids.ts';
import { speakZod } from '../../lib/zod-words.ts';
import type { AppRepo } from './app.repo.ts';

export type AppService = ReturnType<typeof createAppService>;

const SETTINGS = 'settings';
const RESUME = 'resumePoint';
const DEVICE = 'deviceId';
const ID_HASH_KEY = 'idHashKey';

function storedSettings(repo: AppRepo): Settings {
  const stored = settingsSchema
    .unwrap()
    .partial()
    .safeParse(repo.read(SETTINGS) ?? {});
  return { ...DEFAULT_SETTINGS, ...(stored.success ? definedOnly(stored.data) : {}) };
}

/** Settings of this machine and the place to come back to after a crash. */
export function createAppService(repo: AppRepo) {
  // Read once: this process is the only writer, and every command asks who sits here.
  let settings = storedSettings(repo);
  return {
    settings: (): Settings => settings,
    updateSettings: (patch: Partial<Settings>): Settings => {
      const next = { ...settings, ...patch };
      repo.write(SETTINGS, next);
      settings = next;
      speakZod(next.locale);
      return next;
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
