import { describe, expect, test } from 'vitest';
import type { Change, Command } from '#shared/model/history.ts';
import { commandIdSchema } from '#shared/model/ids.ts';
import { historyEntries } from '../../../renderer/src/features/checklist/item-history.ts';

let count = 0;
const command = (groupId: string, changes: Omit<Change, 'entityId'>[], rest = {}): Command => {
  count += 1;
  return {
    id: commandIdSchema.parse(`01a2037a-edbf-7138-a769-${String(count).padStart(12, '0')}`),
    name: 'answer.set',
    groupId,
    undoes: null,
    reason: null,
    actor: '检查例一',
    deviceId: 'd',
    hlc: String(count).padStart(6, '0'),
    at: `2026-04-22T02:00:0${count % 10}.000Z`,
    changes: changes.map((change) => ({ ...change, entityId: 'e' })),
    ...rest,
  };
};
const fact = (old: string, next: string) => ({ entity: 'answer', field: 'fact', old, new: next });

describe('historyEntries', () => {
  test('tells a burst of typing as one change from its first to its last text', () => {
    const entries = historyEntries([
      command('g1', [fact('', '培')]),
      command('g1', [fact('培', '培训')]),
    ]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.changes).toEqual([{ field: 'fact', old: '', new: '培训' }]);
  });

  test('newest first, whatever the order they arrive in', () => {
    const first = command('g1', [fact('', '一')]);
    const second = command('g2', [fact('一', '二')]);
    expect(historyEntries([second, first]).map(({ id }) => id)).toEqual(['g2', 'g1']);
  });

  test('leaves out what no inspector wrote, and names what is not a field of the answer', () => {
    const entries = historyEntries([
      command('g1', [{ entity: 'answer', field: 'answeredAt', old: null, new: 'x' }]),
      command('g2', [{ entity: 'evidenceLink', field: '*', old: null, new: {} }], {
        name: 'evidence.unlink',
        reason: '挂错了项',
      }),
      command('g3', [fact('一', '')], { name: 'history.undo', undoes: 'g0' }),
    ]);
    expect(entries.map(({ others }) => others)).toEqual([
      ['history.undo'],
      ['evidence.unlink'],
      ['answer.set'],
    ]);
    expect(entries[0]?.changes).toHaveLength(1);
    expect(entries[1]?.reason).toBe('挂错了项');
  });
});
