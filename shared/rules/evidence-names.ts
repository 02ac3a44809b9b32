import type { Evidence } from '../model/evidence.ts';
import { maskIdNumbersIn } from './registers/id-number.ts';

/** Longest name kept; longer ones lose their middle, never their extension. */
const MAX_NAME_LENGTH = 200;
const FOLDERS = /^.*[/\\]/su;
/** Control characters and the marks that turn the direction of text, which can disguise an extension. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const EXTENSION = /\.[^.]{1,10}$/u;
/** Prefix of evidence that belongs to no item (证据). */
export const UNLINKED_PREFIX = 'ZJ';

/** Name of a file as it came: without folders, invisible characters or `..`. Never empty. */
export function cleanFileName(fileName: string): string {
  const name = fileName.toWellFormed().replace(FOLDERS, '').replace(INVISIBLE, '').trim();
  if (/^\.*$/u.test(name)) return 'unnamed';
  const characters = [...name];
  if (characters.length <= MAX_NAME_LENGTH) return name;
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  return characters.slice(0, MAX_NAME_LENGTH - [...extension].length).join('') + extension;
}

/**
 * A clean name that shows no ID number in full: files are often called after whoever they show. Masking
 * makes wide marks plain, and a plain slash would be a folder.
 */
export function maskedFileName(fileName: string): string {
  return maskIdNumbersIn(cleanFileName(fileName)).replaceAll('/', '_');
}

/** First name of a piece of evidence: the file's own, without its extension. */
export function nameFromFile(cleanName: string): string {
  const stem = cleanName.replace(EXTENSION, '').trim();
  return stem === '' ? cleanName : stem;
}

type Titled = Pick<Evidence, 'name' | 'originalName' | 'mediaClass'>;

/**
 * Titles of evidence in a document, in the order given. Two of the same name are told apart by the
 * extensions of their files, and what is still called like its file and is no picture keeps its own: `x`
 * may be a page as well as a drawing. A name a person chose stands as it is.
 */
export function evidenceTitles(pieces: readonly Titled[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { name } of pieces) times.set(name, (times.get(name) ?? 0) + 1);
  return pieces.map(({ name, originalName, mediaClass }) => {
    const plain = mediaClass !== 'image' && name === nameFromFile(originalName);
    if (!plain && times.get(name) === 1) return name;
    const extension = EXTENSION.exec(originalName)?.[0] ?? '';
    return name.endsWith(extension) ? name : `${name}${extension}`;
  });
}

/**
 * Next evidence number of a prefix (the first linked item, or {@link UNLINKED_PREFIX}), e.g. `PT-13-04`.
 * `used` holds every number ever given in the session, those of removed evidence included.
 */
export function nextEvidenceNumber(prefix: string, used: readonly string[]): string {
  const last = used
    .filter((number) => number.startsWith(`${prefix}-`))
    .map((number) => Number(number.slice(prefix.length + 1)))
    .filter(Number.isInteger)
    .reduce((max, running) => Math.max(max, running), 0);
  return `${prefix}-${String(last + 1).padStart(2, '0')}`;
}

/**
 * UTC instant of a camera's wall-clock time `YYYY-MM-DDTHH:mm:ss`. Cameras that do not say where they
 * were are taken to be in the inspected place (UTC+8).
 */
export function capturedInstant(local: string, utcOffset: string | null): string {
  return new Date(`${local}${utcOffset ?? '+08:00'}`).toISOString();
}
