/**
 * Names, addresses and numbers as they are compared: spaces that spreadsheets put around or inside
 * them mean nothing (DOMAIN §2.2), and a missing value equals an empty one.
 */
export const tidy = (value: string | null | undefined): string =>
  (value ?? '').replaceAll(/\s+/gu, '');

export const sameText = (a: string | null | undefined, b: string | null | undefined): boolean =>
  tidy(a) === tidy(b);
