import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { canMove } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './sessions.module.css';

/** Moves away from the straight road; each wants a reason (DOMAIN §4.7). */
const ROADS = [
  {
    to: 'paused',
    act: 'session.entry.pause',
    reason: 'session.entry.pauseReason',
    example: 'session.entry.pausePlaceholder',
  },
  {
    to: 'incomplete',
    act: 'session.entry.incompleteAct',
    reason: 'session.entry.incompleteReason',
    example: 'session.entry.incompletePlaceholder',
  },
  {
    to: 'terminated',
    act: 'session.entry.terminate',
    reason: 'session.entry.terminateReason',
    example: 'session.entry.terminatePlaceholder',
  },
] as const;

/** 暂停, 审查未完成, 终止: quiet, with their reason asked for in place. */
export function SideRoads({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId, state } = detail.session;
  const [asked, setAsked] = useState<(typeof ROADS)[number] | null>(null);
  const move = useCaseMutation(
    orpc.session.transition.mutationOptions({ onSuccess: () => setAsked(null) }),
  );
  const open = ROADS.filter(({ to }) => canMove(state, to));
  if (open.length === 0) return null;
  return (
    <section className={classes['railBlock']}>
      <SectionHeading
        title={t('session.entry.sideRoads')}
        note={t('session.entry.sideRoadsNote')}
      />
      <div className={classes['acts']}>
        {open.map((road) => (
          <Button
            key={road.to}
            aria-expanded={asked?.to === road.to}
            onClick={() => setAsked(road)}
          >
            {t(road.act)}
          </Button>
        ))}
      </div>
      {asked && canMove(state, asked.to) && (
        <ReasonForm
          key={asked.to}
          label={t(asked.reason)}
          placeholder={t(asked.example)}
          act={t(asked.act)}
          busy={move.isPending}
          error={move.error}
          onConfirm={(reason) => move.mutate({ sessionId, to: asked.to, reason })}
          onCancel={() => setAsked(null)}
        />
      )}
    </section>
  );
}
