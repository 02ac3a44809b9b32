import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { client, orpc } from '../../api/client.ts';
import { useScreenModeValue } from '../../components/hooks/use-compact.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import type { Row, RowFindings } from './checklist-model.ts';
import { ChecklistFoot } from './ChecklistFoot.tsx';
import classes from './checklist.module.css';
import { ItemTree } from './ItemTree.tsx';
import { RestOfArea } from './RestOfArea.tsx';
import { RailSections } from './RailSections.tsx';
import { type LoadedChecklist, useChecklist } from './use-checklist.ts';
import { useChecklistKeys } from './use-checklist-keys.ts';
import { WorkColumn } from './WorkColumn.tsx';

/** What the evidence panel beside an item is told; the panel itself is another feature's. */
export interface EvidenceSlotProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  readonly item: ChecklistItem;
  /** Least number of pieces the item wants as it is answered now. */
  readonly need: number;
  readonly layout: 'rail' | 'strip';
  readonly editable: boolean;
  /** A word about last year's same item. */
  readonly note: string;
}
export type EvidenceSlot = (props: EvidenceSlotProps) => ReactNode;

/** What the panel of automatic findings is told about the open item. */
export interface FindingsSlotProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  readonly item: ChecklistItem;
  readonly editable: boolean;
  /** Puts a sentence into the fact, where the cursor was. */
  readonly onCite: (sentence: string) => void;
  /** Goes to the verdicts, so that another one is given. */
  readonly onDecide: () => void;
}

/** Automatic findings beside the item; made by another feature. */
export interface FindingsSlot {
  readonly byItem: ReadonlyMap<string, RowFindings>;
  readonly Panel: ComponentType<FindingsSlotProps>;
  readonly Rail: ComponentType<Pick<FindingsSlotProps, 'sessionId' | 'itemId'>>;
  /** Sentences of the findings on offer beside the prepared ones. */
  readonly Citations: ComponentType<Pick<FindingsSlotProps, 'sessionId' | 'itemId' | 'onCite'>>;
}

export interface Slots {
  readonly evidence: EvidenceSlot;
  readonly findings: FindingsSlot;
}

/** Remembers where the inspector is, so that a killed program opens here again. */
function useResumePoint(sessionId: SessionId, itemId: ItemId | undefined): void {
  useEffect(() => {
    if (itemId === undefined) return;
    client.app.setResumePoint({ sessionId, itemId }).catch((failure: unknown) => {
      // Nothing of the case is lost by it, and the next item tries again.
      globalThis.reportError(failure);
    });
  }, [sessionId, itemId]);
}

/** Without an item in the address: where the inspector was, else the first open item. */
function useFirstItem(sessionId: SessionId, rows: readonly Row[] | undefined, skip: boolean): void {
  const navigate = useNavigate();
  const resume = useQuery({ ...orpc.app.resumePoint.queryOptions(), enabled: !skip, staleTime: 0 });
  const ready = !skip && rows !== undefined && !resume.isFetching;
  useEffect(() => {
    if (!ready || !rows) return;
    const remembered = resume.data?.sessionId === sessionId ? resume.data.itemId : null;
    const row =
      rows.find(({ item }) => item.id === remembered) ??
      rows.find(({ state }) => state.answer.verdict === null) ??
      rows[0];
    if (!row) return;
    const { itemId } = row.state.answer;
    void navigate({
      to: '/sessions/$sessionId/checklist/$itemId',
      params: { sessionId, itemId },
      replace: true,
    });
  }, [ready, rows, resume.data, sessionId, navigate]);
}

interface OpenItemProps {
  readonly loaded: LoadedChecklist;
  readonly row: Row;
  readonly slots: Slots;
}

function OpenItem({ loaded, row, slots }: OpenItemProps): ReactNode {
  const [restArea, setRestArea] = useState<string | null>(null);
  const { fold } = useScreenModeValue();
  const keys = useChecklistKeys(loaded, row);
  const area = loaded.checklist.areas.find(({ code }) => code === restArea);
  return (
    <>
      <div className={classes['columns']}>
        <ItemTree loaded={loaded} current={row} />
        {area ? (
          <RestOfArea loaded={loaded} area={area} onClose={() => setRestArea(null)} />
        ) : (
          <WorkColumn key={row.item.id} loaded={loaded} row={row} slots={slots} keys={keys} />
        )}
        {!fold && <RailSections loaded={loaded} row={row} slots={slots} />}
      </div>
      <ChecklistFoot loaded={loaded} row={row} onRest={() => setRestArea(row.item.area)} />
    </>
  );
}

/** Where the day is spent: the tree of items, one item at a time, and its evidence. */
export function ChecklistScreen({ slots }: { readonly slots: Slots }): ReactNode {
  const { t } = useTranslation();
  const params = useParams({ strict: false });
  const sessionId = params.sessionId;
  if (sessionId === undefined) throw new Error('The checklist belongs to a case');
  const { loaded, error, retry } = useChecklist(sessionId, slots.findings.byItem);
  const row = loaded?.rows.find(({ item }) => item.id === params.itemId);
  useResumePoint(sessionId, row?.state.answer.itemId);
  useFirstItem(sessionId, loaded?.rows, row !== undefined);
  if (error !== null) {
    return (
      <div className={classes['message']}>
        <ErrorLine error={error} onRetry={retry} />
      </div>
    );
  }
  if (!loaded || !row) return <p className={classes['message']}>{t('common.status.loading')}</p>;
  return <OpenItem loaded={loaded} row={row} slots={slots} />;
}
