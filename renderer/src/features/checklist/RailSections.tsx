import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from './checklist-model.ts';
import type { Slots } from './ChecklistScreen.tsx';
import classes from './checklist.module.css';
import { ItemHistory } from './ItemHistory.tsx';
import { PreviousYear } from './PreviousYear.tsx';
import type { LoadedChecklist } from './use-checklist.ts';
import { useEvidenceSlot } from './use-evidence-slot.ts';

interface RailSectionsProps {
  readonly loaded: LoadedChecklist;
  readonly row: Row;
  readonly slots: Slots;
}

/** What helps with this item and with no other: its evidence, last year's finding, its changes. */
export function RailSections({ loaded, row, slots }: RailSectionsProps): ReactNode {
  const { t } = useTranslation();
  const slot = useEvidenceSlot(loaded, row, 'rail');
  return (
    <aside className={classes['rail']} aria-label={t('evidenceUi.title')}>
      {slots.evidence(slot)}
      <PreviousYear row={row} detail={loaded.detail} />
      <slots.findings.Rail sessionId={slot.sessionId} itemId={slot.itemId} />
      <ItemHistory row={row} />
    </aside>
  );
}
