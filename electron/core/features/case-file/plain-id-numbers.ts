import { error as english } from '#shared/i18n/en/error.ts';
import { error as chinese } from '#shared/i18n/zh-CN/error.ts';
import type { Locale } from '#shared/model/settings.ts';
import {
  citizenNumberIn,
  holdsIdNumber,
  maskIdNumber,
  maskIdNumbersIn,
} from '#shared/rules/registers/id-number.ts';
import { checkUscc } from '#shared/rules/uscc.ts';
import { DomainError } from '../../lib/errors.ts';
import { pathText } from '../../lib/path-text.ts';

type Issue = { readonly at: string; readonly message: string };
type Fields = Readonly<Record<string, unknown>>;

/**
 * Parts of `case` that people typed into or that record what they typed. A case of an older version may hold
 * numbers there which nobody can take out of its history any more, and must still move to another vault.
 */
const TYPED = ['answers', 'premisesVisits', 'evidence', 'documentNumbers', 'history'] as const;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function maskedDeep(value: unknown): unknown {
  if (typeof value === 'string')
    return citizenNumberIn(value) === null ? value : maskIdNumbersIn(value);
  if (Array.isArray(value)) return value.map(maskedDeep);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskedDeep(one)]));
}

/** A case file with the ID numbers in what people typed masked, in rows and history alike, so that undo still fits. */
export function withTypedMasked(json: unknown): unknown {
  if (!isFields(json) || !isFields(json['case'])) return json;
  const part = json['case'];
  const typed = TYPED.filter((key) => key in part).map((key) => [key, maskedDeep(part[key])]);
  return { ...json, case: { ...part, ...Object.fromEntries(typed) } };
}

/** What should stand where a text is or holds a plain number; null where it does neither. */
function insteadOfText(key: unknown, text: string): string | null {
  if (key === 'id_masked') return holdsIdNumber(text) ? maskIdNumber(text.trim()) : null;
  if (key === 'id_hash') return holdsIdNumber(text) ? 'HMAC' : null;
  const found = citizenNumberIn(text);
  if (found === null) return null;
  const isCode = String(key).includes('uscc') && checkUscc(text)?.kind === 'ok';
  return isCode ? null : maskIdNumber(found);
}

/** JSON keeps 16 digits of a number: place and day of birth are still there, the check digit is not. */
function insteadOfNumber(value: number): string | null {
  const text = String(value);
  return value >= 1e17 && holdsIdNumber(text) ? `"${text.slice(0, 3)}${'*'.repeat(15)}"` : null;
}

function insteadOf(key: unknown, value: unknown): string | null {
  if (typeof value === 'string') return insteadOfText(key, value);
  return typeof value === 'number' ? insteadOfNumber(value) : null;
}

type Visit = (path: readonly unknown[], instead: string) => void;

/** Looks at every key and value; `path` is one array for the whole walk, because large cases have a million of them. */
function walk(value: unknown, path: unknown[], visit: Visit): void {
  const instead = insteadOf(path.at(-1), value);
  if (instead !== null) visit(path, instead);
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, one] of entries) {
    path.push(key);
    const named = typeof key === 'string' ? citizenNumberIn(key) : null;
    if (named !== null) visit(path, maskIdNumber(named));
    walk(one, path, visit);
    path.pop();
  }
}

/**
 * Where a file gives ID numbers in full, which must not reach the disk (DOMAIN §2.2), and what should stand
 * there instead. Neither the path nor the sentence repeats the number.
 */
function plainIdNumbers(json: unknown, locale: Locale, limit: number): readonly Issue[] {
  const { plainIdNumber } = locale === 'en' ? english : chinese;
  const issues: Issue[] = [];
  walk(json, [], (path, instead) => {
    if (issues.length === limit) return;
    const at = maskIdNumbersIn(pathText(path));
    issues.push({ at, message: plainIdNumber.replace('{{instead}}', instead) });
  });
  return issues;
}

/** Faults of a file named at once: nobody corrects more before choosing it again. */
export const MAX_ISSUES = 200;

/** Refuses a file that gives ID numbers in full. @throws DomainError CASE_INVALID. */
export function assertMaskedIds(json: unknown, locale: Locale): void {
  const issues = [...plainIdNumbers(json, locale, MAX_ISSUES)];
  if (issues.length > 0) throw new DomainError('CASE_INVALID', { issues });
}
