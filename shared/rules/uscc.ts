/** The 31 characters of GB 32100, in the order of their values. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = CHARACTERS.length;

/** What a unified social credit code of the right length looks like to somebody who recomputes it. */
export type UsccFinding =
  | { readonly kind: 'ok' }
  | { readonly kind: 'letters' }
  | { readonly kind: 'checkDigit'; readonly expected: string };

/**
 * Check digit of GB 32100 over 18 characters. A hint for the person who types, never a rejection:
 * registers are kept as they came. Null while the code is not complete.
 */
export function checkUscc(code: string): UsccFinding | null {
  if (!/^[0-9A-Z]{18}$/u.test(code)) return null;
  const values = [...code].map((character) => CHARACTERS.indexOf(character));
  if (values.includes(-1)) return { kind: 'letters' };
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  const expected = CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
  return code.endsWith(expected) ? { kind: 'ok' } : { kind: 'checkDigit', expected };
}
