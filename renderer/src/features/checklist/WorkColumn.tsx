import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#shared/model/enums.ts';
import { canAnswer, isBeforeVisit } from '#shared/rules/session-state.ts';
import { useScreenModeValue } from '../../components/hooks/use-compact.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { AggravatedBox } from './AggravatedBox.tsx';
import type { Row } from './checklist-model.ts';
import type { Slots } from './ChecklistScreen.tsx';
import classes from './checklist.module.css';
import { FactField, type FactHandle } from './FactField.tsx';
import { HowToCheck } from './HowToCheck.tsx';
import { ItemHead } from './ItemHead.tsx';
import { ItemHistory } from './ItemHistory.tsx';
import { Needs } from './Needs.tsx';
import {
  NotApplicableReason,
  OverrideReason,
  PendingNote,
  SeverityReason,
} from './ReasonFields.tsx';
import { PreviousYear } from './PreviousYear.tsx';
import type { LoadedChecklist } from './use-checklist.ts';
import { useEvidenceSlot } from './use-evidence-slot.ts';
import type { VerdictChoice } from './use-checklist-keys.ts';
import { VerdictButtons } from './VerdictButtons.tsx';

function lockedKey(state: SessionState) {
  if (state === 'paused') return 'checklist.lockedPaused';
  return isBeforeVisit(state) ? 'checklist.lockedBefore' : 'checklist.locked';
}

/** Why nothing can be answered now, and where to go about it. */
function LockedLine({ loaded }: { readonly loaded: LoadedChecklist }): ReactNode {
  const { t } = useTranslation();
  const { state, id } = loaded.detail.session;
  if (canAnswer(state)) return null;
  const toEntry = isBeforeVisit(state) || state === 'paused';
  return (
    <p className={classes['locked']}>
      {t(lockedKey(state), { state: t(`common.state.${state}`) })}
      <Link
        to={toEntry ? '/sessions/$sessionId/entry' : '/sessions/$sessionId/gate'}
        params={{ sessionId: id }}
      >
        {t(toEntry ? 'checklist.toEntry' : 'checklist.toGate')}
      </Link>
    </p>
  );
}

interface WorkColumnProps {
  readonly loaded: LoadedChecklist;
  readonly row: Row;
  readonly slots: Slots;
  readonly keys: VerdictChoice;
}

/** Evidence, last year and changes under the fact, where there is no room for a third column. */
function Strip({ loaded, row, slots }: Omit<WorkColumnProps, 'keys'>): ReactNode {
  const slot = useEvidenceSlot(loaded, row, 'strip');
  return (
    <div className={classes['strip']}>
      {slots.evidence(slot)}
      <slots.findings.Rail sessionId={slot.sessionId} itemId={slot.itemId} />
      {row.state.previous.length > 0 && <PreviousYear row={row} detail={loaded.detail} />}
      <ItemHistory row={row} />
    </div>
  );
}

/** One item: what it asks, the verdict, the fact and what they still need. */
export function WorkColumn({ loaded, row, slots, keys }: WorkColumnProps): ReactNode {
  const { fold } = useScreenModeValue();
  const editable = canAnswer(loaded.detail.session.state);
  const part = { row, editable };
  const fact = useRef<FactHandle>(null);
  const verdicts = useRef<HTMLFieldSetElement>(null);
  const { sessionId, itemId } = row.state.answer;
  const id = { sessionId, itemId };
  const cite = (sentence: string): void => fact.current?.insert(sentence);
  return (
    <section className={classes['work']} aria-labelledby="item-title">
      <ItemHead {...part} count={loaded.rows.length} />
      <LockedLine loaded={loaded} />
      <HowToCheck item={row.item} />
      <slots.findings.Panel
        {...id}
        item={row.item}
        editable={editable}
        onCite={cite}
        onDecide={() => verdicts.current?.querySelector('button')?.focus()}
      />
      <VerdictButtons {...part} groupRef={verdicts} onChoose={keys.choose} />
      <ErrorLine error={keys.error} />
      <NotApplicableReason {...part} />
      <PendingNote {...part} />
      <OverrideReason {...part} />
      <FactField
        {...part}
        detail={loaded.detail}
        ref={fact}
        citations={editable && <slots.findings.Citations {...id} onCite={cite} />}
      />
      <Needs row={row} />
      <SeverityReason {...part} />
      <AggravatedBox {...part} />
      {fold && <Strip loaded={loaded} row={row} slots={slots} />}
    </section>
  );
}
