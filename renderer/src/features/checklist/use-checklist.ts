import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { Checklist } from '#shared/model/checklist.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { type Row, type RowFindings, rowsOf } from './checklist-model.ts';

export interface LoadedChecklist {
  readonly detail: SessionDetail;
  readonly checklist: Checklist;
  readonly rows: readonly Row[];
}

export interface ChecklistQuery {
  readonly loaded: LoadedChecklist | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

const firstError = (queries: readonly UseQueryResult[]): unknown =>
  queries.find((query) => query.isError)?.error ?? null;

/** The case, its frozen checklist and its answers; `loaded` once all three are here. */
export function useChecklist(
  sessionId: SessionId,
  findings: ReadonlyMap<string, RowFindings>,
): ChecklistQuery {
  const input = { sessionId };
  const detail = useQuery(orpc.session.get.queryOptions({ input }));
  const frozen = useQuery({
    ...orpc.checklist.frozen.queryOptions({ input }),
    // Frozen into the session: it cannot change while the session is the same.
    staleTime: Infinity,
  });
  const states = useQuery(orpc.checklist.states.queryOptions({ input }));
  const checklist = frozen.data?.checklist;
  const rows = useMemo(
    () => (checklist && states.data ? rowsOf(checklist, states.data, findings) : undefined),
    [checklist, states.data, findings],
  );
  return {
    loaded: detail.data && checklist && rows ? { detail: detail.data, checklist, rows } : undefined,
    error: firstError([detail, frozen, states]),
    retry: () => {
      for (const query of [detail, frozen, states]) if (query.isError) void query.refetch();
    },
  };
}
