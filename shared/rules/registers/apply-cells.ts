import { REGISTERS } from '../../model/register-fields/index.ts';
import type { RegisterField } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import { assumeDays } from './assumed-days.ts';
import { resolveReferences } from './directory.ts';
import type { Directory } from './directory.ts';
import { setField } from './field-access.ts';
import type { Json, RowData } from './field-access.ts';
import { maskIdNumber, readIdNumber } from './id-number.ts';
import { parseCell } from './parse-cell.ts';

/** Turns an identity number, or what is left of one, into the hash that is kept; keyed, one way. */
export type HashId = (secret: string) => string;

export type CellTools = { readonly directory: Directory; readonly hashId: HashId };
export type TypedCells = Readonly<Record<string, string>>;
export type Applied = {
  readonly data: RowData;
  /** Errors, each naming the field whose text was not taken. */
  readonly refused: readonly RegisterIssue[];
  readonly notes: readonly RegisterIssue[];
};

/** An id number becomes mask and hash here; nothing beyond this function sees the number. */
function setIdNumber(data: RowData, number: Json, hashId: HashId): RowData {
  if (typeof number !== 'string') return { ...data, id_masked: null, id_hash: null };
  if (readIdNumber(number).kind !== 'masked')
    return { ...data, id_masked: maskIdNumber(number), id_hash: hashId(number) };
  if (data['id_masked'] === number && typeof data['id_hash'] === 'string') return data;
  const name = typeof data['name'] === 'string' ? data['name'] : '';
  return { ...data, id_masked: number, id_hash: hashId(`${number} ${name}`) };
}

function setValue(data: RowData, field: RegisterField, value: Json, tools: CellTools): RowData {
  if (field.kind === 'idNumber') return setIdNumber(data, value, tools.hashId);
  const isList = field.kind === 'textList' || field.kind === 'enumList' || field.kind === 'records';
  return setField(data, field.key, value === null && isList && field.required ? [] : value);
}

/** Writes typed cells into a row. A cell that cannot be read changes nothing and says why. */
export function applyCells(
  register: RegisterKey,
  before: RowData,
  cells: TypedCells,
  tools: CellTools,
): Applied {
  const refused: RegisterIssue[] = [];
  const notes: RegisterIssue[] = [];
  let data = before;
  // In the order of the fields, so that the name is known before the number that goes with it.
  for (const field of REGISTERS[register].fields) {
    const text = cells[field.key];
    if (text === undefined) continue;
    const reading = parseCell(field, text);
    if (!reading.ok) {
      refused.push(reading.issue);
      continue;
    }
    const resolved = resolveReferences(field, reading.value, tools.directory);
    if (resolved.issue !== null) {
      refused.push(resolved.issue);
      continue;
    }
    const assumed = assumeDays(field, resolved.value, data);
    if (assumed.refused !== null) {
      refused.push(assumed.refused);
      continue;
    }
    notes.push(...reading.notes, ...assumed.notes);
    data = setValue(data, field, assumed.value, tools);
  }
  return { data, refused, notes };
}

/** Cells of a new row with what an empty one means filled in (DOMAIN §2: 否, 未查验, no attendees). */
export function withFallbacks(register: RegisterKey, cells: TypedCells): TypedCells {
  const filled = Object.fromEntries(
    REGISTERS[register].fields.flatMap(({ key, fallback }) =>
      fallback !== undefined && (cells[key] ?? '').trim() === '' ? [[key, fallback]] : [],
    ),
  );
  return { ...cells, ...filled };
}

/** Lists a row must have, empty: the shape every new row begins with. */
export function emptyRow(register: RegisterKey): RowData {
  return Object.fromEntries(
    REGISTERS[register].fields.flatMap(({ key, kind, required }): [string, Json][] => {
      if (key.includes('.')) return [];
      const isList = kind === 'textList' || kind === 'enumList' || kind === 'records';
      return [[key, isList && required ? [] : null]];
    }),
  );
}

/** `S-001`, `S-002`, …: ids for rows that came without one, beside those already taken. */
export function createIdMaker(prefix: string, taken: Iterable<string>): () => string {
  const used = new Set(taken);
  let last = 0;
  return () => {
    do last += 1;
    while (used.has(`${prefix}-${String(last).padStart(3, '0')}`));
    return `${prefix}-${String(last).padStart(3, '0')}`;
  };
}
