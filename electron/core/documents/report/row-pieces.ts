const SENTENCE_END = /[。；！？\n]/u;

/** Width of a character in a table: one for the full-width ones, half for the rest. */
function unitsOf(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
}

/** Lines a text takes in a cell of this width. */
export function linesTaken(text: string, lineUnits: number): number {
  return text
    .split('\n')
    .map((line) => Math.ceil([...line].reduce((sum, one) => sum + unitsOf(one), 0) / lineUnits))
    .reduce((sum, lines) => sum + Math.max(1, lines), 0);
}

/** Where to cut: after the last sentence that ends in the second half, or else where the room ends. */
function cutAt(characters: readonly string[], lineUnits: number, maxLines: number): number {
  let lines = 0;
  let used = 0;
  let sentence = 0;
  for (const [index, character] of characters.entries()) {
    const units = unitsOf(character);
    if (character === '\n' || used + units > lineUnits) {
      lines += 1;
      used = 0;
    }
    if (character !== '\n') used += units;
    if (lines >= maxLines) {
      if (character === '\n') return index + 1;
      return sentence > index / 2 ? sentence : index;
    }
    if (SENTENCE_END.test(character)) sentence = index + 1;
  }
  return characters.length;
}

/**
 * A text that would make a table row taller than a page, as pieces for rows of
 * their own: no row is ever cut, so every row has to fit. Nothing is lost.
 * @param lineUnits full-width characters a line of the cell takes.
 */
export function rowPieces(text: string, lineUnits: number, maxLines: number): readonly string[] {
  const pieces: string[] = [];
  let left = [...text];
  do {
    const cut = cutAt(left, lineUnits, maxLines);
    pieces.push(left.slice(0, cut).join('').trim());
    left = left.slice(cut);
  } while (left.length > 0);
  return pieces.filter((piece, index) => piece !== '' || index === 0);
}
