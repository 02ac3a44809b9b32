import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { GateShape } from '../../components/shapes/GateShape.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { goToPart, isEntryGap, PART_OF_GAP } from './gate-parts.ts';
import classes from './sessions.module.css';

/** What gate G1 still wants before the team sets out, each with the act that goes there. */
export function PrepareRail({ detail }: { readonly detail: SessionDetail }): ReactNode {
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
