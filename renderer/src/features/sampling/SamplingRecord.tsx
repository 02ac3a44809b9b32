import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { type DrawnSample, sampleKindSchema } from '#shared/model/sampling.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { RecordEarlier } from './RecordEarlier.tsx';
import { RecordPicks } from './RecordPicks.tsx';
import { RecordReplacements } from './RecordReplacements.tsx';
import { countsOf, roundsOf } from './sampling-view.ts';
import { useSampleWords } from './use-sample-words.ts';
import classes from './record.module.css';

interface SheetProps {
  readonly detail: SessionDetail;
  readonly sample: DrawnSample;
}

/** What was drawn, from what, by which rule: name and value, one line each. */
function useFacts(sample: DrawnSample): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const words = useSampleWords();
  const { kind, round, drawnAt, drawnBy, seed, population, reason } = sample;
  const [count, moment] = [population.length, words.moment(drawnAt, drawnBy)];
  const rule = words.rule(kind, count);
  return [
    [t('sampling.record.drawn'), t('sampling.record.drawnText', { round, moment })],
    ...(reason === null ? [] : [[t('sampling.record.reason'), reason] as const]),
    [
      t('sampling.record.population'),
      t('sampling.record.populationText', { count, frame: t(`sampling.frame.${kind}`) }),
    ],
    [t('sampling.record.size'), t('sampling.record.sizeText', { rule, ...countsOf(sample) })],
    [t('sampling.record.must'), t(`sampling.must.${kind}`)],
    [t('sampling.record.seed'), seed],
  ];
}

function Facts({ detail, sample }: SheetProps): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={classes['facts']}>
      <tbody>
        <tr>
          <th scope="row">{t('sampling.record.organization')}</th>
          <td>{detail.organizationName}</td>
          <th scope="row">{t('sampling.record.uscc')}</th>
          <td className={classes['code']}>{detail.uscc}</td>
        </tr>
        <tr>
          <th scope="row">{t('sampling.record.reviewNo')}</th>
          <td>{detail.session.reviewNo}</td>
          <th scope="row">{t('sampling.record.reviewDate')}</th>
          <td>{format.date(detail.session.reviewDate)}</td>
        </tr>
        {useFacts(sample).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td colSpan={3}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says again what is signed, because the lines may stand on a page of their own. */
function Signatures({ detail, sample }: SheetProps): ReactNode {
  const { t } = useTranslation();
  const names = [
    ['first', t('sampling.record.inspector')],
    ['second', t('sampling.record.inspector')],
    ['organization', t('sampling.record.representative')],
  ] as const;
  return (
    <div className={classes['signing']}>
      <p>
        {t('sampling.record.confirm', {
          reviewNo: detail.session.reviewNo,
          kind: t(`sampling.kind.${sample.kind}`),
          round: sample.round,
          picked: sample.picks.length,
          replaced: sample.replacements.length,
        })}
      </p>
      <div className={classes['signatures']}>
        {names.map(([key, name]) => (
          <div key={key} className={classes['signature']}>
            <p>{name}</p>
            <p className={classes['date']}>{t('sampling.record.date')}</p>
          </div>
        ))}
      </div>
    </div>
  );
}

interface KindSheetProps {
  readonly detail: SessionDetail;
  readonly rounds: readonly DrawnSample[];
}

function KindSheet({ detail, rounds }: KindSheetProps): ReactNode {
  const { t } = useTranslation();
  const sample = rounds.at(-1);
  if (sample === undefined) return null;
  return (
    <article className={classes['sheet']}>
      <p className={classes['unit']}>{detail.session.unit}</p>
      <h2 className={classes['title']}>
        {t('sampling.record.title', { kind: t(`sampling.kind.${sample.kind}`) })}
      </h2>
      <Facts detail={detail} sample={sample} />
      <RecordPicks sample={sample} />
      <RecordReplacements sample={sample} />
      <RecordEarlier rounds={rounds.slice(0, -1)} />
      <div className={classes['end']}>
        <h3>{t('sampling.record.order')}</h3>
        <p className={classes['order']}>{sample.population.join('  ')}</p>
        <p className={classes['method']}>{t('sampling.record.method')}</p>
        <Signatures detail={detail} sample={sample} />
      </div>
    </article>
  );
}

/** 抽样记录: what is printed instead of the screen, one sheet a kind, each signed by itself. */
export function SamplingRecord({ detail, rounds }: KindSheetProps): ReactNode {
  return (
    <div className={classes['record']}>
      {sampleKindSchema.options.map((kind) => (
        <KindSheet key={kind} detail={detail} rounds={roundsOf(rounds, kind)} />
      ))}
    </div>
  );
}
