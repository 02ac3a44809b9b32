import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countsOf, type Filter, FILTERS, type Row } from './checklist-model.ts';
import classes from './tree.module.css';

interface TreeFiltersProps {
  readonly rows: readonly Row[];
  readonly filter: Filter;
  readonly query: string;
  readonly onFilter: (filter: Filter) => void;
  readonly onQuery: (query: string) => void;
}

/** Filters with their counts, and a field to narrow the tree by words. */
export function TreeFilters(props: TreeFiltersProps): ReactNode {
  const { t } = useTranslation();
  const counts = countsOf(props.rows);
  return (
    <fieldset className={classes['filters']}>
      <legend className="visually-hidden">{t('checklist.filters')}</legend>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          className={classes['filter']}
          aria-pressed={props.filter === filter}
          onClick={() => props.onFilter(filter)}
        >
          <span>{t(`checklist.filter.${filter}`)}</span>
          <span className={classes['filterCount']}>{counts[filter]}</span>
        </button>
      ))}
      <label className={classes['search']}>
        <IconSearch className={classes['chevron']} stroke={1.6} aria-hidden />
        <input
          type="search"
          aria-label={t('checklist.searchItems')}
          placeholder={t('checklist.searchShort')}
          value={props.query}
          onChange={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) props.onQuery('');
          }}
        />
      </label>
    </fieldset>
  );
}
