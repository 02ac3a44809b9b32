export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };
export type RowData = Readonly<Record<string, Json>>;

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function asRecord(value: Json | undefined): RowData | null {
  if (!isRecord(value)) return null;
  const entries: [string, Json][] = [];
  for (const [key, one] of Object.entries(value)) if (one !== undefined) entries.push([key, one]);
  return Object.fromEntries(entries);
}

/** The records of a cell of kind `records`; anything else in the list is passed over. */
export function recordsOf(value: Json): readonly ReadonlyMap<string, Json>[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: Json) => {
    const record = asRecord(row);
    return record === null ? [] : [new Map(Object.entries(record))];
  });
}

/** Value of a field, `filing.no` leading into the nested record; null when it is not given. */
export function getField(data: RowData, key: string): Json {
  const [outer = '', inner] = key.split('.');
  const value = data[outer] ?? null;
  return inner === undefined ? value : (asRecord(value)?.[inner] ?? null);
}

/** The row with one field set. A nested record whose every value is gone becomes null. */
export function setField(data: RowData, key: string, value: Json): RowData {
  const [outer = '', inner] = key.split('.');
  if (inner === undefined) return { ...data, [outer]: value };
  const nested: RowData = { ...asRecord(data[outer]), [inner]: value };
  const empty = Object.values(nested).every((one) => one === null || isEmptyList(one));
  return { ...data, [outer]: empty ? null : nested };
}

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0;

/** A field as text; anything that is no text is none. */
export function textField(data: RowData, key: string): string {
  const value = getField(data, key);
  return typeof value === 'string' ? value : '';
}

export const isBlank = (value: Json): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || isEmptyList(value);
