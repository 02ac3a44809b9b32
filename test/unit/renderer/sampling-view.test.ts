import { describe, expect, it } from 'vitest';
import {
  pickRows,
  rangeText,
  reportsAreBehind,
  stepOf,
} from '../../../renderer/src/features/sampling/sampling-view.ts';
import { sessionIdSchema } from '../../../shared/model/ids.ts';
import type { DrawnSample, SampleKind } from '../../../shared/model/sampling.ts';

const sessionId = sessionIdSchema.parse('01960000-0000-7000-8000-000000000001');
const pick = (id: string) => ({ id, label: id, reasons: ['random'] as const });
const swap = (outId: string, inId: string, replacedAt = '2026-04-22T02:00:00.000Z') => {
  const who = { sessionId, roundId: 'r', replacedAt, replacedBy: '', reason: '请假' };
  return { ...who, id: `${outId}-${inId}`, outId, pick: pick(inId), unmet: [] };
};
const sample = (kind: SampleKind, more: Partial<DrawnSample> = {}): DrawnSample => ({
  id: 'r',
  sessionId,
  kind,
  round: 1,
  drawnAt: '2026-04-22T01:00:00.000Z',
  drawnBy: '',
  seed: 's',
  population: ['A', 'B', 'C', 'D', 'E'],
  wanted: 2,
  picks: [pick('A'), pick('B')],
  reason: null,
  replacements: [],
  ...more,
});

describe('the rows of a sample', () => {
  it('puts what came in behind what it stands for, link by link', () => {
    const replacements = [swap('A', 'C'), swap('B', 'D'), swap('C', 'E')];
    const rows = pickRows(sample('staff', { replacements }));
    expect(
      rows.map(({ pick: { id }, cameBy, leftBy }) => [id, cameBy?.outId, leftBy?.pick.id]),
    ).toEqual([
      ['A', undefined, 'C'],
      ['C', 'A', 'E'],
      ['E', 'C', undefined],
      ['B', undefined, 'D'],
      ['D', 'B', undefined],
    ]);
  });

  it.each([
    ['projects', 5, '≤5'],
    ['projects', 16, '6–20'],
    ['staff', 101, '>100'],
  ] as const)('names the row of the table for %s of %i: %s', (kind, size, text) => {
    const step = stepOf(kind, size);
    expect(step && rangeText(step)).toBe(text);
  });

  it('has no row for kinds that have none', () => {
    expect(stepOf('reports', 3)).toBeNull();
    expect(stepOf('clients', 3)).toBeNull();
  });
});

describe('reports drawn to follow projects', () => {
  const reports = sample('reports', { drawnAt: '2026-04-22T03:00:00.000Z' });
  const late = '2026-04-22T04:00:00.000Z';

  it.each([
    ['neither was drawn', [], false],
    ['the projects came before', [sample('projects'), reports], false],
    [
      'they were drawn again',
      [sample('projects'), reports, sample('projects', { drawnAt: late })],
      true,
    ],
    [
      'one was replaced since',
      [sample('projects', { replacements: [swap('A', 'C', late)] }), reports],
      true,
    ],
    [
      'one was replaced before',
      [sample('projects', { replacements: [swap('A', 'C')] }), reports],
      false,
    ],
  ])('%s', (_name, rounds, expected) => {
    expect(reportsAreBehind(rounds)).toBe(expected);
  });
});
