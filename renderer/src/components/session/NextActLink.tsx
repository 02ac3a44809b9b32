import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#shared/model/session.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { nextAct, STEP_OF_ACT } from './next-act.ts';

/** The one button a row of cases ends in: what to do next, and where it is done. */
export function NextActLink({ session }: { readonly session: SessionSummary }): ReactNode {
  const { t } = useTranslation();
  const act = nextAct(session);
  return (
    <ButtonLink
      to={STEP_OF_ACT[act]}
      params={{ sessionId: session.id }}
      aria-label={t('session.actFor', { act: t(`session.act.${act}`), reviewNo: session.reviewNo })}
    >
      {t(`session.act.${act}`)}
    </ButtonLink>
  );
}
