import { ruleParamsSchema } from '../model/checklist.ts';
import type { RuleParamOverrides, RuleParams } from '../model/checklist.ts';

const given = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * Parameters with some replaced; a key given as `undefined` keeps its base value, and of the tables by
 * kind only the rows given are replaced.
 */
export function mergeParams(base: RuleParams, overrides: RuleParamOverrides): RuleParams {
  return ruleParamsSchema.parse({
    ...base,
    ...given(overrides),
    'inc.hours': { ...base['inc.hours'], ...given(overrides['inc.hours'] ?? {}) },
    'rectify.workdays': {
      ...base['rectify.workdays'],
      ...given(overrides['rectify.workdays'] ?? {}),
    },
  });
}
