import { ruleParamsSchema } from '../model/checklist.ts';
import type { RuleParamOverrides, RuleParams } from '../model/checklist.ts';

/** Parameters with some replaced; a key given as `undefined` keeps its base value. */
export function mergeParams(base: RuleParams, overrides: RuleParamOverrides): RuleParams {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return ruleParamsSchema.parse({ ...base, ...Object.fromEntries(given) });
}
