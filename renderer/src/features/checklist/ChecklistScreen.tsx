import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { client, orpc } from '../../api/client.ts';
import { useScreenModeValue } from '../../components/hooks/use-compact.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import type { Row } from './checklist-model.ts';
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
  readonly evidence: EvidenceSlot;
}

function OpenItem({ loaded, row, evidence }: OpenItemProps): ReactNode {
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
          <WorkColumn key={row.item.id} loaded={loaded} row={row} evidence={evidence} keys={keys} />
        )}
        {!fold && <RailSections loaded={loaded} row={row} evidence={evidence} />}
      </div>
      <ChecklistFoot loaded={loaded} row={row} onRest={() => setRestArea(row.item.area)} />
    </>
  );
}

/** Where the day is spent: the tree of items, one item at a time, and its evidence. */
export function ChecklistScreen({ evidence }: { readonly evidence: EvidenceSlot }): ReactNode {
  const { t } = useTranslation();
  const params = useParams({ strict: false });
  const sessionId = params.sessionId;
  if (sessionId === undefined) throw new Error('The checklist belongs to a case');
  const { loaded, error, retry } = useChecklist(sessionId);
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
  return <OpenItem loaded={loaded} row={row} evidence={evidence} />;
}
