import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import { today } from '../../components/form/local-time.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { OPEN_STATES } from '../../components/session/next-act.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Columns } from '../../components/ui/Page.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { CasesOnHand } from './CasesOnHand.tsx';
import classes from './home.module.css';
import { HomeRail } from './HomeRail.tsx';
import { JsonFileButton } from '../../components/ui/JsonFileButton.tsx';
import { ImportResults } from './ImportResults.tsx';
import { StateCounts } from './StateCounts.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useImport } from './use-import.ts';

/** Rows on the home screen; the rest is one click away. */
const ON_HAND = 8;

const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;

function Today(): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const date = today();
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '0';
  return (
    <h1 className={classes['today']}>
      <span>{format.date(date)}</span> <span>{t(`common.weekday.${weekday}`)}</span>
    </h1>
  );
}

function NoCases({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('home.empty.title')} hint={t('home.empty.hint')}>
      <JsonFileButton multiple label={t('home.import.act')} variant="filled" onFiles={onFiles} />
      <ButtonLink to="/organizations/new">{t('home.empty.organization')}</ButtonLink>
      <ButtonLink to="/settings">{t('home.empty.settings')}</ButtonLink>
    </EmptyState>
  );
}

/** 主页: today, the cases on hand with their next act, counts by state, where one left off. */
export function HomeScreen(): ReactNode {
  const { t } = useTranslation();
  const { results, importFiles } = useImport();
  const { over, handlers } = useFileDrop(importFiles);
  const list = useQuery(
    orpc.session.list.queryOptions({ input: { states: [...OPEN_STATES], limit: ON_HAND } }),
  );
  const { rows = [], total = 0, countsByState = {} } = list.data ?? {};
  const none = Object.values(countsByState).every((count) => count === 0);
  const importPanel = (
    <section className={classes['block']}>
      <SectionHeading title={t('home.import.title')} />
      <p className={classes['drop']} data-over={over ? '' : undefined}>
        {over ? t('home.import.dropNow') : t('home.import.drop')}{' '}
        {!over && <JsonFileButton multiple label={t('home.import.choose')} onFiles={importFiles} />}
      </p>
      <ImportResults results={results} />
    </section>
  );
  return (
    <div className={classes['home']} {...handlers}>
      <header className={classes['head']}>
        <Today />
        <div className={classes['headActs']}>
          <JsonFileButton multiple label={t('home.import.act')} onFiles={importFiles} />
          <ButtonLink to="/sessions/new" variant="filled">
            {t('session.new')}
          </ButtonLink>
        </div>
      </header>
      <Columns
        inset
        rail={<HomeRail importPanel={importPanel} />}
        railLabel={t('home.resume.title')}
      >
        <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
        {list.data &&
          (none ? (
            <NoCases onFiles={importFiles} />
          ) : (
            <>
              <CasesOnHand rows={rows} total={total} />
              <StateCounts counts={countsByState} />
            </>
          ))}
      </Columns>
    </div>
  );
}
