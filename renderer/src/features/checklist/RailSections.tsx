import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from './checklist-model.ts';
import type { EvidenceSlot } from './ChecklistScreen.tsx';
import classes from './checklist.module.css';
import { ItemHistory } from './ItemHistory.tsx';
import { PreviousYear } from './PreviousYear.tsx';
import type { LoadedChecklist } from './use-checklist.ts';
import { useEvidenceSlot } from './use-evidence-slot.ts';

interface RailSectionsProps {
  readonly loaded: LoadedChecklist;
  readonly row: Row;
  readonly evidence: EvidenceSlot;
}

/** What helps with this item and with no other: its evidence, last year's finding, its changes. */
export function RailSections({ loaded, row, evidence }: RailSectionsProps): ReactNode {
  const { t } = useTranslation();
  const slot = useEvidenceSlot(loaded, row, 'rail');
  return (
    <aside className={classes['rail']} aria-label={t('evidenceUi.title')}>
      {evidence(slot)}
      <PreviousYear row={row} detail={loaded.detail} />
      <ItemHistory row={row} />
    </aside>
  );
}
