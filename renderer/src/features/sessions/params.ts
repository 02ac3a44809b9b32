import type { TFunction } from 'i18next';
import type { RuleParams } from '#shared/model/checklist.ts';
import type { session as words } from '#shared/i18n/zh-CN/session.ts';

type ParamKey = keyof RuleParams;
type ParamWord = keyof (typeof words)['param'];

/** Thresholds that the clauses themselves name; all others are the checklist's supplement (DOMAIN §3.10). */
const CLAUSE: Partial<Record<ParamKey, string>> = {
  'exp.years': '4.4',
  'training.practitioner_hours': '4.5 h)',
  'training.service_hours': '4.5 h)',
  'change.workdays': '4.5 g)',
};

const PERCENT: ReadonlySet<ParamKey> = new Set([
  'edu.partial',
  'stab.pass',
  'stab.partial',
  'eval.coverage',
  'partial_ratio',
] satisfies readonly ParamKey[]);

export interface ParamRow {
  readonly key: string;
  readonly subject: string;
  readonly value: string;
  readonly source: string;
}

function valueWords(t: TFunction, key: ParamKey, value: RuleParams[ParamKey]): string {
  if (typeof value === 'boolean') return t(value ? 'session.prepare.yes' : 'session.prepare.no');
  if (typeof value === 'number') {
    return PERCENT.has(key) ? `${Math.round(value * 1000) / 10}%` : String(value);
  }
  if (value === 'rolling_1y' || value === 'natural_year') return t(`session.paramValue.${value}`);
  const separator = t('common.listSeparator');
  if (Array.isArray(value)) return value.join(separator);
  return Object.entries(value)
    .map(([name, amount]) => `${name} ${String(amount)}`)
    .join(separator);
}

/** The dots of a parameter's name would be levels in the locale file. */
const wordOf = (key: ParamKey): ParamWord => key.replaceAll('.', '_') as ParamWord;

/** The parameters in force, each with where its value comes from. */
export function paramRows(
  t: TFunction,
  params: RuleParams,
  defaults: RuleParams | undefined,
): readonly ParamRow[] {
  const source = (key: ParamKey): string => {
    const standard = defaults?.[key];
    if (standard !== undefined && JSON.stringify(standard) !== JSON.stringify(params[key])) {
      return t('session.prepare.sourceAdjusted', { value: valueWords(t, key, standard) });
    }
    const clause = CLAUSE[key];
    return clause === undefined
      ? t('session.prepare.sourceAdded')
      : t('session.prepare.sourceClause', { clause });
  };
  return (Object.keys(params) as readonly ParamKey[]).map((key) => ({
    key,
    subject: t(`session.param.${wordOf(key)}`),
    value: valueWords(t, key, params[key]),
    source: source(key),
  }));
}
