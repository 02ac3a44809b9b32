import { describe, expect, it } from 'vitest';
import { checkUscc } from '#shared/rules/uscc.ts';

describe('the check digit of a unified social credit code (GB 32100)', () => {
  it('accepts the example printed in the standard', () => {
    expect(checkUscc('91350100M000100Y43')).toEqual({ kind: 'ok' });
  });

  it('names the digit the first 17 characters give', () => {
    expect(checkUscc('91350100M000100Y44')).toEqual({ kind: 'checkDigit', expected: '3' });
  });

  it('notices two characters that changed places', () => {
    expect(checkUscc('91350100M001000Y43')?.kind).toBe('checkDigit');
  });

  it('says when a letter is one the code never uses', () => {
    expect(checkUscc('91350100MO00100Y43')).toEqual({ kind: 'letters' });
  });

  it('says nothing before the code is complete', () => {
    expect(checkUscc('91350100M000100Y4')).toBeNull();
    expect(checkUscc('91350100m000100y43')).toBeNull();
  });
});
