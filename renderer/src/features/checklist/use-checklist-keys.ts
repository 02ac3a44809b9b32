import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/model/enums.ts';
import { isVerdictAllowed } from '#shared/rules/gaps.ts';
import { canAnswer } from '#shared/rules/session-state.ts';
import type { KeyBinding } from '../../components/keyboard/keyboard-registry.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { notice } from '../../components/save/notice.ts';
import { neighboursOf, type Row } from './checklist-model.ts';
import { useDecide } from './use-answer.ts';
import type { LoadedChecklist } from './use-checklist.ts';

export const VERDICT_KEYS = ['conforming', 'partial', 'nonconforming', 'notApplicable'] as const;

export interface VerdictChoice {
  readonly choose: (verdict: Verdict) => void;
  readonly error: unknown;
}

/** Goes to another item once what was typed is on the disk; a text that could not be written keeps its screen. */
export function useGoTo(loaded: LoadedChecklist): (row: Row | undefined) => void {
  const navigate = useNavigate();
  return (row) => {
    if (!row) return;
    const { itemId } = row.state.answer;
    void autosaves.flushAll().then(() => {
      if (autosaves.snapshot().failures > 0) return undefined;
      return navigate({
        to: '/sessions/$sessionId/checklist/$itemId',
        params: { sessionId: loaded.detail.session.id, itemId },
      });
    });
  };
}

/** The verdict of the open item, by key, click or touch, and the keys that move between items. */
export function useChecklistKeys(loaded: LoadedChecklist, row: Row): VerdictChoice {
  const { t } = useTranslation();
  const goTo = useGoTo(loaded);
  const { itemId } = row.state.answer;
  const decide = useDecide(loaded.detail.session.id, itemId);
  const { previous, next, nextUnanswered } = neighboursOf(loaded.rows, row.item.id);
  const choose = (verdict: Verdict): void => {
    if (!canAnswer(loaded.detail.session.state)) return;
    if (isVerdictAllowed(row.item, verdict)) decide.mutate({ verdict });
    else notice.say(t('checklist.notAllowed', { item: itemId }));
  };
  const group = 'checklist' as const;
  const answers = VERDICT_KEYS.flatMap((verdict, index): KeyBinding[] => {
    const key = String(index + 1);
    const label = t('checklist.keys.verdict', { verdict: t(`common.verdict.${verdict}`) });
    const run = (): void => choose(verdict);
    return [
      { keys: [key], label, group, run },
      { keys: [`Alt+${key}`], label, group, inText: true, run },
    ];
  });
  const move = { group, inText: true } as const;
  useKeys([
    ...answers,
    {
      ...move,
      keys: ['Mod+ArrowUp'],
      label: t('checklist.keys.previousItem'),
      run: () => goTo(previous),
    },
    {
      ...move,
      keys: ['Mod+ArrowDown'],
      label: t('checklist.keys.nextItem'),
      run: () => goTo(next),
    },
    {
      ...move,
      keys: ['Mod+Enter'],
      label: t('checklist.keys.nextUnanswered'),
      run: () => goTo(nextUnanswered),
    },
  ]);
  return { choose, error: decide.error };
}
