import type { TFunction } from 'i18next';
import type { RuleParams } from '#shared/model/checklist.ts';
import {
  type ParamKey,
  type ParamWords,
  paramName,
  kindWord,
  paramValue as valueIn,
} from '#shared/rules/describe-param.ts';

const wordsOf = (t: TFunction): ParamWords => t('param', { returnObjects: true });

export const paramSubject = (t: TFunction, key: ParamKey): string => paramName(wordsOf(t), key);

export const paramKind = (t: TFunction, name: string): string => kindWord(wordsOf(t), name);

/** A threshold as a person reads it. */
export const paramValue = (t: TFunction, key: ParamKey, value: RuleParams[ParamKey]): string =>
  valueIn(wordsOf(t), key, value, t('common.listSeparator'));
