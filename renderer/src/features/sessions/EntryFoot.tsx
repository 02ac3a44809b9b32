import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import classes from './sessions.module.css';

interface FootProps {
  readonly detail: SessionDetail;
}

function StartFoot({ detail }: FootProps): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id: sessionId, state } = detail.session;
  const start = useCaseMutation(
    orpc.session.transition.mutationOptions({
      onSuccess: () => navigate({ to: '/sessions/$sessionId/checklist', params: { sessionId } }),
    }),
  );
  const gaps = detail.gate.entry;
  const what = gaps.map((gap) => t(`common.procedureGap.${gap}`)).join(t('common.listSeparator'));
  const early = state !== 'notified';
  const words =
    gaps.length > 0
      ? t('session.entry.startBlocked', { what })
      : t(early ? 'session.entry.tooEarlyTitle' : 'session.entry.startNote');
  return (
    <FootBar
      end={
        <>
          <ErrorLine error={start.error} />
          {early && (
            <ButtonLink to="/sessions/$sessionId/prepare" params={{ sessionId }}>
              {t('session.entry.toPrepare')}
            </ButtonLink>
          )}
          <Button
            variant="filled"
            disabled={early || gaps.length > 0 || start.isPending}
            aria-describedby="start-note"
            onClick={() => start.mutate({ sessionId, to: 'onSite' })}
          >
            {t('session.entry.start')}
          </Button>
        </>
      }
    >
      <span className={classes['quiet']} id="start-note">
        {words}
      </span>
    </FootBar>
  );
}

function ResumeFoot({ detail }: FootProps): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  return (
    <FootBar
      end={
        <Button
          variant="filled"
          disabled={move.isPending}
          onClick={() => move.mutate({ sessionId, to: 'onSite' })}
        >
          {t('session.entry.resume')}
        </Button>
      }
    >
      <ErrorLine error={move.error} />
    </FootBar>
  );
}

function OnSiteFoot({ detail }: FootProps): ReactNode {
  const { t } = useTranslation();
  const params = { sessionId: detail.session.id };
  return (
    <FootBar
      end={
        <>
          <ButtonLink to="/sessions/$sessionId/gate" params={params}>
            {t('session.entry.toGate')}
          </ButtonLink>
          <ButtonLink to="/sessions/$sessionId/checklist" params={params} variant="filled">
            {t('session.entry.toChecklist')}
          </ButtonLink>
        </>
      }
    >
      {null}
    </FootBar>
  );
}

/** Picking up what was broken off wants a reason. */
export function ContinueForm({ detail }: FootProps): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const [asking, setAsking] = useState(false);
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  if (!asking) {
    return <Button onClick={() => setAsking(true)}>{t('session.entry.continueAct')}</Button>;
  }
  return (
    <ReasonForm
      label={t('session.entry.continueReason')}
      act={t('session.entry.continueAct')}
      busy={move.isPending}
      error={move.error}
      onConfirm={(reason) => move.mutate({ sessionId, to: 'onSite', reason })}
      onCancel={() => setAsking(false)}
    />
  );
}

/** The act of the entry screen: start, resume, or go on to the checklist. */
export function EntryFoot({ detail }: FootProps): ReactNode {
  switch (detail.session.state) {
    case 'draft':
    case 'pendingApproval':
    case 'notified':
      return <StartFoot detail={detail} />;
    case 'paused':
      return <ResumeFoot detail={detail} />;
    case 'onSite':
    case 'awaitingSignature':
      return <OnSiteFoot detail={detail} />;
    case 'incomplete':
    case 'terminated':
      return null;
  }
}
