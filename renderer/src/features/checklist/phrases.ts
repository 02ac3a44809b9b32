/** Prepared sentences of DOMAIN §5.4, by the way the fact was found. */
export const PHRASES = ['compare', 'agree', 'look', 'interview', 'sample', 'corrected'] as const;
export type Phrase = (typeof PHRASES)[number];

export interface TextWithSelection {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/**
 * Puts a sentence where the cursor is and selects its first blank, so that typing fills it. Without a
 * blank the cursor stands behind the sentence.
 */
export function insertPhrase(
  { text, selectionStart, selectionEnd }: TextWithSelection,
  sentence: string,
  blank: string,
): TextWithSelection {
  const before = text.slice(0, selectionStart);
  const next = before + sentence + text.slice(selectionEnd);
  const at = sentence.indexOf(blank);
  if (at < 0) {
    const end = before.length + sentence.length;
    return { text: next, selectionStart: end, selectionEnd: end };
  }
  const start = before.length + at;
  return { text: next, selectionStart: start, selectionEnd: start + blank.length };
}
