import { describe, expect, it } from 'vitest';
import type { RuleParams } from '../../../shared/model/checklist.ts';
import type { Command } from '../../../shared/model/history.ts';
import { commandSchema } from '../../../shared/model/history.ts';
import { adjustedParams, impossibleParam, paramReasons } from '../../../shared/rules/params.ts';
import { checklist } from './fixtures.ts';

const defaults = checklist.params;
const withHours = (hours: number): RuleParams => ({
  ...defaults,
  'training.service_hours': hours,
});

function set(index: number, old: RuleParams, now: RuleParams, reason: string | null): Command {
  const id = `01900000-0000-7000-8000-00000000000${index}`;
  return commandSchema.parse({
    id,
    name: 'session.setParams',
    groupId: id,
    undoes: null,
    reason,
    actor: '检查例一',
    deviceId: 'd',
    hlc: `000000000000${index}-0000-d`,
    at: `2026-04-0${index}T01:00:00.000Z`,
    changes: [{ entity: 'session', entityId: 's', field: 'params', old, new: now }],
  });
}

describe('the reason of an adjusted parameter', () => {
  const first = set(1, defaults, withHours(16), '方案约定');
  const second = set(2, withHours(16), withHours(12), '经负责人同意');

  it('is the one given when it took its present value', () => {
    const [reason] = paramReasons(defaults, withHours(12), [first, second]);
    expect(reason).toEqual({
      key: 'training.service_hours',
      reason: '经负责人同意',
      actor: '检查例一',
      at: '2026-04-02T01:00:00.000Z',
    });
  });

  it('comes back when the change after it is undone', () => {
    const reasons = paramReasons(defaults, withHours(16), [first, second]);
    expect(reasons.map(({ reason }) => reason)).toEqual(['方案约定']);
  });

  it('is none for a parameter that is the checklist’s own again', () => {
    expect(paramReasons(defaults, defaults, [first, second])).toEqual([]);
    expect(adjustedParams(defaults, { ...defaults })).toEqual([]);
  });

  it('does not pass from one parameter to another changed before it', () => {
    const both = { ...withHours(16), 'exp.years': 3 };
    const other = set(2, withHours(16), both, '行业要求');
    expect(
      paramReasons(defaults, both, [first, other]).map(({ key, reason }) => [key, reason]),
    ).toEqual([
      ['exp.years', '行业要求'],
      ['training.service_hours', '方案约定'],
    ]);
  });
});

it.each([
  [{ 'edu.partial': 1.01 }, 'edu.partial'],
  [{ 'stab.pass': 0.6 }, 'stab.partial'],
  [{ 'eval.score': 5.1 }, 'eval.score'],
  [{ 'training.daily_cap': 25 }, 'training.daily_cap'],
  [{ 'edu.partial': 1, 'stab.pass': 0.5, 'eval.score': 5, 'training.daily_cap': 24 }, undefined],
])('%j names the parameter that can mean nothing: %s', (overrides, param) => {
  expect(impossibleParam({ ...defaults, ...overrides })?.param).toBe(param);
});
