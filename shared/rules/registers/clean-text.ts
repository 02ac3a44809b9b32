const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
const FULL_WIDTH_MARKS = /[\uFF0D\uFF0E\uFF0F\uFF1A\uFF0B\uFF05]/gu;
const OFFSET = 0xfee0;

const narrow = (char: string): string => String.fromCodePoint((char.codePointAt(0) ?? 0) - OFFSET);

/** Full-width digits and letters made plain, outer white space and Excel's text marks (`'1`, `="1"`) gone. */
export function cleanText(text: string): string {
  const trimmed = text
    .replaceAll(/[\u200B\uFEFF]/gu, '')
    .replaceAll('\u00A0', ' ')
    .trim();
  const unmarked = /^="(.*)"$/su.exec(trimmed)?.[1] ?? trimmed.replace(/^['‘’](?=\d)/u, '');
  return unmarked.replaceAll(FULL_WIDTH, narrow).trim();
}

/** For numbers, dates and codes: marks and inner white space made plain as well. */
export function cleanCode(text: string): string {
  return cleanText(text).replaceAll(FULL_WIDTH_MARKS, narrow).replaceAll('—', '-');
}

/** How two words are compared: without white space, brackets and punctuation of either width, or case. */
export function foldWord(text: string): string {
  return cleanCode(text)
    .replaceAll(/[\s()（）[\]【】“”"'·.:：*＊_-]/gu, '')
    .toLowerCase();
}

/** Names are compared without any white space (DOMAIN §2.2). */
export const foldName = (name: string): string => cleanText(name).replaceAll(/\s/gu, '');
