import type { param as original } from '../i18n/zh-CN/param.ts';
import type { Words } from '../i18n/words.ts';
import type { RuleParams } from '../model/checklist.ts';
import { SHARE_PARAMS } from './params.ts';

export type ParamKey = keyof RuleParams;
export type ParamWords = Words<typeof original>;
type ParamWord = keyof ParamWords['name'];

const SHARES: ReadonlySet<ParamKey> = new Set(SHARE_PARAMS);
export const isShare = (key: ParamKey): boolean => SHARES.has(key);

/** The dots of a parameter's name would be levels in the locale file. */
const isWord = (words: ParamWords, key: string): key is ParamWord => Object.hasOwn(words.name, key);

export function paramName(words: ParamWords, key: string): string {
  const word = key.replaceAll('.', '_');
  return isWord(words, word) ? words.name[word] : key;
}

/** A kind the parameters name, such as 高危漏洞 or 兼职. */
export function kindWord(words: ParamWords, name: string): string {
  const kinds: Readonly<Record<string, string>> = words.kind;
  return kinds[name] ?? name;
}

/** A threshold as a person reads it. */
export function paramValue(
  words: ParamWords,
  key: ParamKey,
  value: RuleParams[ParamKey],
  separator: string,
): string {
  if (typeof value === 'boolean') return value ? words.value.yes : words.value.no;
  if (typeof value === 'number')
    return isShare(key) ? `${Math.round(value * 1000) / 10}%` : String(value);
  if (value === 'rolling_1y' || value === 'natural_year') return words.value[value];
  if (Array.isArray(value)) return value.map((name) => kindWord(words, name)).join(separator);
  return Object.entries(value)
    .map(([name, amount]) => `${kindWord(words, name)} ${String(amount)}`)
    .join(separator);
}
