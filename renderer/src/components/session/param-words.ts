import type { TFunction } from 'i18next';
import type { session as words } from '#shared/i18n/zh-CN/session.ts';
import type { RuleParams } from '#shared/model/checklist.ts';

export type ParamKey = keyof RuleParams;
type ParamWord = keyof (typeof words)['param'];

export const PERCENT_PARAMS: ReadonlySet<ParamKey> = new Set([
  'edu.partial',
  'stab.pass',
  'stab.partial',
  'eval.coverage',
  'partial_ratio',
] satisfies readonly ParamKey[]);

/** The dots of a parameter's name would be levels in the locale file. */
const wordOf = (key: ParamKey): ParamWord => key.replaceAll('.', '_') as ParamWord;

export const paramSubject = (t: TFunction, key: ParamKey): string =>
  t(`session.param.${wordOf(key)}`);

/** A threshold as a person reads it. */
export function paramValue(t: TFunction, key: ParamKey, value: RuleParams[ParamKey]): string {
  if (typeof value === 'boolean') return t(value ? 'session.prepare.yes' : 'session.prepare.no');
  if (typeof value === 'number') {
    return PERCENT_PARAMS.has(key) ? `${Math.round(value * 1000) / 10}%` : String(value);
  }
  if (value === 'rolling_1y' || value === 'natural_year') return t(`session.paramValue.${value}`);
  const separator = t('common.listSeparator');
  if (Array.isArray(value)) return value.join(separator);
  return Object.entries(value)
    .map(([name, amount]) => `${name} ${String(amount)}`)
    .join(separator);
}
