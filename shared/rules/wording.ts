/** Words that judge. The on-site record states facts; qualifying them is not its business (DOMAIN §0.12). */
const JUDGING_WORDS = [
  '违法',
  '违规',
  '擅自',
  '涉嫌',
  '故意',
  '恶意',
  '严重失职',
  '弄虚作假',
] as const;

/** The judging words a text contains, each once, in the order of the text. */
export function judgingWords(text: string): readonly string[] {
  return JUDGING_WORDS.filter((word) => text.includes(word)).toSorted(
    (a, b) => text.indexOf(a) - text.indexOf(b),
  );
}
