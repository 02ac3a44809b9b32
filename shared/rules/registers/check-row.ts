import type { z } from 'zod';
import { REGISTERS } from '../../model/register-fields/index.ts';
import type { RegisterSpec } from '../../model/register-fields/index.ts';
import type { RegisterIssue, RegisterIssueCode } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import { contradictionsOf } from './contradictions.ts';
import { getField, isBlank } from './field-access.ts';
import type { RowData } from './field-access.ts';
import { referencesOf } from './references.ts';
import type { RowFacts } from './row-checks.ts';

export type { RowFacts } from './row-checks.ts';

/** The hash is never typed: what is wrong with it is wrong with the number. */
const SHOWN_AS: Readonly<Record<string, string>> = { id_hash: 'id_masked' };

function fieldsAt(spec: RegisterSpec, path: readonly PropertyKey[]): readonly string[] {
  const [outer = '', inner] = path.map(String);
  const name = SHOWN_AS[outer] ?? outer;
  const nested = spec.fields.find(({ key }) => key === `${name}.${inner ?? ''}`);
  if (nested !== undefined) return [nested.key];
  const own = spec.fields.filter(({ key }) => key === name);
  if (own.length > 0) return own.map(({ key }) => key);
  return spec.fields
    .filter(({ key, required }) => required && key.startsWith(`${name}.`))
    .map(({ key }) => key);
}

function codeOf(issue: z.core.$ZodIssue): RegisterIssueCode {
  switch (issue.code) {
    case 'invalid_value':
      return 'notInList';
    case 'too_big':
    case 'too_small':
      return 'outOfRange';
    case 'not_multiple_of':
      return 'halfHours';
    case 'invalid_format':
      return issue.format === 'date' ? 'notADate' : 'listForm';
    default:
      return 'listForm';
  }
}

function schemaIssues(spec: RegisterSpec, data: RowData): RegisterIssue[] {
  const parsed = spec.schema.safeParse(data);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) =>
    fieldsAt(spec, issue.path).map((key): RegisterIssue => {
      const value = getField(data, key);
      const field = spec.fields.find((one) => one.key === key);
      if (isBlank(value)) return { field: key, level: 'error', code: 'required', data: {} };
      const written = typeof value === 'object' ? '' : String(value);
      return {
        field: key,
        level: 'error',
        code: codeOf(issue),
        data: {
          written,
          example: field?.example ?? '',
          options: (field?.options ?? []).map(({ zh }) => zh).join('、'),
          min: field?.min ?? '−∞',
          max: field?.max ?? '∞',
          part: '',
        },
      };
    }),
  );
}

function unique(issues: readonly RegisterIssue[]): RegisterIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ field, code }) => {
    const key = `${field ?? ''} ${code}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Everything about one row that can be said without looking at the rows beside it. */
export function checkRow(register: RegisterKey, data: RowData, facts: RowFacts): RegisterIssue[] {
  const spec = REGISTERS[register];
  return unique([
    ...schemaIssues(spec, data),
    ...contradictionsOf(register, data, facts),
    ...referencesOf(spec, data, facts),
  ]);
}
