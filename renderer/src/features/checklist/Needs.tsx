import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemGap } from '#shared/model/gap.ts';
import { itemGaps } from '#shared/rules/gaps.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import type { AnswerText } from './use-answer.ts';

/** What the field shows, written or not, so that the line follows the typing. */
function useShownText(row: Row, field: AnswerText): string {
  const { answer } = row.state;
  const key = `${answer.sessionId}/${answer.itemId}/${field}`;
  const shown = useSyncExternalStore(autosaves.subscribe, () => autosaves.shownValue(key));
  return typeof shown === 'string' ? shown : answer[field];
}

/** What the verdict still needs, as one grey line that turns into nothing when it is met. */
export function Needs({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation();
  const answer = {
    ...row.state.answer,
    fact: useShownText(row, 'fact'),
    notApplicableReason: useShownText(row, 'notApplicableReason'),
    severityReason: useShownText(row, 'severityReason'),
    aggravatedReason: useShownText(row, 'aggravatedReason'),
    overrideReason: useShownText(row, 'overrideReason'),
  };
  const gaps = itemGaps(row.item, answer, row.state.evidenceCount, row.state.suggested);
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
