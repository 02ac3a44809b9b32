import { ORPCError } from '@orpc/client';
import type { TFunction } from 'i18next';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { ERRORS } from '#shared/contract/errors.ts';

/** A failure as screens show it: one sentence, and the places it names (paths of fields or of a file). */
export interface ErrorText {
  readonly code: string;
  readonly sentence: string;
  readonly issues: readonly { readonly at: string; readonly message: string }[];
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

const isIssue = (value: unknown): value is { at: string; message: string } =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  'message' in value &&
  typeof value.at === 'string' &&
  typeof value.message === 'string';

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? { ...data } : {};

/** Values that are identifiers in the data and words in the sentence. */
function wordsFor(t: TFunction, data: Record<string, unknown>): Record<string, unknown> {
  const words: Readonly<Record<string, unknown>> = {
    ...t('common.procedureGap', { returnObjects: true }),
    ...t('common.verdict', { returnObjects: true }),
    ...t('common.state', { returnObjects: true }),
    ...t('param.name', { returnObjects: true }),
    ...t('common.thing', { returnObjects: true }),
  };
  // The dots of a parameter's name would be levels in the locale file.
  const say = (value: unknown): unknown =>
    typeof value === 'string' ? (words[value.replaceAll('.', '_')] ?? value) : value;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(say).join(t('common.listSeparator')) : say(value),
    ]),
  );
}

/** The one place that turns a failure of the core into words (`error.<CODE>`). */
export function errorText(t: TFunction, failure: unknown): ErrorText {
  if (!(failure instanceof ORPCError) || !isCode(failure.code)) {
    return { code: 'unreachable', sentence: t('error.unreachable'), issues: [] };
  }
  const data = fieldsOf(failure.data);
  const issues = Array.isArray(data['issues']) ? data['issues'].filter(isIssue) : [];
  return {
    code: failure.code,
    sentence: t(`error.${failure.code}`, { ...wordsFor(t, data), defaultValue: failure.code }),
    issues,
  };
}
