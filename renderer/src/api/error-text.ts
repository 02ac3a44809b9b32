import { ORPCError } from '@orpc/client';
import type { TFunction } from 'i18next';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { ERRORS } from '#shared/contract/errors.ts';
import { errorIssues, errorValues } from '#shared/rules/describe-error.ts';
import type { ErrorVocabulary, PlacedIssue } from '#shared/rules/describe-error.ts';

/** A failure as screens show it: one sentence, and the places it names (paths of fields or of a file). */
export interface ErrorText {
  readonly code: string;
  readonly sentence: string;
  readonly issues: readonly PlacedIssue[];
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? { ...data } : {};

/** The words for identifiers, out of the locale that is shown. */
const vocabularyOf = (t: TFunction): ErrorVocabulary => ({
  thing: { ...t('common.thing', { returnObjects: true }) },
  state: { ...t('common.state', { returnObjects: true }) },
  procedureGap: { ...t('common.procedureGap', { returnObjects: true }) },
  verdict: { ...t('common.verdict', { returnObjects: true }) },
  systemError: { ...t('common.systemError', { returnObjects: true }) },
  param: { ...t('param.name', { returnObjects: true }) },
  listSeparator: t('common.listSeparator'),
  wholeFile: t('error.wholeFile'),
});

/** The one place that turns a failure of the core into words (`error.<CODE>`). */
export function errorText(t: TFunction, failure: unknown): ErrorText {
  if (!(failure instanceof ORPCError) || !isCode(failure.code)) {
    return { code: 'unreachable', sentence: t('error.unreachable'), issues: [] };
  }
  const data = fieldsOf(failure.data);
  const vocabulary = vocabularyOf(t);
  const values = errorValues(vocabulary, data);
  return {
    code: failure.code,
    sentence: t(`error.${failure.code}`, { ...values, defaultValue: failure.code }),
    issues: errorIssues(vocabulary, data),
  };
}
