import type { RecordPart, RegisterField } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import { getField, recordsOf } from './field-access.ts';
import type { Json, RowData } from './field-access.ts';
import { errorIn, warningIn } from './parse-cell.ts';

type Assumed = {
  readonly value: Json;
  readonly notes: readonly RegisterIssue[];
  readonly refused: RegisterIssue | null;
};

/** What the row itself says for a part: the first of its fields that says anything. */
const ofRow = (data: RowData, { fallback = [] }: RecordPart): Json =>
  fallback.map((key) => getField(data, key)).find((value) => value !== null) ?? null;

/**
 * Records that are a bare name take their days from the row (a project's for its people), unless the row
 * already knows when somebody came and went. Nobody wrote these days, so a warning says where they are from.
 */
export function assumeDays(field: RegisterField, value: Json, data: RowData): Assumed {
  const assumable = (field.parts ?? []).filter(({ fallback }) => fallback !== undefined);
  const unchanged: Assumed = { value, notes: [], refused: null };
  if (assumable.length === 0 || !Array.isArray(value)) return unchanged;
  const days = assumable.map((part) => [part, ofRow(data, part)] as const);
  const own = Object.fromEntries(
    days.flatMap(([{ key }, day]) => (day === null ? [] : [[key, day]])),
  );
  const known = recordsOf(getField(data, field.key));
  const who = field.parts?.find(({ ref }) => ref !== undefined)?.key ?? '';
  let assumed = 0;
  const records = recordsOf(value).flatMap((record): Json[] => {
    if (record.size > 1) return [Object.fromEntries(record)];
    const before = known.filter((one) => one.get(who) === record.get(who));
    if (before.length > 0) return before.map((one) => Object.fromEntries(one));
    assumed += 1;
    return [{ ...Object.fromEntries(record), ...own }];
  });
  if (assumed === 0) return { ...unchanged, value: records };
  if (days.some(([{ required }, day]) => required && day === null))
    return { ...unchanged, refused: errorIn(field, 'daysUnknown', {}) };
  const span = days.map(([, day]) => (typeof day === 'string' ? day : '')).join('—');
  return { value: records, notes: [warningIn(field, 'daysOfProject', { span })], refused: null };
}
