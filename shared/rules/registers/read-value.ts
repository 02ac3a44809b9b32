import { cleanCode } from './clean-text.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const YES = words('是 有 对 齐 齐全 完整 √ ✓ ✔ ☑ 1 y yes t true v');
// A dash or a stroke is how a table says “nothing here”; a crossed box (☒) may mean either and is asked for.
const NO = words(
  '否 无 不 不是 非 没有 不齐 不全 不齐全 不完整 × ✗ ✘ ✕ ╳ ☐ □ 0 x n no f false - / \\',
);

/** 是 or 否 in the ways people tick a table; null when it could be either. */
export function readYesOrNo(text: string): boolean | null {
  const word = cleanCode(text).toLowerCase().replace(/^-+$/u, '-');
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

const WAN_IN_FEN = 1_000_000;

/** Yuan and counts as people write them: `1,234.50`, `¥42万`, `人民币420000元整`. Null when it is no number. */
export function readNumber(text: string): number | null {
  const clean = cleanCode(text).replaceAll(
    /[\s,，¥￥]|^(?:人民币|RMB|CNY)|元整?$|小时$|课时$|学时$|个?月$|天$|㎡$|平方米$/giu,
    '',
  );
  const parts = /^(?<value>[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?)(?<wan>万)?$/iu.exec(clean)?.groups;
  if (parts === undefined) return null;
  const value = Number(parts['value']);
  return parts['wan'] === undefined ? value : Math.round(value * WAN_IN_FEN) / 100;
}
