import { ruleParamsSchema } from '../model/checklist.ts';
import type { RuleParamOverrides, RuleParams } from '../model/checklist.ts';
import type { Command } from '../model/history.ts';
import type { ParamReason } from '../model/session.ts';

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

type ParamKey = keyof RuleParams;

/** Parameters that are a share of one. */
export const SHARE_PARAMS = [
  'edu.partial',
  'stab.pass',
  'stab.partial',
  'eval.coverage',
  'partial_ratio',
] as const satisfies readonly ParamKey[];

/** The first parameter that cannot mean anything, with the limit it breaks; null when all can. */
export function impossibleParam(
  params: RuleParams,
): { readonly param: ParamKey; readonly limit: string } | null {
  const share = SHARE_PARAMS.find((param) => params[param] > 1);
  if (share !== undefined) return { param: share, limit: '0–100%' };
  if (params['stab.partial'] < params['stab.pass'])
    return { param: 'stab.partial', limit: `≥ ${params['stab.pass'] * 100}%` };
  if (params['eval.score'] > 5) return { param: 'eval.score', limit: '0–5' };
  if (params['training.daily_cap'] > 24) return { param: 'training.daily_cap', limit: '0–24' };
  return null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Parameters of a case that are not the checklist's own. */
export function adjustedParams(defaults: RuleParams, params: RuleParams): readonly ParamKey[] {
  return ruleParamsSchema.keyof().options.filter((key) => !same(defaults[key], params[key]));
}

const paramsSchema = ruleParamsSchema.partial();

/** What a command made of one parameter; undefined when it left it alone. */
function valueGiven({ changes }: Command, key: ParamKey): unknown {
  const change = changes.find(({ entity, field }) => entity === 'session' && field === 'params');
  if (change === undefined) return undefined;
  const [before, after] = [paramsSchema.parse(change.old), paramsSchema.parse(change.new)];
  return same(before[key], after[key]) ? undefined : after[key];
}

/**
 * Why each adjusted parameter is what it is, read from the stream of changes: the newest command that
 * gave a reason and set it to what it is now, so that undoing a change brings its earlier reason back.
 */
export function paramReasons(
  defaults: RuleParams,
  params: RuleParams,
  commands: readonly Command[],
): readonly ParamReason[] {
  return adjustedParams(defaults, params).flatMap((key) => {
    const command = commands.findLast(
      (one) => one.reason !== null && same(valueGiven(one, key), params[key]),
    );
    if (command?.reason === undefined || command.reason === null) return [];
    return [{ key, reason: command.reason, actor: command.actor, at: command.at }];
  });
}
