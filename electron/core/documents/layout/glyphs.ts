import type { FontRole } from '../styles.ts';
import { FONTS } from '../styles.ts';

/** Script of a character as far as the choice of font and the space between scripts go. */
export type Script = 'asian' | 'latin' | 'weak';

/**
 * Advance widths of U+0020–U+007E in 1/2048 em. Times New Roman and Arial have the same widths as the
 * faces that stand in for them elsewhere, which is why documents name them for Latin text.
 */
const TIMES = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366,
  1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366,
  1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909,
  1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569,
  1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
] as const;

const ARIAL = [
  569, 569, 727, 1139, 1139, 1821, 1366, 391, 682, 682, 797, 1196, 569, 682, 569, 569, 1139, 1139,
  1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 569, 569, 1196, 1196, 1196, 1139, 2079, 1366,
  1366, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1024, 1366, 1139, 1706, 1479, 1593, 1366, 1593,
  1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251, 569, 569, 569, 961, 1139, 682, 1139, 1139,
  1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139, 1139, 1139, 682, 1024,
  569, 1139, 1024, 1479, 1024, 1024, 1024, 684, 532, 684, 1196,
] as const;

const NO_BREAK_SPACE = 0xa0;

export function scriptOf(char: string): Script {
  const code = char.codePointAt(0) ?? 0;
  if (code === 0x20 || code === NO_BREAK_SPACE) return 'weak';
  if (code < 0x2000) return code === 0xb7 || code === 0xd7 || code === 0xb0 ? 'weak' : 'latin';
  if (code < 0x2070) return 'weak';
  return code < 0x2100 ? 'latin' : 'asian';
}

/** General punctuation inside Latin text: [Times New Roman, Arial]. */
const LATIN_PUNCTUATION: Readonly<Record<string, readonly [number, number]>> = {
  '\u2013': [1024, 1139],
  '\u2014': [2048, 2048],
  '\u2018': [682, 455],
  '\u2019': [682, 455],
  '\u201c': [909, 682],
  '\u201d': [909, 682],
  '\u2026': [2048, 2048],
  '\u00b7': [512, 569],
  '\u00d7': [1155, 1196],
  '\u00b0': [819, 819],
};

const MIDDLE_DOT_ASIAN = 1149;

/** Width in 1/2048 em, letter spacing not counted. */
export function glyphWidth(char: string, script: 'asian' | 'latin', font: FontRole): number {
  const code = char.codePointAt(0) ?? 0;
  if (script === 'asian' && code > 0x7f) return char === '·' ? MIDDLE_DOT_ASIAN : 2048;
  const arial = FONTS[font].latin === 'Arial';
  const punctuation = LATIN_PUNCTUATION[char];
  if (punctuation !== undefined) return punctuation[arial ? 1 : 0];
  const table = arial ? ARIAL : TIMES;
  if (code === NO_BREAK_SPACE) return table[0];
  return table[code - 0x20] ?? 1139;
}
