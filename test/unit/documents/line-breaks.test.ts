import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../electron/core/documents/flow/paragraphs.ts';
import { breakLines } from '../../../electron/core/documents/layout/measure.ts';

const WIDTH = 8844;

describe('breakLines', () => {
  it('sets 28 characters on a line, 26 on the first', () => {
    const lines = breakLines(paragraph('Body', '字'.repeat(26 + 28 + 1)), WIDTH);
    expect(lines.map((line) => line.length)).toEqual([26, 28, 1]);
  });

  it('keeps closing marks off the beginning and opening marks off the end of a line', () => {
    const closing = breakLines(paragraph('Flush', `${'字'.repeat(28)}。`), WIDTH);
    expect(closing).toEqual(['字'.repeat(27), '字。']);
    const opening = breakLines(paragraph('Flush', `${'字'.repeat(27)}（注）`), WIDTH);
    expect(opening[0]).toBe('字'.repeat(27));
  });

  it('does not break inside a word or a number, but after a hyphen', () => {
    const hyphen = breakLines(paragraph('Flush', `${'字'.repeat(24)}DEMO-2008`), WIDTH);
    expect(hyphen).toEqual([`${'字'.repeat(24)}DEMO-`, '2008']);
    const number = breakLines(paragraph('Flush', `${'字'.repeat(27)}2026`), WIDTH);
    expect(number).toEqual(['字'.repeat(27), '2026']);
  });

  it('keeps a clause number with its letter together', () => {
    const lines = breakLines(paragraph('Flush', `${'字'.repeat(26)}4.5\u00a0b)条`), WIDTH);
    expect(lines[1]?.startsWith('4.5')).toBe(true);
  });

  it('gives an empty paragraph one line and takes any characters', () => {
    expect(breakLines(paragraph('Body', ''), WIDTH)).toEqual(['']);
    expect(breakLines(paragraph('Body', '例𬭛、阿依例·古丽'), WIDTH)).toHaveLength(1);
  });
});
