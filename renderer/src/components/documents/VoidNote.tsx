import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#shared/model/document.ts';
import { useFormat } from '../format/use-format.ts';

/** When and why the number of a document became void; nothing while it is in force. */
export function VoidNote({ voided }: Pick<DocumentView, 'voided'>): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  if (voided === null) return null;
  const time = format.instant(voided.at);
  if (voided.reason === null) return t('documentUi.voidedAt', { time });
  return t('documentUi.voidedBecause', { time, reason: voided.reason });
}
