import { describe, expect, it } from 'vitest';
import { inspectorEntity, sessionEntity } from '../../../electron/core/db/entities.ts';
import { held } from '../../../electron/core/db/held.ts';
import { openVault } from '../../../electron/core/db/open-vault.ts';
import { createRecorder } from '../../../electron/core/db/recorder.ts';
import { newUuidV7 } from '../../../electron/core/lib/ids.ts';
import { inspectorIdSchema, sessionIdSchema } from '../../../shared/model/ids.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const person = () => ({
  id: inspectorIdSchema.parse(newUuidV7()),
  name: '检查例一',
  certificateNo: null,
  isInspector: true,
  active: true,
});

const sessionId = sessionIdSchema.parse(newUuidV7());

async function open() {
  const { db } = openVault(await tempFolder());
  const recorder = createRecorder({
    db,
    clock: { now: () => new Date(1000) },
    newId: newUuidV7,
    deviceId: 'device',
    actor: () => '',
  });
  const count = db.query<{ n: number }>('SELECT count(*) AS n FROM inspector');
  const readings: number[] = [];
  const reading = held(recorder, [inspectorEntity], () => {
    readings.push(count.get()?.n ?? -1);
    return readings.at(-1);
  });
  const add = (then: () => void = () => undefined) =>
    recorder.run({ sessionId: null, name: 'a' }, (tx) => {
      tx.insert(inspectorEntity, person());
      then();
    });
  return { recorder, readings, reading, add };
}

describe('a held reading', () => {
  it('is made once, and again only after a write to what it was made of', async () => {
    const { recorder, readings, reading, add } = await open();
    expect([reading(sessionId), reading(sessionId)]).toEqual([0, 0]);
    expect(readings).toEqual([0]);
    const other = recorder.revisionOf([sessionEntity]);
    add();
    expect([reading(sessionId), reading(sessionId)]).toEqual([1, 1]);
    expect(readings).toEqual([0, 1]);
    expect(recorder.revisionOf([sessionEntity])).toBe(other);
  });

  it('is made again when what it saw was rolled back', async () => {
    const { reading, add } = await open();
    const fail = () => {
      expect(reading(sessionId)).toBe(1);
      throw new Error('half way');
    };
    expect(() => add(fail)).toThrow('half way');
    expect(reading(sessionId)).toBe(0);
  });

  it('is kept for the eight sessions it was last made of', async () => {
    const { readings, reading } = await open();
    const nine = Array.from({ length: 9 }, () => sessionIdSchema.parse(newUuidV7()));
    nine.forEach(reading);
    nine.slice(1).forEach(reading);
    expect(readings).toHaveLength(9);
    nine.slice(0, 1).forEach(reading);
    expect(readings).toHaveLength(10);
  });
});
