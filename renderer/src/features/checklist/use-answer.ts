import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ItemState } from '#shared/contract/checklist.ts';
import type { AnswerPatch } from '#shared/model/answer.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { client, orpc } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { notice } from '../../components/save/notice.ts';
import { type AutosavedText, useAutosave } from '../../components/save/use-autosave.ts';

/** Puts what the core answered into the list at once; the derived counts are read again. */
async function showState(sessionId: SessionId, state: ItemState): Promise<void> {
  queryClient.setQueryData(
    orpc.checklist.states.queryKey({ input: { sessionId } }),
    (states: readonly ItemState[] | undefined) =>
      states?.map((one) => (one.answer.itemId === state.answer.itemId ? state : one)),
  );
  const derived = [
    orpc.session.key(),
    orpc.history.key(),
    orpc.checklist.itemHistory.key(),
    orpc.checklist.restPreview.key(),
    orpc.finding.board.key(),
  ];
  await Promise.all(derived.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

async function setAnswer(
  sessionId: SessionId,
  itemId: ItemId,
  patch: AnswerPatch,
  groupId?: string,
): Promise<{ savedAt: string }> {
  const { state, savedAt } = await client.checklist.setAnswer({
    sessionId,
    itemId,
    patch,
    ...(groupId === undefined ? {} : { groupId }),
  });
  void showState(sessionId, state);
  return { savedAt };
}

/** A decision on an item (verdict, severity): written at once, after any text still on its way. */
export function useDecide(sessionId: SessionId, itemId: ItemId) {
  return useMutation({
    mutationFn: async (patch: AnswerPatch) => {
      notice.clear();
      await autosaves.flushAll();
      return setAnswer(sessionId, itemId, patch);
    },
    onSuccess: ({ savedAt }) => autosaves.noteSaved(savedAt),
  });
}

export type AnswerText =
  | 'fact'
  | 'notApplicableReason'
  | 'severityReason'
  | 'aggravatedReason'
  | 'pendingNote'
  | 'overrideReason';

/** One text of an answer, autosaved. */
export function useAnswerText(state: ItemState, field: AnswerText): AutosavedText {
  const { sessionId, itemId } = state.answer;
  const save = useCallback(
    (text: string, groupId: string) => setAnswer(sessionId, itemId, { [field]: text }, groupId),
    [sessionId, itemId, field],
  );
  return useAutosave(`${sessionId}/${itemId}/${field}`, state.answer[field], save);
}
