import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { PremisesVisit, SessionPatch, TeamMember } from '#shared/model/session.ts';
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
  | 'delegatedBy'
  | 'delegationNo'
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

type MemberPatch = { readonly name?: string; readonly certificateNo?: string | null };

/** Name or certificate number of a team member, written while it is typed. */
export function useMemberText(member: TeamMember, field: 'name' | 'certificateNo'): AutosavedText {
  const { sessionId, id: memberId } = member;
  return useAutosave(
    `${sessionId}/team/${memberId}/${field}`,
    member[field] ?? '',
    async (text) => {
      const patch: MemberPatch =
        field === 'name' ? { name: text } : { certificateNo: text.trim() === '' ? null : text };
      return take(await client.session.updateTeamMember({ sessionId, memberId, patch }));
    },
  );
}

/** Address or note of a place that was visited, written while it is typed. */
export function usePremisesText(premises: PremisesVisit, field: 'address' | 'note'): AutosavedText {
  const { sessionId, id: premisesId } = premises;
  return useAutosave(
    `${sessionId}/premises/${premisesId}/${field}`,
    premises[field],
    async (text) =>
      take(
        await client.session.updatePremises({ sessionId, premisesId, patch: { [field]: text } }),
      ),
  );
}
