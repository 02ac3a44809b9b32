import type { RecordPart, RegisterField } from '../../model/register-fields/field.ts';
import { getField } from './field-access.ts';
import type { Json, RowData } from './field-access.ts';

const LIST = '、';
const RECORDS = '；';
const PARTS = '|';

const labelOf = (field: Pick<RegisterField, 'options'>, value: Json): string => {
  const option = field.options?.find((one) => one.value === value);
  return option?.zh ?? plain(value);
};

const plain = (value: Json): string => {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

function formatPart(part: RecordPart, value: Json): string {
  if (Array.isArray(value)) return value.map((one) => labelOf(part, one)).join('/');
  return labelOf(part, value);
}

function formatRecord(parts: readonly RecordPart[], record: Json): string {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return plain(record);
  const entries = new Map(Object.entries(record));
  const texts = parts.map((part) => formatPart(part, entries.get(part.key) ?? null));
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1).join(PARTS);
}

/** A field as the grid shows it and as `parseCell` reads it back. */
export function formatCell(field: RegisterField, data: RowData): string {
  const value = getField(data, field.key);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field.kind === 'records' && Array.isArray(value))
    return value.map((one) => formatRecord(field.parts ?? [], one)).join(RECORDS);
  if (Array.isArray(value)) return value.map((one) => labelOf(field, one)).join(LIST);
  return labelOf(field, value);
}
