import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changeSchema } from '../../../shared/model/history.ts';
import { inspectorIdSchema } from '../../../shared/model/ids.ts';
import { inspectorEntity } from '../../../electron/core/db/entities.ts';
import { columnOf } from '../../../electron/core/db/entity.ts';
import { openVault } from '../../../electron/core/db/open-vault.ts';
import { createRecorder } from '../../../electron/core/db/recorder.ts';
import { newUuidV7 } from '../../../electron/core/lib/ids.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

async function open(times: readonly number[] = [1000]) {
  const vault = openVault(await tempFolder());
  const left = [...times];
  const clock = { now: () => new Date(left.length > 1 ? (left.shift() ?? 0) : (left[0] ?? 0)) };
  const deps = {
    db: vault.db,
    clock,
    newId: newUuidV7,
    deviceId: 'device',
    actor: () => '检查例一',
  };
  return { vault, recorder: createRecorder(deps), deps };
}

const person = () => ({
  id: inspectorIdSchema.parse(newUuidV7()),
  name: '检查例一',
  certificateNo: null,
  isInspector: true,
  active: true,
});

const COUNT =
  'SELECT (SELECT count(*) FROM inspector) AS rows, (SELECT sum(json_array_length(changes)) FROM command) AS changes';

describe('the recorder', () => {
  it('writes the rows and their changes, field by field, in one transaction', async () => {
    const { vault, recorder } = await open();
    const row = person();
    recorder.run({ sessionId: null, name: 'inspector.create' }, (tx) =>
      tx.insert(inspectorEntity, row),
    );
    recorder.run({ sessionId: null, name: 'inspector.update' }, (tx) =>
      tx.update(inspectorEntity, row.id, { name: '检查例二', active: true }),
    );
    const changes = vault.db
      .query<{ changes: string }>('SELECT changes FROM command ORDER BY hlc')
      .all()
      .flatMap((command) => z.array(changeSchema).parse(JSON.parse(command.changes)));
    const entityId = row.id;
    expect(changes).toEqual([
      { entity: 'inspector', entityId, field: '*', old: null, new: row },
      { entity: 'inspector', entityId, field: 'name', old: '检查例一', new: '检查例二' },
    ]);
    vault.close();
  });

  it('leaves neither row nor record when the command fails half way', async () => {
    const { vault, recorder } = await open();
    const failing = () =>
      recorder.run({ sessionId: null, name: 'inspector.create' }, (tx) => {
        tx.insert(inspectorEntity, person());
        throw new Error('pulled plug');
      });
    expect(failing).toThrow('pulled plug');
    expect(vault.db.query(COUNT).get()).toEqual({ rows: 0, changes: null });
    vault.close();
  });

  it('writes commands that belong together all or not at all', async () => {
    const { vault, recorder } = await open();
    const meta = { sessionId: null, name: 'inspector.create' };
    expect(() =>
      recorder.together(() => {
        recorder.run(meta, (tx) => tx.insert(inspectorEntity, person()));
        recorder.run(meta, () => {
          throw new Error('second');
        });
      }),
    ).toThrow('second');
    expect(vault.db.query(COUNT).get()).toEqual({ rows: 0, changes: null });
    vault.close();
  });

  it('amends a row it was handed as it would one it reads, and says what the row now is', async () => {
    const { vault, recorder } = await open();
    const row = person();
    recorder.run({ sessionId: null, name: 'a' }, (tx) => tx.insert(inspectorEntity, row));
    const amended = recorder.run({ sessionId: null, name: 'b' }, (tx) =>
      tx.amend(inspectorEntity, row, { name: '检查例三' }),
    );
    expect(amended).toEqual({ ...row, name: '检查例三' });
    const kept = recorder.run({ sessionId: null, name: 'c' }, (tx) =>
      tx.read(inspectorEntity, row.id),
    );
    expect(kept).toEqual(amended);
    vault.close();
  });

  it('records nothing for a command that changes nothing', async () => {
    const { vault, recorder } = await open();
    const row = person();
    recorder.run({ sessionId: null, name: 'a' }, (tx) => tx.insert(inspectorEntity, row));
    const changed = recorder.run({ sessionId: null, name: 'b' }, (tx) =>
      tx.update(inspectorEntity, row.id, { name: row.name }),
    );
    expect(changed).toBe(false);
    expect(vault.db.query('SELECT count(*) AS n FROM command').get()).toEqual({ n: 1 });
    vault.close();
  });

  it('never lets its clock run backwards, not even over a restart', async () => {
    const { vault, recorder, deps } = await open([5000, 4000, 3000]);
    const add = (one: typeof recorder) =>
      one.run({ sessionId: null, name: 'a' }, (tx) => tx.insert(inspectorEntity, person()));
    add(recorder);
    add(recorder);
    add(createRecorder(deps));
    const stamps = vault.db.query<{ hlc: string }>('SELECT hlc FROM command ORDER BY seq').all();
    const texts = stamps.map(({ hlc }) => hlc);
    expect(texts).toEqual(texts.toSorted());
    expect(new Set(texts).size).toBe(3);
    vault.close();
  });
});

it('maps camelCase to snake_case', () => {
  expect(['sha256', 'sizeBytes', 'checklistSha256', 'orgId'].map(columnOf)).toEqual([
    'sha256',
    'size_bytes',
    'checklist_sha256',
    'org_id',
  ]);
});
