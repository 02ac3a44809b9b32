import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSuggestion } from '#shared/contract/finding.ts';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import type { Verdict } from '#shared/model/enums.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { percent } from '#shared/rules/describe-finding.ts';
import { orpc } from '../../api/client.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './findings.module.css';

const COUNTED: Readonly<Record<string, 'projects' | 'documents'>> = {
  'PD-01': 'projects',
  'PD-02': 'projects',
  'PD-03': 'documents',
  'PD-05': 'projects',
  'PD-08': 'documents',
  'PD-09': 'projects',
};
const WHO: Readonly<Record<string, 'service' | 'practitioner'>> = {
  'PT-12': 'practitioner',
  'PT-13': 'service',
};

/** The arithmetic of the group rule, in words, up to the suggested verdict. */
function useGroupLine(sessionId: SessionId, suggestion: ItemSuggestion): string {
  const { t } = useTranslation();
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
  const { population, itemId } = suggestion;
  const limit = detail?.session.params.partial_ratio;
  if (!population || population.short === 0 || limit === undefined) return t('findingsUi.suggest');
  const who = WHO[itemId];
  return t(`findingsUi.group.${COUNTED[itemId] ?? 'people'}`, {
    who: who ? `${t(`finding.term.${who}`)} ` : '',
    size: population.size,
    short: population.short,
    ratio: percent(population.ratio, [limit]),
    compare: t(population.ratio > limit ? 'findingsUi.over' : 'findingsUi.within'),
    limit: percent(limit),
  });
}

/** Rows were changed after the answer, and the suggestion with them: the inspector says it still holds. */
function Uphold({
  sessionId,
  itemId,
  answer,
}: Pick<SuggestionHeadProps, 'sessionId' | 'itemId'> & { readonly answer: Verdict }): ReactNode {
  const { t } = useTranslation();
  const decide = useCaseMutation(orpc.checklist.setAnswer.mutationOptions());
  return (
    <>
      <TextButton
        disabled={decide.isPending}
        onClick={() => decide.mutate({ sessionId, itemId, patch: { verdict: answer } })}
      >
        {t('findingsUi.uphold', { answer: t(`common.verdict.${answer}`) })}
      </TextButton>
      <ErrorLine error={decide.error} />
    </>
  );
}

interface SuggestionHeadProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  readonly item: ChecklistItem;
  readonly editable: boolean;
  readonly suggestion: ItemSuggestion;
  readonly count: number;
}

/** What the machine proposes for an item, the count behind it, and what can be said to it in one act. */
export function SuggestionHead({
  sessionId,
  itemId,
  item,
  editable,
  suggestion,
  count,
}: SuggestionHeadProps): ReactNode {
  const { t } = useTranslation();
  const line = useGroupLine(sessionId, suggestion);
  const accept = useCaseMutation(orpc.finding.accept.mutationOptions());
  const { verdict, standing } = suggestion;
  const open = standing === 'unanswered' || standing === 'changed';
  return (
    <>
      <div className={classes['head']}>
        <h2 className={classes['title']}>
          {t('findingsUi.panel')} {count > 0 && t('findingsUi.count', { count })}
        </h2>
        <span className={classes['line']}>
          {count === 0 && `${t('findingsUi.none')} · `}
          {standing === 'changed' ? t('findingsUi.changed') : line}
        </span>
        <span className={classes['suggested']} data-verdict={verdict}>
          <VerdictShape verdict={verdict} size={10} decorative />
          {t(`common.verdict.${verdict}`)}
        </span>
        {editable && open && verdict !== 'pending' && (
          <TextButton
            disabled={accept.isPending}
            onClick={() => accept.mutate({ sessionId, itemId })}
          >
            {t('findingsUi.accept')}
          </TextButton>
        )}
        {editable && standing === 'changed' && suggestion.answer !== null && (
          <Uphold sessionId={sessionId} itemId={itemId} answer={suggestion.answer} />
        )}
        {standing === 'accepted' && (
          <span className={classes['quiet']}>{t('findingsUi.accepted')}</span>
        )}
        <span className={classes['rule']}>{item.auto_rules.join(' ')}</span>
      </div>
      <ErrorLine error={accept.error} />
    </>
  );
}
