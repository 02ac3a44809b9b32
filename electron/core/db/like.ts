/** Text as a LIKE pattern that matches it anywhere, with `%`, `_` and `\` taken literally. */
export function likePattern(text: string): string {
  return `%${text.trim().replace(/[\\%_]/gu, String.raw`\$&`)}%`;
}
