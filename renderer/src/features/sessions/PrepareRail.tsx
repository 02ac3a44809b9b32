import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { noticeGaps } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { GateShape } from '../../components/shapes/GateShape.tsx';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { goToPart, isEntryGap, PART_OF_GAP } from './gate-parts.ts';
import classes from './sessions.module.css';

function GateList({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const gaps = detail.gate.entry.filter((gap) => !isEntryGap(gap));
  return (
    <div className={classes['railBlock']}>
      <SectionHeading
        title={t('session.prepare.gate')}
        note={gaps.length > 0 ? t('session.prepare.gateOpen', { count: gaps.length }) : undefined}
      />
      {gaps.length === 0 && (
        <p className={classes['gapRow']}>
          <GateShape state="done" />
          {t('session.prepare.gateDone')}
        </p>
      )}
      <ul>
        {gaps.map((gap) => {
          const part = PART_OF_GAP[gap];
          return (
            <li key={gap} className={classes['gapRow']}>
              <GateShape state="blocked" />
              <span>{t(`common.procedureGap.${gap}`)}</span>
              {part !== null && (
                <Button onClick={() => goToPart(part)}>{t(`session.entry.gapAct.${gap}`)}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function DraftStep({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  return (
    <div className={classes['next']}>
      <p className={classes['note']}>{t('session.prepare.submitNote')}</p>
      <Button
        variant="filled"
        disabled={move.isPending}
        onClick={() => move.mutate({ sessionId, to: 'pendingApproval' })}
      >
        {t('session.prepare.submit')}
      </Button>
      <ErrorLine error={move.error} />
    </div>
  );
}

function ApprovalStep({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const [asking, setAsking] = useState(false);
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  const gaps = noticeGaps(detail.session);
  const what = gaps.map((gap) => t(`common.procedureGap.${gap}`)).join(t('common.listSeparator'));
  return (
    <div className={classes['next']}>
      <p className={classes['note']} id="notify-note">
        {gaps.length === 0
          ? t('session.prepare.notifyNote')
          : t('session.prepare.notifyMissing', { what })}
      </p>
      <div className={classes['acts']}>
        <Button
          variant="filled"
          disabled={gaps.length > 0 || move.isPending}
          aria-describedby="notify-note"
          onClick={() => move.mutate({ sessionId, to: 'notified' })}
        >
          {t('session.prepare.notify')}
        </Button>
        {!asking && <Button onClick={() => setAsking(true)}>{t('session.prepare.back')}</Button>}
      </div>
      {asking && (
        <ReasonForm
          label={t('session.prepare.backReason')}
          act={t('session.prepare.back')}
          busy={move.isPending}
          error={null}
          onConfirm={(reason) => move.mutate({ sessionId, to: 'draft', reason })}
          onCancel={() => setAsking(false)}
        />
      )}
      <ErrorLine error={move.error} />
    </div>
  );
}

function NextStep({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { state, id: sessionId } = detail.session;
  if (state === 'draft') return <DraftStep detail={detail} />;
  if (state === 'pendingApproval') return <ApprovalStep detail={detail} />;
  return (
    <div className={classes['next']}>
      {state === 'notified' && (
        <p className={classes['note']}>{t('session.prepare.toEntryNote')}</p>
      )}
      <ButtonLink
        to="/sessions/$sessionId/entry"
        params={{ sessionId }}
        variant={state === 'notified' ? 'filled' : 'default'}
      >
        {t('session.prepare.toEntry')}
      </ButtonLink>
    </div>
  );
}

/** What gate G1 still wants, and the one step that comes next. */
export function PrepareRail({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <GateList detail={detail} />
      <div className={classes['railBlock']}>
        <SectionHeading
          title={t('session.prepare.next')}
          note={t(`common.state.${detail.session.state}`)}
        />
        <NextStep detail={detail} />
      </div>
    </>
  );
}
