import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSample } from '#shared/model/sampling.ts';
import { useSampleWords } from './use-sample-words.ts';
import classes from './record.module.css';

function EarlierRound({ sample }: { readonly sample: DrawnSample }): ReactNode {
  const { t } = useTranslation();
  const words = useSampleWords();
  const { round, drawnAt, drawnBy, seed, reason, picks, replacements } = sample;
  return (
    <div className={classes['earlier']}>
      <p>
        {t('sampling.record.earlierText', {
          round,
          moment: words.moment(drawnAt, drawnBy),
          counts: words.counts(sample),
        })}
      </p>
      <p>{t('sampling.seed', { seed })}</p>
      {reason !== null && <p>{t('sampling.why', { reason })}</p>}
      <p>
        {picks
          .map((pick) => t('sampling.record.earlierPick', { ...pick, why: words.why(pick) }))
          .join(t('common.listSeparator'))}
      </p>
      {replacements.map((one) => (
        <p key={one.id}>
          {t('sampling.record.earlierSwap', {
            out: one.outId,
            in: `${one.pick.id} ${one.pick.label}`,
            reason: one.reason,
          })}
        </p>
      ))}
    </div>
  );
}

/** Rounds that a later one replaced, whole but in running text: they are on record, not to be worked by. */
export function RecordEarlier({ rounds }: { readonly rounds: readonly DrawnSample[] }): ReactNode {
  const { t } = useTranslation();
  if (rounds.length === 0) return null;
  return (
    <>
      <h3>{t('sampling.record.earlier')}</h3>
      {rounds.map((sample) => (
        <EarlierRound key={sample.id} sample={sample} />
      ))}
    </>
  );
}
