import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { noticeGaps } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import { ExportCaseButton } from './ExportCaseButton.tsx';
import classes from './sessions.module.css';

interface FootProps {
  readonly detail: SessionDetail;
}

function DraftFoot({ detail }: FootProps): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  return (
    <FootBar
      end={
        <>
          <ErrorLine error={move.error} />
          <ExportCaseButton sessionId={sessionId} />
          <Button
            variant="filled"
            disabled={move.isPending}
            onClick={() => move.mutate({ sessionId, to: 'pendingApproval' })}
          >
            {t('session.prepare.submit')}
          </Button>
        </>
      }
    >
      <span className={classes['quiet']}>{t('session.prepare.submitNote')}</span>
    </FootBar>
  );
}

function BackForm({ detail, onCancel }: FootProps & { readonly onCancel: () => void }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  return (
    <FootBar>
      <ReasonForm
        label={t('session.prepare.backReason')}
        act={t('session.prepare.back')}
        busy={move.isPending}
        error={move.error}
        onConfirm={(reason) => move.mutate({ sessionId, to: 'draft', reason })}
        onCancel={onCancel}
      />
    </FootBar>
  );
}

function ApprovalFoot({ detail }: FootProps): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const [asking, setAsking] = useState(false);
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  const gaps = noticeGaps(detail.session);
  const what = gaps.map((gap) => t(`common.procedureGap.${gap}`)).join(t('common.listSeparator'));
  if (asking) return <BackForm detail={detail} onCancel={() => setAsking(false)} />;
  return (
    <FootBar
      end={
        <>
          <ErrorLine error={move.error} />
          <ExportCaseButton sessionId={sessionId} />
          <Button onClick={() => setAsking(true)}>{t('session.prepare.back')}</Button>
          <Button
            variant="filled"
            disabled={gaps.length > 0 || move.isPending}
            aria-describedby="notify-note"
            onClick={() => move.mutate({ sessionId, to: 'notified' })}
          >
            {t('session.prepare.notify')}
          </Button>
        </>
      }
    >
      <span className={classes['quiet']} id="notify-note">
        {gaps.length === 0
          ? t('session.prepare.notifyNote')
          : t('session.prepare.notifyMissing', { what })}
      </span>
    </FootBar>
  );
}

/** The one step that comes next, and why it cannot be taken yet. */
export function PrepareFoot({ detail }: FootProps): ReactNode {
  const { t } = useTranslation();
  const { state, id: sessionId } = detail.session;
  if (state === 'draft') return <DraftFoot detail={detail} />;
  if (state === 'pendingApproval') return <ApprovalFoot detail={detail} />;
  return (
    <FootBar
      end={
        <>
          <ExportCaseButton sessionId={sessionId} />
          <ButtonLink
            to="/sessions/$sessionId/entry"
            params={{ sessionId }}
            variant={state === 'notified' ? 'filled' : 'default'}
          >
            {t('session.prepare.toEntry')}
          </ButtonLink>
        </>
      }
    >
      {state === 'notified' && (
        <span className={classes['quiet']}>{t('session.prepare.toEntryNote')}</span>
      )}
    </FootBar>
  );
}
