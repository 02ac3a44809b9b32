import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { client, orpc } from '../../api/client.ts';
import { errorText } from '../../api/error-text.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { notice } from '../../components/save/notice.ts';

export type HistoryDirection = 'undo' | 'redo';

/** `answer.set` → `answer_set`: a dot would be read as a level of the locale tree. */
const commandKey = (name: string): string => name.replace('.', '_');

export interface UndoControls {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly run: (direction: HistoryDirection) => void;
}

/**
 * Undo and redo across the open case. Unwritten text is written first, so that what is undone is what
 * the inspector sees; afterwards the screen goes to the item that was touched.
 */
export function useUndo(sessionId: SessionId | undefined): UndoControls {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useQuery({
    ...orpc.history.state.queryOptions({ input: { sessionId: sessionId ?? '' } }),
    enabled: sessionId !== undefined,
  });
  const replay = useMutation({
    mutationFn: async ({ id, direction }: { id: SessionId; direction: HistoryDirection }) => {
      await autosaves.flushAll();
      return client.history[direction]({ sessionId: id });
    },
    onSuccess: async (outcome, { id, direction }) => {
      const key = `shell.command.${commandKey(outcome.command)}`;
      const what = t(key, { defaultValue: outcome.command });
      autosaves.noteSaved(new Date().toISOString());
      await invalidateCase();
      autosaves.releaseAll();
      if (outcome.itemId !== null) {
        await navigate({
          to: '/sessions/$sessionId/checklist/$itemId',
          params: { sessionId: id, itemId: outcome.itemId },
        });
      }
      const where = outcome.itemId === null ? what : `${outcome.itemId} ${what}`;
      notice.say(
        t(direction === 'undo' ? 'shell.undo.undone' : 'shell.undo.redone', { what: where }),
      );
    },
    onError: (failure) => notice.say(errorText(t, failure).sentence),
  });
  const run = (direction: HistoryDirection): void => {
    if (sessionId !== undefined) replay.mutate({ id: sessionId, direction });
  };
  const undo = { label: t('shell.keys.undo'), group: 'general', inText: true } as const;
  useKeys(
    sessionId === undefined
      ? []
      : [
          { ...undo, keys: ['Mod+z'], run: () => run('undo') },
          {
            ...undo,
            keys: ['Mod+Shift+z', 'Mod+y'],
            label: t('shell.keys.redo'),
            run: () => run('redo'),
          },
        ],
  );
  const { undo: nextUndo = null, redo: nextRedo = null } = state.data ?? {};
  return { canUndo: nextUndo !== null, canRedo: nextRedo !== null, run };
}
