/** Characters that never begin a line, and that never end one (Chinese typesetting, zh-CN). */
const NEVER_FIRST = new Set(
  Array.from(
    '!%),.:;>?]}¢¨°·ˇˉ―‖’”‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
  ),
);
const NEVER_LAST = new Set(Array.from('$(*+{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥'));
/** Closing marks after which a Latin word does not begin a new line. */
const HOLDS_LATIN = new Set(Array.from('。，、）》」』】〕〗”’'));

function isWide(char: string): boolean {
  return (char.codePointAt(0) ?? 0) >= 0x2100 || '“”‘’—…'.includes(char);
}

/** Whether a line may end between these two characters. */
export function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || after === '\u00a0' || before === '\u00a0') return false;
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false;
  if (before === ' ') return true;
  // A closing mark holds on to the Latin word after it.
  if (HOLDS_LATIN.has(before) && /[A-Za-z0-9]/u.test(after)) return false;
  if (isWide(before) || isWide(after)) return true;
  return breaksInsideLatin(before, after);
}

function breaksInsideLatin(before: string, after: string): boolean {
  if (before === '-' || before === '\\') return true;
  return before === '/' && /[a-z]/u.test(after);
}
