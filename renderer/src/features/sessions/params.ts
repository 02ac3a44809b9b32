import type { TFunction } from 'i18next';
import type { RuleParams } from '#shared/model/checklist.ts';
import type { ParamReason } from '#shared/model/session.ts';
import type { ParamKey } from '#shared/rules/describe-param.ts';
import { paramSubject, paramValue } from '../../components/session/param-words.ts';

/** Thresholds that the clauses themselves name; all others are the checklist's supplement (DOMAIN §3.10). */
const CLAUSE: Partial<Record<ParamKey, string>> = {
  'exp.years': '4.4',
  'training.practitioner_hours': '4.5 h)',
  'training.service_hours': '4.5 h)',
  'change.workdays': '4.5 g)',
};

export interface ParamRow {
  readonly key: ParamKey;
  readonly subject: string;
  readonly value: string;
  readonly source: string;
  /** Why it is not the checklist's own; null where it is. */
  readonly reason: ParamReason | null;
}

/** The parameters in force, each with where its value comes from. */
export function paramRows(
  t: TFunction,
  params: RuleParams,
  defaults: RuleParams | undefined,
  reasons: readonly ParamReason[],
): readonly ParamRow[] {
  const source = (key: ParamKey): string => {
    const standard = defaults?.[key];
    if (standard !== undefined && JSON.stringify(standard) !== JSON.stringify(params[key])) {
      return t('session.prepare.sourceAdjusted', { value: paramValue(t, key, standard) });
    }
    const clause = CLAUSE[key];
    return clause === undefined
      ? t('session.prepare.sourceAdded')
      : t('session.prepare.sourceClause', { clause });
  };
  return (Object.keys(params) as readonly ParamKey[]).map((key) => ({
    key,
    subject: paramSubject(t, key),
    value: paramValue(t, key, params[key]),
    source: source(key),
    reason: reasons.find((one) => one.key === key) ?? null,
  }));
}
