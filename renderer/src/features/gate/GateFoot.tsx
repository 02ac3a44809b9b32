import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { ItemId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { printPage } from '../../platform/index.ts';
import classes from './gate.module.css';

interface FootProps {
  readonly detail: SessionDetail;
  readonly firstGap: ItemId | undefined;
}

function Answered({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { answered, itemCount } = detail;
  return (
    <div className={classes['progress']}>
      <strong>
        {answered}/{itemCount}
      </strong>
      {t('gate.answered')}
      <ProgressBar done={answered} total={itemCount} label={t('gate.answered')} width={96} />
    </div>
  );
}

function PrintButton(): ReactNode {
  const { t } = useTranslation();
  return (
    <Button onClick={printPage} aria-keyshortcuts="Control+P" rightSection={<Kbd combo="Mod+p" />}>
      {t('gate.print')}
    </Button>
  );
}

/** Ctrl+Enter goes to the first gap, as it goes to the next unanswered item in the checklist. */
function FirstGapButton({
  detail,
  item,
}: {
  readonly detail: SessionDetail;
  readonly item: ItemId;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (): void =>
    void navigate({
      to: '/sessions/$sessionId/checklist/$itemId',
      params: { sessionId: detail.session.id, itemId: item },
    });
  useKeys([
    { keys: ['Mod+Enter'], label: t('gate.firstKey'), group: 'checklist', inText: true, run: go },
  ]);
  return (
    <Button
      variant="filled"
      onClick={go}
      aria-keyshortcuts="Control+Enter"
      rightSection={<Kbd combo="Mod+Enter" />}
    >
      {t('gate.first', { item })}
    </Button>
  );
}

function CloseButton({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { session, gate } = detail;
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  const gaps = gate.items.length;
  const open = session.state === 'onSite' && gaps === 0;
  return (
    <>
      <ErrorLine error={move.error} />
      <Button
        variant={open ? 'filled' : 'default'}
        disabled={!open || move.isPending}
        title={gaps > 0 ? t('gate.closeBlocked', { count: gaps }) : ''}
        onClick={() => move.mutate({ sessionId: session.id, to: 'awaitingSignature' })}
      >
        {t(move.isPending ? 'gate.closing' : 'gate.close')}
      </Button>
    </>
  );
}

function ClosedFoot({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId } = detail.session;
  const [asking, setAsking] = useState(false);
  const move = useCaseMutation(orpc.session.transition.mutationOptions());
  if (asking) {
    return (
      <FootBar>
        <ReasonForm
          label={t('gate.reopenReason')}
          placeholder={t('gate.reopenPlaceholder')}
          act={t('gate.reopen')}
          busy={move.isPending}
          error={move.error}
          onConfirm={(reason) => move.mutate({ sessionId, to: 'onSite', reason })}
          onCancel={() => setAsking(false)}
        />
      </FootBar>
    );
  }
  return (
    <FootBar
      end={
        <>
          <Button onClick={() => setAsking(true)}>{t('gate.reopen')}</Button>
          <ButtonLink to="/sessions/$sessionId/documents" params={{ sessionId }} variant="filled">
            {t('gate.documents')}
          </ButtonLink>
        </>
      }
    >
      <Answered detail={detail} />
    </FootBar>
  );
}

/** Printing, the first gap, and the close, which stays visible and not operable while a gap is open. */
export function GateFoot({ detail, firstGap }: FootProps): ReactNode {
  const { t } = useTranslation();
  const { state, id: sessionId, startedAt } = detail.session;
  if (state === 'awaitingSignature') return <ClosedFoot detail={detail} />;
  const before = startedAt === null || state === 'paused' || state === 'incomplete';
  return (
    <FootBar
      end={
        <>
          {firstGap !== undefined && startedAt !== null && <PrintButton />}
          {before && (
            <ButtonLink to="/sessions/$sessionId/entry" params={{ sessionId }} variant="filled">
              {t('gate.toEntry')}
            </ButtonLink>
          )}
          {state === 'onSite' && firstGap !== undefined && (
            <FirstGapButton detail={detail} item={firstGap} />
          )}
          <CloseButton detail={detail} />
        </>
      }
    >
      <Answered detail={detail} />
    </FootBar>
  );
}
