const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;
const FULL_WIDTH_MARKS = /[\uFF0D\uFF0E\uFF0F\uFF1A\uFF0B\uFF05]/gu;
const OFFSET = 0xfee0;
/** White space, and whatever else is not kept as it is; most cells have none of it. */
const UNCLEAN = /[\0-\u0020\u0085\u00A0\u00AD\u1680\u2000-\u206F\u3000\uFEFF\uFF10-\uFF5A'‘’=]/u;
const UNCLEAN_CODE = /[\uFF05-\uFF1A—]/u;

const narrow = (char: string): string => String.fromCodePoint((char.codePointAt(0) ?? 0) - OFFSET);

/** Marks nobody sees: joiners, marks of direction (copied out of windows), soft hyphens, the byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const ERRORS =
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|#+)$/u;

/** Stands in a cell whose formula was never computed: such a file keeps no result. */
export const UNCOMPUTED = '#UNCOMPUTED!';

/** What a spreadsheet shows instead of a value: an error, or a column too narrow for its number. */
export const isErrorText = (text: string): boolean =>
  ERRORS.test(text.trim()) || text === UNCOMPUTED;

/** Full-width digits and letters made plain, outer white space and Excel's text marks (`'1`, `="1"`) gone. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  const trimmed = text.replaceAll(INVISIBLE, '').replaceAll('\u00A0', ' ').trim();
  const unmarked = /^="(.*)"$/su.exec(trimmed)?.[1] ?? trimmed.replace(/^['‘’](?=\d)/u, '');
  return unmarked.replaceAll(FULL_WIDTH, narrow).trim();
}

/** For numbers, dates and codes: marks and inner white space made plain as well. */
export function cleanCode(text: string): string {
  if (!UNCLEAN_CODE.test(text)) return cleanText(text);
  return cleanText(text).replaceAll(FULL_WIDTH_MARKS, narrow).replaceAll('—', '-');
}

/** How two words are compared: without white space, brackets and punctuation of either width, or case. */
export function foldWord(text: string): string {
  return cleanCode(text)
    .replaceAll(/[\s()（）[\]【】“”"'·.:：*＊_-]/gu, '')
    .toLowerCase();
}

/** A name without the white space inside it (DOMAIN §2.2). */
export const closeName = (name: string): string => cleanText(name).replaceAll(/\s/gu, '');

/** How names are compared: every dot between the parts of a name is the same dot. */
export const foldName = (name: string): string =>
  closeName(name).replaceAll(/[•・‧∙⋅．]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·');
