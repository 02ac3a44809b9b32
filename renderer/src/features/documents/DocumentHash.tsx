import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedHash } from '../../components/format/format.ts';
import classes from './documents.module.css';

/** A whole SHA-256 in 8 groups of 8, two rows of four, the same grouping as on paper. */
export function DocumentHash({ sha256 }: { readonly sha256: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['hash']}>
      <span className="visually-hidden">{t('documentUi.hash')}</span>
      {groupedHash(sha256)
        .split(' ')
        .map((group, index) => (
          // Two groups may be equal; their place tells them apart.
          <span key={`${index} ${group}`}>{group}</span>
        ))}
    </div>
  );
}
