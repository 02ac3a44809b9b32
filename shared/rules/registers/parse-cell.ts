import type { FieldOption, RecordPart, RegisterField } from '../../model/register-fields/field.ts';
import type { RegisterIssue, RegisterIssueCode } from '../../model/register-issue.ts';
import {
  cleanCode,
  cleanText,
  closeName,
  foldWord,
  isErrorText,
  UNCOMPUTED,
} from './clean-text.ts';
import type { Json } from './field-access.ts';
import { checkUscc } from '../uscc.ts';
import {
  endsInZeros,
  holdsIdNumber,
  looksLikeIdNumber,
  maskCertificate,
  maskIdNumber,
  maskIdNumbersIn,
  maskPhone,
  readIdNumber,
} from './id-number.ts';
import { readDate, readDateTime } from './read-date.ts';
import type { DateReading } from './read-date.ts';
import { readNumber, readYesOrNo } from './read-value.ts';

export type CellReading =
  | { readonly ok: true; readonly value: Json; readonly notes: readonly RegisterIssue[] }
  | { readonly ok: false; readonly issue: RegisterIssue };

type Data = RegisterIssue['data'];
const WRITTEN_MAX = 40;
/** Longest text of a cell; the grid carries no longer one. */
const TEXT_MAX = 20_000;

/** What was written, short enough for a sentence and without an ID number. */
export function shown(text: string): string {
  const masked = maskIdNumbersIn(text.trim());
  return masked.length > WRITTEN_MAX ? `${masked.slice(0, WRITTEN_MAX)}…` : masked;
}

export function errorIn(field: RegisterField, code: RegisterIssueCode, data: Data): RegisterIssue {
  return { field: field.key, level: 'error', code, data };
}
export function warningIn(
  field: RegisterField,
  code: RegisterIssueCode,
  data: Data,
): RegisterIssue {
  return { field: field.key, level: 'warning', code, data };
}

const good = (value: Json, ...notes: readonly RegisterIssue[]): CellReading => ({
  ok: true,
  value,
  notes,
});
const bad = (field: RegisterField, code: RegisterIssueCode, text: string, data: Data = {}) =>
  ({ ok: false, issue: errorIn(field, code, { written: shown(text), ...data }) }) as const;

function parseBoolean(field: RegisterField, text: string): CellReading {
  const value = readYesOrNo(text);
  return value === null ? bad(field, 'notYesOrNo', text) : good(value);
}

/** Money has two decimals (DOMAIN §2); what a division left behind them is rounded, and said. */
function roundYuan(field: RegisterField, value: number, text: string): CellReading {
  const rounded = Math.round(value * 100) / 100;
  return rounded === value
    ? good(value)
    : good(rounded, warningIn(field, 'rounded', { written: shown(text), rounded }));
}

function parseNumber(field: RegisterField, text: string): CellReading {
  const value = readNumber(text);
  if (value === null) return bad(field, 'notANumber', text);
  if (field.kind === 'integer' && !Number.isInteger(value)) return bad(field, 'notAnInteger', text);
  const { min, max } = field;
  if (min !== undefined && value < min)
    return max === undefined
      ? bad(field, 'belowMinimum', text, { min })
      : bad(field, 'outOfRange', text, { min, max });
  if (max !== undefined && value > max)
    return bad(field, 'outOfRange', text, { min: min ?? '−∞', max });
  if (field.key === 'hours' && !Number.isInteger(value * 2)) return bad(field, 'halfHours', text);
  return field.yuan === true ? roundYuan(field, value, text) : good(value);
}

const foldedOptions = new WeakMap<readonly FieldOption[], ReadonlyMap<string, FieldOption>>();

/** Options by every way to write them; of two that share a word the first has it. */
function optionsByWord(options: readonly FieldOption[]): ReadonlyMap<string, FieldOption> {
  const known = foldedOptions.get(options);
  if (known !== undefined) return known;
  const entries = options.flatMap((option) =>
    [option.value, option.zh, option.en, ...option.also].map(
      (one) => [foldWord(one), option] as const,
    ),
  );
  const byWord = new Map(entries.toReversed());
  foldedOptions.set(options, byWord);
  return byWord;
}

export const optionOf = (options: readonly FieldOption[], text: string): FieldOption | undefined =>
  optionsByWord(options).get(foldWord(text));

const listed = (options: readonly FieldOption[]): string =>
  options.map((option) => option.zh).join('、');

function parseEnum(field: RegisterField, text: string): CellReading {
  const options = field.options ?? [];
  const option = optionOf(options, text);
  return option === undefined
    ? bad(field, 'notInList', text, { options: listed(options) })
    : good(option.value);
}

const splitList = (text: string): readonly string[] =>
  cleanText(text)
    .split(/[、,，;；\n/]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

function parseEnumList(field: RegisterField, text: string): CellReading {
  const options = field.options ?? [];
  const found = splitList(text).map((one) => ({ one, option: optionOf(options, one) }));
  const unknown = found.find(({ option }) => option === undefined);
  if (unknown !== undefined)
    return bad(field, 'notInList', unknown.one, { options: listed(options) });
  return good([...new Set(found.flatMap(({ option }) => (option ? [option.value] : [])))]);
}

function parseDate(field: RegisterField, text: string, reading: DateReading): CellReading {
  switch (reading.kind) {
    case 'date':
      return good(reading.value);
    case 'open':
      return field.required ? bad(field, 'notADate', text) : good(null);
    case 'fault':
      return bad(field, reading.fault, text, { part: reading.part });
  }
}

function parsePart(part: RecordPart, text: string): Json | undefined {
  if (text === '' || text === '-') return part.required ? undefined : null;
  switch (part.kind) {
    case 'text':
      return maskIdNumbersIn(text);
    case 'number':
      return readNumber(text) ?? undefined;
    case 'date': {
      const reading = readDate(text);
      if (reading.kind === 'open') return part.required ? undefined : null;
      return reading.kind === 'date' ? reading.value : undefined;
    }
    case 'enum':
      return optionOf(part.options ?? [], text)?.value;
    case 'enumList': {
      const options = splitList(text).map((one) => optionOf(part.options ?? [], one)?.value);
      return options.some((one) => one === undefined)
        ? undefined
        : options.filter((one) => one !== undefined);
    }
  }
}

function parseRecord(parts: readonly RecordPart[], text: string): Json | undefined {
  const texts = text.split(/[|｜]/u).map((one) => one.trim());
  if (texts.length > parts.length) return undefined;
  const entries: [string, Json][] = [];
  for (const [at, part] of parts.entries()) {
    if (at >= texts.length && part.fallback !== undefined) continue;
    const value = parsePart(part, texts[at] ?? '');
    if (value === undefined) return undefined;
    if (value !== null || at < texts.length) entries.push([part.key, value]);
  }
  return Object.fromEntries(entries);
}

/** Lists of people may be written with 、; records with several parts only with ； or line breaks. */
function parseRecords(field: RegisterField, text: string): CellReading {
  const parts = field.parts ?? [];
  const needed = parts.filter(({ required, fallback }) => required && fallback === undefined);
  const plainList = !/[|｜]/u.test(text) && needed.length === 1;
  const rows = cleanText(text)
    .split(plainList ? /[、,，;；\n]+/u : /[;；\n]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const values: Json[] = [];
  for (const row of rows) {
    const value = parseRecord(parts, row);
    if (value === undefined) return bad(field, 'listForm', row, { example: field.example });
    values.push(value);
  }
  return good(values);
}

function parseText(field: RegisterField, text: string): CellReading {
  const clean = cleanText(text);
  const notes: RegisterIssue[] = [];
  const isName = field.key === 'name' && field.also.includes('人员姓名');
  const named = isName && /\p{Script=Han}/u.test(clean) ? closeName(clean) : clean;
  if (named !== clean) notes.push(warningIn(field, 'spacesInName', { written: shown(clean) }));
  const masked = maskIdNumbersIn(named);
  if (masked !== named) notes.push(warningIn(field, 'masked', { written: masked }));
  if (field.mask === 'phone') return good(maskPhone(masked), ...notes);
  if (field.mask === 'certificate') return good(maskCertificate(masked), ...notes);
  return good(masked, ...notes);
}

function parseIdNumber(field: RegisterField, text: string): CellReading {
  if (readDate(text).kind === 'open') return good(null);
  const reading = readIdNumber(text);
  if (reading.kind === 'fault') {
    // A word holds no number; whatever holds one shows its ends only.
    const plain = reading.fault === 'idScientific' || !looksLikeIdNumber(text);
    const written = plain ? shown(text) : maskIdNumber(text.trim());
    return { ok: false, issue: errorIn(field, reading.fault, { written }) };
  }
  const written = maskIdNumber(reading.number);
  if (reading.kind === 'other')
    return good(reading.number, warningIn(field, 'idOther', { written }));
  if (reading.kind === 'masked')
    return good(reading.number, warningIn(field, 'idMasked', { written: reading.number }));
  return endsInZeros(reading.number)
    ? good(reading.number, warningIn(field, 'idZeros', { written }))
    : good(reading.number);
}

function parseUscc(field: RegisterField, text: string): CellReading {
  const code = cleanCode(text).replaceAll(/\s/gu, '').toUpperCase();
  // Somebody's ID number has as many characters.
  const isCode = /^[0-9A-Z]{18}$/u.test(code) && !holdsIdNumber(code);
  return isCode || checkUscc(code)?.kind === 'ok' ? good(code) : bad(field, 'usccForm', text);
}

/** What makes a text worthless before anybody asks what it means. */
function spoiltBy(text: string): RegisterIssueCode | null {
  if (text.trim() === UNCOMPUTED) return 'uncomputed';
  if (isErrorText(text)) return 'cellError';
  if (text.includes('\uFFFD')) return 'damaged';
  return text.length > TEXT_MAX ? 'tooLong' : null;
}

/**
 * Reads a cell as it was typed or stands in a sheet. An empty one is null; whether it may be empty is
 * for the row to say. For `idNumber` the value is the plain number: whoever asked must turn it into its
 * hash and mask and let it go.
 */
export function parseCell(field: RegisterField, text: string): CellReading {
  if (cleanText(text) === '') return good(null);
  const spoilt = spoiltBy(text);
  if (spoilt !== null) return bad(field, spoilt, text);
  switch (field.kind) {
    case 'text':
      return parseText(field, text);
    case 'uscc':
      return parseUscc(field, text);
    case 'idNumber':
      return parseIdNumber(field, text);
    case 'date':
      return parseDate(field, text, readDate(text));
    case 'dateTime':
      return parseDate(field, text, readDateTime(text));
    case 'number':
    case 'integer':
      return parseNumber(field, text);
    case 'boolean':
      return parseBoolean(field, text);
    case 'enum':
      return parseEnum(field, text);
    case 'enumList':
      return parseEnumList(field, text);
    case 'textList':
      return good(splitList(text).map(maskIdNumbersIn));
    case 'records':
      return parseRecords(field, text);
  }
}
