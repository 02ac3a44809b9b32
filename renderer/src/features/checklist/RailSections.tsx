import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceNeeded } from '#shared/rules/gaps.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import type { Row } from './checklist-model.ts';
import type { EvidenceSlot } from './ChecklistScreen.tsx';
import classes from './checklist.module.css';
import { ItemHistory } from './ItemHistory.tsx';
import { PreviousYear } from './PreviousYear.tsx';
import type { LoadedChecklist } from './use-checklist.ts';

interface RailSectionsProps {
  readonly loaded: LoadedChecklist;
  readonly row: Row;
  readonly evidence: EvidenceSlot;
}

/** What helps with this item and with no other: its evidence, last year's finding, its changes. */
export function RailSections({ loaded, row, evidence }: RailSectionsProps): ReactNode {
  const { t } = useTranslation();
  const { answer } = row.state;
  return (
    <aside className={classes['rail']} aria-label={t('evidenceUi.title')}>
      {evidence({
        sessionId: answer.sessionId,
        itemId: answer.itemId,
        item: row.item,
        need: evidenceNeeded(row.item, answer.verdict),
        layout: 'rail',
        editable: canEdit(loaded.detail.session.state),
      })}
      <PreviousYear row={row} detail={loaded.detail} />
      <ItemHistory row={row} />
    </aside>
  );
}
