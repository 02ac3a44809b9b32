import { cleanCode } from './clean-text.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';
/** 18 characters; people write a blank or a hyphen between groups of any size. */
const IN_TEXT = /(?<![0-9A-Za-z])[1-9](?:[^\S\n]?-?\d){16}[^\S\n]?-?[\dXx](?![0-9A-Za-z])/gu;
/** The form of before 1999, without century and check digit. */
const OLD_IN_TEXT =
  /(?<![0-9A-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/gu;
/** First two digits of a number: provinces, the three regions, foreigners, and the fictional 99. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91|99)/u;
/** Years of birth of whoever may be employed; a later day inside a number is that of a contract. */
const BORN = /^(?:19[2-9]\d|200\d|201[0-2])/u;

export type IdNumberFault = 'idScientific' | 'idZeros' | 'idLength' | 'idDate' | 'idCheckDigit';
/** `citizen`: checked against GB 11643. `other`: a passport or permit. `masked`: somebody hid the middle. */
export type IdNumberReading =
  | { readonly kind: 'citizen' | 'other' | 'masked'; readonly number: string }
  | { readonly kind: 'fault'; readonly fault: IdNumberFault };

function checkDigitOf(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length);
}

function isDay(text: string): boolean {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** Excel keeps 15 digits and writes zeros for the other three when it saves text. */
export const endsInZeros = (number: string): boolean => /^\d{15}000$/u.test(number);

function readCitizen(number: string): IdNumberReading {
  if (!isDay(number.slice(6, 14))) return { kind: 'fault', fault: 'idDate' };
  if (checkDigitOf(number) !== number.charAt(17))
    return { kind: 'fault', fault: endsInZeros(number) ? 'idZeros' : 'idCheckDigit' };
  return { kind: 'citizen', number };
}

/**
 * Reads an identity number as typed (DOMAIN §2.2). A number Excel turned into 1.1E+17 has lost its last
 * digits for good: it is refused, never completed.
 */
export function readIdNumber(text: string): IdNumberReading {
  const number = cleanCode(text).replaceAll(/\s/gu, '').toUpperCase();
  if (/^\d(?:\.\d+)?E\+?\d+$/u.test(number)) return { kind: 'fault', fault: 'idScientific' };
  if (/^\d{17}[\dX]$/u.test(number)) return readCitizen(number);
  if (/^[0-9A-Z]{2,6}\*+[0-9A-Z]{2,4}$/u.test(number)) return { kind: 'masked', number };
  if (/^[A-Z]{1,3}\d{6,10}$/u.test(number)) return { kind: 'other', number };
  return { kind: 'fault', fault: 'idLength' };
}

/** First three and last four characters; the rest is gone. Short texts show nothing of themselves. */
export function maskIdNumber(number: string): string {
  if (number.length < 12) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;
}

const FEWEST_DIGITS = 14;

/** Digits of either width. */
const digitsIn = (text: string): number => (text.match(/[0-9０-９]/gu) ?? []).length;

/** Whether a text in a column of ID numbers may be one, whole, shortened or written oddly. */
export const looksLikeIdNumber = (text: string): boolean => digitsIn(text) >= 6;

/** One digit off is still somebody's number: place and day of birth are enough. */
function isSomebodys(found: string): boolean {
  const number = found.replaceAll(/[\s-]/gu, '');
  if (number.length === 15) return PROVINCE.test(number) && isDay(`19${number.slice(6, 12)}`);
  if (readIdNumber(number).kind === 'citizen') return true;
  const born = number.slice(6, 14);
  return PROVINCE.test(number) && BORN.test(born) && isDay(born);
}

/** Whether words hold a plain ID number, right or nearly so. */
export function holdsIdNumber(text: string): boolean {
  if (text.length < FEWEST_DIGITS || digitsIn(text) < FEWEST_DIGITS) return false;
  const clean = cleanCode(text);
  return [IN_TEXT, OLD_IN_TEXT].some((one) => (clean.match(one) ?? []).some(isSomebodys));
}

/**
 * The first number in words that is somebody's beyond doubt: place, day of birth and check digit agree.
 * Hashes, UUIDs and stamps hold none: no run of 18 digits in them stands by itself.
 */
export function citizenNumberIn(text: string): string | null {
  if (text.length < 18 || digitsIn(text) < 17) return null;
  const found = (cleanCode(text).match(IN_TEXT) ?? []).map((one) => one.replaceAll(/[\s-]/gu, ''));
  const isCitizens = (number: string): boolean =>
    PROVINCE.test(number) &&
    BORN.test(number.slice(6, 14)) &&
    readIdNumber(number).kind === 'citizen';
  return found.find(isCitizens) ?? null;
}

/** Words with every plain ID number in them masked; all else as it was. */
export function maskIdNumbersIn(text: string): string {
  if (!holdsIdNumber(text)) return text;
  const mask = (found: string): string => (isSomebodys(found) ? maskIdNumber(found) : found);
  return cleanCode(text).replaceAll(IN_TEXT, mask).replaceAll(OLD_IN_TEXT, mask);
}

/** `13800000001` → `138****0001`; what is masked or no mobile number stays. */
export function maskPhone(text: string): string {
  const digits = cleanCode(text).replaceAll(/[\s-]/gu, '');
  return /^1\d{10}$/u.test(digits) ? `${digits.slice(0, 3)}****${digits.slice(7)}` : text;
}

/** Middle of a certificate number hidden; short or already masked numbers stay. */
export function maskCertificate(text: string): string {
  if (text.includes('*') || text.length < 9) return text;
  return `${text.slice(0, 4)}****${text.slice(-4)}`;
}
