import type { TFunction } from 'i18next';
import type { RuleParams } from '#shared/model/checklist.ts';
import {
  type ParamKey,
  type ParamWords,
  paramName,
  paramValue as valueIn,
} from '#shared/rules/describe-param.ts';

const wordsOf = (t: TFunction): ParamWords => t('param', { returnObjects: true });

export const paramSubject = (t: TFunction, key: ParamKey): string => paramName(wordsOf(t), key);

/** A threshold as a person reads it. */
export const paramValue = (t: TFunction, key: ParamKey, value: RuleParams[ParamKey]): string =>
  valueIn(wordsOf(t), key, value, t('common.listSeparator'));
