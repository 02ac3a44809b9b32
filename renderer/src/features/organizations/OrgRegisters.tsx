import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { SessionSummary } from '#shared/model/session.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './organizations.module.css';

/** The registers as the newest review holds them, one click from their rows. */
export function OrgRegisters({ newest }: { readonly newest: SessionSummary }): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const sessionId = newest.id;
  const query = useQuery(orpc.register.overview.queryOptions({ input: { sessionId } }));
  if (!query.data) return <ErrorLine error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section>
      <SectionHeading
        title={t('organization.page.registers')}
        note={t('organization.page.registersNote', { reviewNo: newest.reviewNo })}
      />
      <ul className={classes['registers']}>
        {query.data.registers.map(({ register, rows, errors }) => (
          <li key={register}>
            <Link
              to="/sessions/$sessionId/registers/$register"
              params={{ sessionId, register }}
              className={classes['registerLink']}
            >
              {pick(REGISTERS[register].zh, REGISTERS[register].en)}
              <span>{rows}</span>
              {errors > 0 && (
                <span className={classes['wrong']}>
                  {t('organization.page.registerErrors', { count: errors })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
