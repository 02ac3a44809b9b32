import type { Inspector } from '#shared/model/inspector.ts';
import type { ReadDb } from '../../db/database.ts';
import { inspectorEntity } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';

export type InspectorRepo = ReturnType<typeof createInspectorRepo>;

export function createInspectorRepo(db: ReadDb) {
  const all = db.query<SqlRow>('SELECT * FROM inspector ORDER BY active DESC, name, id');
  const byId = db.query<SqlRow>('SELECT * FROM inspector WHERE id = :id');
  return {
    all: (): Inspector[] => all.all().map((row) => decodeRow(inspectorEntity, row)),
    find: (id: string): Inspector | undefined => {
      const row = byId.get({ id });
      return row === undefined ? undefined : decodeRow(inspectorEntity, row);
    },
  };
}
