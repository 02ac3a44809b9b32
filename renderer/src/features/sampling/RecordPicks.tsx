import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSample } from '#shared/model/sampling.ts';
import { pickRows } from './sampling-view.ts';
import { useSampleWords } from './use-sample-words.ts';
import classes from './record.module.css';

/** An empty box to tick with a pen; drawn, so that no font has to have it. */
const Box = (): ReactNode => <span className={classes['box']} />;

/** The sample in force on paper; clients get boxes for being told and for having agreed (§1.8). */
export function RecordPicks({ sample }: { readonly sample: DrawnSample }): ReactNode {
  const { t } = useTranslation();
  const words = useSampleWords();
  const { replacements, kind } = sample;
  const consent = kind === 'clients';
  const rows = pickRows(sample).filter(({ leftBy }) => leftBy === null);
  return (
    <>
      <h3>{t(replacements.length > 0 ? 'sampling.record.picksNow' : 'sampling.record.picks')}</h3>
      <table className={classes['grid']}>
        <thead>
          <tr>
            <th scope="col">{t('sampling.column.number')}</th>
            <th scope="col">{t('sampling.column.id')}</th>
            <th scope="col">{t('sampling.column.name')}</th>
            <th scope="col">{t('sampling.column.reasons')}</th>
            {consent && <th scope="col">{t('sampling.record.told')}</th>}
            {consent && <th scope="col">{t('sampling.record.agreed')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pick, cameBy }, index) => (
            <tr key={pick.id}>
              <td className={classes['number']}>{index + 1}</td>
              <td className={classes['code']}>{pick.id}</td>
              <td className={classes['name']}>{pick.label}</td>
              <td>
                {words.why(pick)}
                {cameBy &&
                  ` · ${t('sampling.record.swap', { number: replacements.indexOf(cameBy) + 1 })}`}
              </td>
              {consent && (
                <td className={classes['number']}>
                  <Box />
                </td>
              )}
              {consent && (
                <td className={classes['number']}>
                  <Box />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
