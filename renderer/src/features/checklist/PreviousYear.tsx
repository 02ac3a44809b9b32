import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';

interface PreviousYearProps {
  readonly row: Row;
  readonly detail: SessionDetail;
}

/** Last year's finding on the same item, in the words of that year. */
export function PreviousYear({ row, detail }: PreviousYearProps): ReactNode {
  const { t } = useTranslation();
  const { previous } = row.state;
  const year = previous[0]?.year ?? detail.session.reviewYear - 1;
  return (
    <section className={classes['railSection']}>
      <SectionHeading
        quiet
        title={t('checklist.previous.title')}
        note={t('checklist.previous.year', { year })}
      />
      {previous.length === 0 && <p className={classes['hint']}>{t('checklist.previous.none')}</p>}
      {previous.map(({ text, status }) => (
        <p key={text} className={classes['railLine']}>
          <span>{text}</span>
          <span className={classes['railSide']}>{status}</span>
        </p>
      ))}
    </section>
  );
}
