import type { WriteDb } from '../../db/database.ts';

export type AppRepo = {
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
};

/** Machine-local state (settings, device, resume point): not part of any case, so not recorded. */
export function createAppRepo(db: WriteDb): AppRepo {
  const select = db.query<{ value: string }>('SELECT value FROM setting WHERE key = :key');
  const upsert = db.write(
    'INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    read: (key) => {
      const row = select.get({ key });
      return row === undefined ? null : JSON.parse(row.value);
    },
    write: (key, value) => void upsert({ key, value: JSON.stringify(value) }),
  };
}
