import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSample, SamplePick } from '#shared/model/sampling.ts';
import { useSampleWords } from './use-sample-words.ts';
import classes from './record.module.css';

/** Everything that has ever been in the round, by its id. */
function everIn({ picks, replacements }: DrawnSample): ReadonlyMap<string, SamplePick> {
  return new Map(
    [...picks, ...replacements.map(({ pick }) => pick)].map((pick) => [pick.id, pick]),
  );
}

/** Out, in, why, when and by whom; what nobody fills any more stands under the reason. */
export function RecordReplacements({ sample }: { readonly sample: DrawnSample }): ReactNode {
  const { t } = useTranslation();
  const words = useSampleWords();
  if (sample.replacements.length === 0) return null;
  const known = everIn(sample);
  return (
    <>
      <h3>{t('sampling.record.replacements')}</h3>
      <table className={classes['grid']}>
        <thead>
          <tr>
            <th scope="col">{t('sampling.column.number')}</th>
            <th scope="col">{t('sampling.record.replacement.out')}</th>
            <th scope="col">{t('sampling.record.replacement.in')}</th>
            <th scope="col">{t('sampling.record.replacement.reason')}</th>
            <th scope="col">{t('sampling.record.replacement.when')}</th>
          </tr>
        </thead>
        <tbody>
          {sample.replacements.map((one, index) => {
            const out = known.get(one.outId);
            return (
              <tr key={one.id}>
                <td className={classes['number']}>{index + 1}</td>
                <td>
                  {one.outId} {out?.label}
                  {out && <p className={classes['small']}>{words.why(out)}</p>}
                </td>
                <td>
                  {one.pick.id} {one.pick.label}
                  <p className={classes['small']}>{words.why(one.pick)}</p>
                </td>
                <td>
                  {one.reason}
                  {one.unmet.length > 0 && (
                    <p className={classes['strong']}>
                      {t('sampling.unmet', { reasons: words.reasons(one.unmet) })}
                    </p>
                  )}
                </td>
                <td>{words.moment(one.replacedAt, one.replacedBy)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
