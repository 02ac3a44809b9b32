import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSuggestion } from '#shared/contract/finding.ts';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { percent } from '#shared/rules/describe-finding.ts';
import { orpc } from '../../api/client.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { findingKey } from './finding-model.ts';
import { FindingRow } from './FindingRow.tsx';
import classes from './findings.module.css';
import { useCitation, useItemBoard, useSubjectNames } from './use-findings.ts';

export interface FindingsPanelProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  readonly item: ChecklistItem;
  readonly editable: boolean;
  /** Puts a sentence into the fact, where the cursor was. */
  readonly onCite: (sentence: string) => void;
  /** Goes to the verdicts, so that another one is given. */
  readonly onDecide: () => void;
}

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
    ratio: percent(population.ratio),
    compare: t(population.ratio > limit ? 'findingsUi.over' : 'findingsUi.within'),
    limit: percent(limit),
  });
}

interface HeadProps extends FindingsPanelProps {
  readonly suggestion: ItemSuggestion;
  readonly count: number;
}

function Head({ sessionId, itemId, item, editable, suggestion, count }: HeadProps): ReactNode {
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
        {standing === 'accepted' && (
          <span className={classes['quiet']}>{t('findingsUi.accepted')}</span>
        )}
        <span className={classes['rule']}>{item.auto_rules.join(' ')}</span>
      </div>
      <ErrorLine error={accept.error} />
    </>
  );
}

function Rows({
  findings,
  ...props
}: FindingsPanelProps & { readonly findings: ReturnType<typeof useItemBoard>['findings'] }) {
  const { t } = useTranslation();
  const names = useSubjectNames(props.sessionId);
  const cite = useCitation(names);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void =>
    setOpen((known) => (known.has(key) ? new Set() : new Set([key])));
  return (
    <ul className={classes['list']}>
      {findings.map((finding) => {
        const key = findingKey(finding);
        return (
          <FindingRow
            key={key}
            sessionId={props.sessionId}
            finding={finding}
            names={names}
            open={open.has(key)}
            onToggle={() => toggle(key)}
            acts={
              props.editable && (
                <span className={classes['acts']}>
                  <TextButton onClick={() => props.onCite(cite(finding))}>
                    {t('findingsUi.cite')}
                  </TextButton>
                  <span aria-hidden> · </span>
                  <TextButton onClick={props.onDecide}>{t('findingsUi.override')}</TextButton>
                </span>
              )
            }
          />
        );
      })}
    </ul>
  );
}

/** What the rules say about one item: suggestion with its arithmetic, then every finding with its rows. */
export function FindingsPanel(props: FindingsPanelProps): ReactNode {
  const { t } = useTranslation();
  const { sessionId, itemId, item } = props;
  const { query, findings, suggestion } = useItemBoard(sessionId, itemId);
  if (item.auto_rules.length === 0) return null;
  if (query.isError) return <ErrorLine error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  if (!query.data.hasRegisters) {
    return (
      <p className={classes['noRegisters']}>
        {t('findingsUi.noRegisters')}{' '}
        <Link to="/sessions/$sessionId/registers" params={{ sessionId }}>
          {t('findingsUi.toRegisters')}
        </Link>
      </p>
    );
  }
  return (
    <section className={classes['panel']} aria-label={t('findingsUi.panel')}>
      {suggestion && <Head {...props} suggestion={suggestion} count={findings.length} />}
      {findings.length > 0 && <Rows {...props} findings={findings} />}
    </section>
  );
}
