import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationYear } from '#shared/contract/organization.ts';
import type { OrganizationId } from '#shared/model/ids.ts';
import type { SessionSummary } from '#shared/model/session.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import table from '../../components/ui/table.module.css';
import classes from './organizations.module.css';
import { type ItemYears, itemYears } from './item-years.ts';

const FIGURES = ['staff', 'projects', 'findings'] as const;

/** What each year came to: the figures that are compared, and the outcome it suggested. */
function Figures({ years }: { readonly years: readonly OrganizationYear[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <tr>
        <th scope="row">{t('organization.years.outcome')}</th>
        {years.map(({ year, review }) => (
          <td key={year}>
            {review?.headline
              ? t(`rule.headline.${review.headline}`)
              : t(review ? 'organization.years.open' : 'organization.years.notHere')}
          </td>
        ))}
      </tr>
      {FIGURES.map((figure) => (
        <tr key={figure}>
          <th scope="row">{t(`organization.years.${figure}`)}</th>
          {years.map(({ year, review }) => (
            <td key={year}>{review ? review[figure] : '—'}</td>
          ))}
        </tr>
      ))}
    </>
  );
}

function ItemRow({ row, title }: { readonly row: ItemYears; readonly title: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <span className={table['code']}>{row.itemId}</span> {title}
        {row.inARow > 1 && (
          <span className={classes['inARow']}>
            {t('organization.years.inARow', { count: row.inARow })}
          </span>
        )}
      </th>
      {row.years.map(({ year, problem }) => (
        <td key={year}>
          {problem === null ? (
            <span className={table['quiet']}>—</span>
          ) : (
            <>
              {problem.verdict !== null && (
                <span className={classes['verdict']}>
                  <VerdictShape verdict={problem.verdict} decorative />{' '}
                  {t(`common.verdict.${problem.verdict}`)}
                </span>
              )}
              {problem.status !== null && t(`organization.years.status.${problem.status}`)}
              <p className={classes['yearText']}>{problem.text}</p>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

interface OrgYearsProps {
  readonly organizationId: OrganizationId;
  readonly newest: SessionSummary;
}

/** Year over year: what was raised, item by item, so that last year's problem is not looked for on paper. */
export function OrgYears({ organizationId, newest }: OrgYearsProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const query = useQuery(orpc.organization.years.queryOptions({ input: { id: organizationId } }));
  const frozen = useQuery({
    ...orpc.checklist.frozen.queryOptions({ input: { sessionId: newest.id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!query.data) return <ErrorLine error={query.error} onRetry={() => void query.refetch()} />;
  const years = query.data;
  const titles = new Map(
    frozen.data?.checklist.items.map((item) => [
      item.id,
      pick(item.short_title, item.short_title_en),
    ]),
  );
  return (
    <section className={classes['years']}>
      <SectionHeading title={t('organization.years.title')} note={t('organization.years.note')} />
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('organization.years.item')}</th>
            {years.map(({ year, review }) => (
              <th key={year} scope="col">
                {review ? (
                  <Link
                    to="/sessions/$sessionId/findings"
                    params={{ sessionId: review.id }}
                    className={classes['yearLink']}
                  >
                    {t('organization.years.year', { year })}
                  </Link>
                ) : (
                  t('organization.years.year', { year })
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Figures years={years} />
          {itemYears(years).map((row) => (
            <ItemRow key={row.itemId} row={row} title={titles.get(row.itemId) ?? ''} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
