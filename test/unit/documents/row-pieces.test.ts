import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowPieces } from '../../../electron/core/documents/report/row-pieces.ts';

it('leaves a text that fits as it is, the empty one too', () => {
  expect(rowPieces('应修20，实修19.5。', 18, 20)).toEqual(['应修20，实修19.5。']);
  expect(rowPieces('', 18, 20)).toEqual(['']);
});

it('cuts after a sentence where one ends in time', () => {
  const sentence = `${'字'.repeat(9)}。`;
  expect(rowPieces(sentence.repeat(5), 10, 3)).toEqual([sentence.repeat(3), sentence.repeat(2)]);
});

it('cuts anywhere when no sentence ends', () => {
  expect(rowPieces('字'.repeat(25), 10, 1)).toEqual([
    '字'.repeat(10),
    '字'.repeat(10),
    '字'.repeat(5),
  ]);
});

it('counts line breaks as lines', () => {
  expect(rowPieces('一\n二\n三\n四', 10, 2)).toEqual(['一\n二', '三\n四']);
});

it('loses nothing but the space around a cut', () => {
  const texts = fc.string({
    unit: fc.constantFrom('字', '。', 'a', '\n', '𬭛', '；'),
    maxLength: 400,
  });
  fc.assert(
    fc.property(texts, (text) => {
      const bare = (value: string) => value.replace(/\s/gu, '');
      expect(bare(rowPieces(text, 6, 4).join(''))).toBe(bare(text));
    }),
  );
});
