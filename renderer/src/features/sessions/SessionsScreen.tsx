import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#shared/model/enums.ts';
import { orpc } from '../../api/client.ts';
import { ALL_STATES } from '../../components/session/next-act.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { FootBar, PageHead } from '../../components/ui/Page.tsx';
import { SearchBox } from '../../components/ui/SearchBox.tsx';
import { SessionTable } from './SessionTable.tsx';
import classes from './sessions.module.css';

/** Rows of one page; the core sends no more than it is asked for, however many cases there are. */
const PAGE_SIZE = 50;

interface FiltersProps {
  readonly counts: Partial<Record<SessionState, number>>;
  readonly chosen: SessionState | undefined;
  readonly onChoose: (state: SessionState | undefined) => void;
}

function StateFilters({ counts, chosen, onChoose }: FiltersProps): ReactNode {
  const { t } = useTranslation();
  const total = ALL_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const choices = [
    { state: undefined, label: t('session.list.all'), count: total },
    ...ALL_STATES.map((state) => ({
      state,
      label: t(`common.state.${state}`),
      count: counts[state] ?? 0,
    })),
  ];
  return (
    <fieldset className={classes['filters']} aria-label={t('session.list.filter')}>
      {choices.map(({ state, label, count }) => (
        <button
          key={label}
          type="button"
          className={classes['filter']}
          aria-pressed={chosen === state}
          onClick={() => onChoose(state)}
        >
          {label} <span>{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface PagingProps {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

function Paging({ offset, shown, total, onMove }: PagingProps): ReactNode {
  const { t } = useTranslation();
  return (
    <FootBar
      end={
        <>
          <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - PAGE_SIZE))}>
            {t('session.list.previous')}
          </Button>
          <Button disabled={offset + shown >= total} onClick={() => onMove(offset + PAGE_SIZE)}>
            {t('session.list.next')}
          </Button>
        </>
      }
    >
      <span>{t('session.list.range', { from: offset + 1, to: offset + shown, total })}</span>
    </FootBar>
  );
}

function NoRows({ filtered }: { readonly filtered: boolean }): ReactNode {
  const { t } = useTranslation();
  if (filtered) {
    return <EmptyState title={t('session.list.notFound')} hint={t('session.list.notFoundHint')} />;
  }
  return (
    <EmptyState title={t('session.list.empty')} hint={t('session.list.emptyHint')}>
      <ButtonLink to="/sessions/new" variant="filled">
        {t('session.new')}
      </ButtonLink>
    </EmptyState>
  );
}

export function SessionsScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state } = useSearch({ from: '/sessions' });
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const [offset, setOffset] = useState(0);
  const list = useQuery({
    ...orpc.session.list.queryOptions({
      input: { text, states: state === undefined ? [] : [state], limit: PAGE_SIZE, offset },
    }),
    placeholderData: keepPreviousData,
  });
  const { rows = [], total = 0, countsByState = {} } = list.data ?? {};
  const choose = (next: SessionState | undefined): void => {
    setOffset(0);
    void navigate({ to: '/sessions', search: { state: next }, replace: true });
  };
  return (
    <>
      <PageHead
        title={t('session.title')}
        note={list.data && t('session.count', { count: total })}
        actions={
          <ButtonLink to="/sessions/new" variant="filled">
            {t('session.new')}
          </ButtonLink>
        }
      />
      <div className={classes['bar']}>
        <div className={classes['search']}>
          <SearchBox
            label={t('session.list.search')}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setOffset(0);
            }}
          />
        </div>
        <StateFilters counts={countsByState} chosen={state} onChoose={choose} />
      </div>
      <div className={classes['page']}>
        <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
        {rows.length > 0 && <SessionTable rows={rows} />}
        {list.data && rows.length === 0 && <NoRows filtered={text !== '' || state !== undefined} />}
      </div>
      {total > PAGE_SIZE && (
        <Paging offset={offset} shown={rows.length} total={total} onMove={setOffset} />
      )}
    </>
  );
}
