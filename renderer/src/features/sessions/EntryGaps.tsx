import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { ProcedureGap } from '#shared/model/gap.ts';
import { GateShape } from '../../components/shapes/GateShape.tsx';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { PART_OF_GAP } from './gate-parts.ts';
import classes from './sessions.module.css';
import { usePatch } from './use-session.ts';

interface GapActProps {
  readonly gap: ProcedureGap;
  readonly detail: SessionDetail;
  readonly onNow: (field: 'identityShownAt' | 'rightsToldAt') => void;
}

function GapAct({ gap, detail, onNow }: GapActProps): ReactNode {
  const { t } = useTranslation();
  const part = PART_OF_GAP[gap];
  const words = t(`session.entry.gapAct.${gap}`);
  if (part === null) {
    const field = gap === 'identityMissing' ? 'identityShownAt' : 'rightsToldAt';
    return <Button onClick={() => onNow(field)}>{words}</Button>;
  }
  return (
    <ButtonLink
      to="/sessions/$sessionId/prepare"
      params={{ sessionId: detail.session.id }}
      search={{ part }}
    >
      {words}
    </ButtonLink>
  );
}

/** What gates G1 and G2 still want, each with the act that closes it. */
export function EntryGaps({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { patch, error } = usePatch(detail.session.id);
  const gaps = detail.gate.entry;
  if (gaps.length === 0) return null;
  return (
    <section aria-label={t('session.entry.gaps')}>
      <SectionHeading
        title={t('session.entry.gaps')}
        note={t('session.entry.gapCount', { count: gaps.length })}
      />
      <ul>
        {gaps.map((gap) => (
          <li key={gap} className={classes['gapRow']}>
            <GateShape state="blocked" />
            <span className={classes['code']}>{PART_OF_GAP[gap] === null ? 'G2' : 'G1'}</span>
            <span>{t(`common.procedureGap.${gap}`)}</span>
            <GapAct
              gap={gap}
              detail={detail}
              onNow={(field) => patch({ [field]: new Date().toISOString() })}
            />
          </li>
        ))}
      </ul>
      <ErrorLine error={error} />
    </section>
  );
}
