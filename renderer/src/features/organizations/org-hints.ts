import type { TFunction } from 'i18next';
import { checkUscc } from '#shared/rules/uscc.ts';
import type { OrgDraft } from './org-draft.ts';

export function usccHint(t: TFunction, code: string): string | null {
  const found = checkUscc(code);
  if (found?.kind === 'letters') return t('organization.hint.usccLetters');
  if (found?.kind === 'checkDigit') {
    return t('organization.hint.usccCheckDigit', { expected: found.expected });
  }
  return null;
}

/** Shares of all shareholders must make 100 ± 0.01 % (DOMAIN §2.1); null while one is missing. */
export function ratioHint(t: TFunction, draft: OrgDraft): string | null {
  const ratios = draft.rows.shareholders.map(({ values }) =>
    Number.parseFloat(values['ratio'] ?? ''),
  );
  if (ratios.length === 0 || ratios.some(Number.isNaN)) return null;
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  if (Math.abs(sum - 100) <= 0.01) return null;
  return t('organization.hint.ratioSum', { sum: Number(sum.toFixed(2)) });
}

export function expiryHint(t: TFunction, draft: OrgDraft): string | null {
  const wrong = draft.rows.qualifications.some(({ values }) => {
    const { issue_date: issued = '', expiry_date: expires = '' } = values;
    return issued !== '' && expires !== '' && expires < issued;
  });
  return wrong ? t('organization.hint.expiryBeforeIssue') : null;
}
