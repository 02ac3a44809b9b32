import { describe, expect, test } from 'vitest';
import { insertPhrase } from '../../../renderer/src/features/checklist/phrases.ts';
import { judgingWords } from '#shared/rules/wording.ts';

const BLANK = '＿＿';

describe('insertPhrase', () => {
  test('puts the sentence at the cursor and selects its first blank', () => {
    const result = insertPhrase(
      { text: '前。后。', selectionStart: 2, selectionEnd: 2 },
      '在＿＿查阅＿＿。',
      BLANK,
    );
    expect(result.text).toBe('前。在＿＿查阅＿＿。后。');
    expect(result.text.slice(result.selectionStart, result.selectionEnd)).toBe(BLANK);
    expect(result.selectionStart).toBe(3);
  });

  test('replaces what was selected', () => {
    const result = insertPhrase(
      { text: '旧文字', selectionStart: 0, selectionEnd: 3 },
      '新句。',
      BLANK,
    );
    expect(result).toEqual({ text: '新句。', selectionStart: 3, selectionEnd: 3 });
  });
});

describe('judgingWords (DOMAIN §0.12)', () => {
  test('names each judging word once, in the order of the text', () => {
    expect(judgingWords('涉嫌擅自开展，涉嫌外泄')).toEqual(['涉嫌', '擅自']);
  });

  test('has nothing to say about facts', () => {
    expect(judgingWords('2026年4月22日，查阅培训台账，记载20课时。')).toEqual([]);
  });
});
