import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { SessionPatch } from '#shared/model/session.ts';
import { client, orpc } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { queryClient } from '../../api/query-client.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { type AutosavedText, useAutosave } from '../../components/save/use-autosave.ts';

/** The case of the address; the frame around the screen shows why when it cannot be read. */
export function useOpenSession(): SessionDetail | undefined {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  return useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
}

/** Shows what a command answered at once; everything else of the case is read again. */
function take(detail: SessionDetail): { readonly savedAt: string } {
  const { id: sessionId } = detail.session;
  queryClient.setQueryData(orpc.session.get.queryKey({ input: { sessionId } }), detail);
  void invalidateCase();
  return { savedAt: detail.updatedAt };
}

export async function patchSession(sessionId: SessionId, patch: SessionPatch, groupId: string) {
  return take(await client.session.update({ sessionId, patch, groupId }));
}

/** Changes of the case made with a click: ticks, dates, choices. */
export function usePatch(sessionId: SessionId) {
  const update = useCaseMutation(orpc.session.update.mutationOptions());
  return {
    error: update.error,
    patch: (patch: SessionPatch): void => update.mutate({ sessionId, patch }),
  };
}

type TextField = 'reviewNo' | 'unit';
type OptionalTextField =
  | 'approvedBy'
  | 'urgentReason'
  | 'recordingNo'
  | 'legalBasis'
  | 'evaluation';

/** A text of the case, written while it is typed. */
export function useSessionText(
  detail: SessionDetail,
  field: TextField | OptionalTextField,
): AutosavedText {
  const { session } = detail;
  const required = field === 'reviewNo' || field === 'unit';
  return useAutosave(`${session.id}/session/${field}`, session[field] ?? '', (text, groupId) =>
    patchSession(session.id, { [field]: text.trim() === '' && !required ? null : text }, groupId),
  );
}
