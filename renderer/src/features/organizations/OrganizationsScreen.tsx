import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationSummary } from '#shared/contract/organization.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { PageHead } from '../../components/ui/Page.tsx';
import { SearchBox } from '../../components/ui/SearchBox.tsx';
import table from '../../components/ui/table.module.css';
import classes from './organizations.module.css';

function Row({ organization }: { readonly organization: OrganizationSummary }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const params = { organizationId: organization.id };
  return (
    <tr>
      <td>
        <Link to="/organizations/$organizationId" params={params} className={classes['nameLink']}>
          {organization.name}
        </Link>
      </td>
      <td className={table['code']}>{organization.uscc}</td>
      <td className={table['number']}>{organization.sessionCount}</td>
      <td className={table['nowrap']}>
        {organization.lastReviewDate === null ? (
          <span className={table['quiet']}>{t('organization.never')}</span>
        ) : (
          format.date(organization.lastReviewDate)
        )}
      </td>
      <td className={table['end']}>
        <ButtonLink
          to="/sessions/new"
          search={{ organization: organization.id }}
          aria-label={`${t('organization.page.newSession')} ${organization.name}`}
        >
          {t('organization.page.newSession')}
        </ButtonLink>
      </td>
    </tr>
  );
}

function OrganizationTable({ rows }: { readonly rows: readonly OrganizationSummary[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">{t('organization.column.name')}</th>
          <th scope="col">{t('organization.column.uscc')}</th>
          <th scope="col" className={table['number']}>
            {t('organization.column.sessions')}
          </th>
          <th scope="col">{t('organization.column.last')}</th>
          <th scope="col" className={table['end']}>
            {t('organization.column.act')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((organization) => (
          <Row key={organization.id} organization={organization} />
        ))}
      </tbody>
    </table>
  );
}

/** Rows drawn at once; nobody reads further, and searching is quicker than scrolling. */
const SHOWN = 200;

export function OrganizationsScreen(): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const list = useQuery({
    ...orpc.organization.list.queryOptions({ input: { text } }),
    placeholderData: keepPreviousData,
  });
  const rows = list.data;
  return (
    <>
      <PageHead
        title={t('organization.title')}
        note={rows && t('organization.count', { count: rows.length })}
        actions={
          <>
            <div className={classes['search']}>
              <SearchBox label={t('organization.search')} value={typed} onChange={setTyped} />
            </div>
            <ButtonLink to="/organizations/new" variant="filled">
              {t('organization.new')}
            </ButtonLink>
          </>
        }
      />
      <div className={classes['listPage']}>
        <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
        {rows && rows.length > 0 && <OrganizationTable rows={rows.slice(0, SHOWN)} />}
        {rows && rows.length > SHOWN && (
          <p className={classes['intro']}>{t('organization.capped', { shown: SHOWN })}</p>
        )}
        {rows?.length === 0 &&
          (text === '' ? (
            <EmptyState title={t('organization.empty.title')} hint={t('organization.empty.hint')} />
          ) : (
            <EmptyState title={t('organization.empty.notFound', { text })} />
          ))}
      </div>
    </>
  );
}
