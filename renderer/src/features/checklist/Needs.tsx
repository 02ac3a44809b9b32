import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemGap } from '#shared/model/gap.ts';
import { itemGaps } from '#shared/rules/gaps.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import type { AnswerText } from './use-answer.ts';

/** What is typed but not yet written, so that the line follows the typing. */
function usePendingText(row: Row, field: AnswerText): string {
  const { answer } = row.state;
  const key = `${answer.sessionId}/${answer.itemId}/${field}`;
  const pending = useSyncExternalStore(autosaves.subscribe, () => autosaves.pendingValue(key));
  return typeof pending === 'string' ? pending : answer[field];
}

/** What the verdict still needs, as one grey line that turns into nothing when it is met. */
export function Needs({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation();
  const answer = {
    ...row.state.answer,
    fact: usePendingText(row, 'fact'),
    notApplicableReason: usePendingText(row, 'notApplicableReason'),
    severityReason: usePendingText(row, 'severityReason'),
    aggravatedReason: usePendingText(row, 'aggravatedReason'),
    overrideReason: usePendingText(row, 'overrideReason'),
  };
  const gaps = itemGaps(row.item, answer, row.state.evidenceCount);
  const words = ({ kind, have = 0, need = 0 }: ItemGap): string =>
    kind === 'evidenceMissing'
      ? t('checklist.need.evidenceMissing', { count: need - have, have, need })
      : t(`checklist.need.${kind}`);
  return (
    <output className={classes['needs']}>
      {gaps.length > 0 &&
        t('checklist.need.title') + gaps.map(words).join(t('common.listSeparator'))}
    </output>
  );
}
