import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format/use-format.ts';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import {
  type AreaRows,
  areasOf,
  type Filter,
  isAnswered,
  type Row,
  visibleRows,
} from './checklist-model.ts';
import { ItemRow } from './ItemRow.tsx';
import { TreeFilters } from './TreeFilters.tsx';
import classes from './tree.module.css';
import type { LoadedChecklist } from './use-checklist.ts';

interface AreaProps {
  readonly area: AreaRows;
  /** Those of its rows that pass the filter. */
  readonly shown: readonly Row[];
  readonly current: Row;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Area({ area, shown, current, open, onToggle }: AreaProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const done = area.rows.filter(isAnswered).length;
  const total = area.rows.length;
  const name = `${area.area.code} ${pick(area.area.short_name, area.area.short_name_en)}`;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <button type="button" className={classes['area']} aria-expanded={open} onClick={onToggle}>
        <Chevron className={classes['chevron']} stroke={1.6} aria-hidden />
        <span className={classes['areaName']}>{name}</span>
        <span className={classes['areaCount']}>{`${done}/${total}`}</span>
        <ProgressBar
          done={done}
          total={total}
          label={t('checklist.areaProgress', { area: name, done, total })}
        />
      </button>
      {open && (
        <ul>
          {shown.map((row) => (
            <ItemRow key={row.item.id} row={row} current={row === current} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface ItemTreeProps {
  readonly loaded: LoadedChecklist;
  readonly current: Row;
}

/** Areas A–E with their progress; the open one shows its items. A filter opens all that match. */
export function ItemTree({ loaded, current }: ItemTreeProps): ReactNode {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  // The area of the open item is open, until the inspector opens another one by hand.
  const [byHand, setByHand] = useState<{ itemId: string; area: string } | null>(null);
  const openArea = byHand?.itemId === current.item.id ? byHand.area : current.item.area;
  const narrowed = filter !== 'all' || query.trim() !== '';
  const visible = new Set(visibleRows(loaded.rows, filter, query));
  return (
    <nav className={classes['tree']} aria-label={t('checklist.tree')}>
      <TreeFilters
        rows={loaded.rows}
        filter={filter}
        query={query}
        onFilter={setFilter}
        onQuery={setQuery}
      />
      {visible.size === 0 && (
        <p className={classes['none']}>
          {t('checklist.noMatch')}{' '}
          <TextButton
            onClick={() => {
              setFilter('all');
              setQuery('');
            }}
          >
            {t('checklist.showAll')}
          </TextButton>
        </p>
      )}
      <ul className={classes['areas']}>
        {areasOf(loaded.checklist, loaded.rows).map((area) => {
          const { code } = area.area;
          const shown = area.rows.filter((row) => visible.has(row));
          if (narrowed && shown.length === 0) return null;
          const open = narrowed || openArea === code;
          return (
            <Area
              key={code}
              area={area}
              shown={shown}
              current={current}
              open={open}
              onToggle={() => setByHand({ itemId: current.item.id, area: open ? '' : code })}
            />
          );
        })}
      </ul>
    </nav>
  );
}
