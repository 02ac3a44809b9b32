import { describe, expect, it } from 'vitest';
import { ruleParamOverridesSchema } from '../../../shared/model/checklist.ts';
import { mergeParams } from '../../../shared/rules/params.ts';
import { checklist } from './fixtures.ts';

const merged = (overrides: object): ReturnType<typeof mergeParams> =>
  mergeParams(checklist.params, ruleParamOverridesSchema.parse(overrides));

describe('parameters with some replaced', () => {
  it('keep what was not named', () => {
    expect(merged({ 'change.workdays': 3, 'exp.years': undefined })).toEqual({
      ...checklist.params,
      'change.workdays': 3,
    });
  });

  it('keep the other rows of a table by kind', () => {
    const params = merged({ 'inc.hours': { 高危漏洞: 12 }, 'rectify.workdays': { 严重: 7 } });
    expect(params['inc.hours']).toEqual({ ...checklist.params['inc.hours'], 高危漏洞: 12 });
    expect(params['rectify.workdays']).toEqual({ 轻微: 10, 一般: 30, 严重: 7 });
  });

  it.each([{ 'change.workday': 3 }, { 'inc.hours': { 漏洞: 1 } }, { 'change.workdays': '3' }])(
    'refuse what is no parameter: %j',
    (overrides) => {
      expect(ruleParamOverridesSchema.safeParse(overrides).success).toBe(false);
    },
  );
});
