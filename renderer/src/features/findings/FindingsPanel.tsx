import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { findingKey } from './finding-model.ts';
import { FindingRow } from './FindingRow.tsx';
import classes from './findings.module.css';
import { SuggestionHead } from './SuggestionHead.tsx';
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

/** So many that the verdict stays in sight below them. */
const SHOWN_AT_FIRST = 6;

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
  const [unfolded, setUnfolded] = useState<ItemId | null>(null);
  const all = unfolded === props.itemId || findings.length <= SHOWN_AT_FIRST + 1;
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST);
  return (
    <ul className={classes['list']}>
      {shown.map((finding) => {
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
      {!all && (
        <li className={classes['more']}>
          <TextButton onClick={() => setUnfolded(props.itemId)}>
            {t('findingsUi.showRest', { count: findings.length - shown.length })}
          </TextButton>
        </li>
      )}
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
      {suggestion && <SuggestionHead {...props} suggestion={suggestion} count={findings.length} />}
      {findings.length > 0 && <Rows {...props} findings={findings} />}
    </section>
  );
}
