import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import classes from './registers.module.css';

/** In the order a visit reads them; the organisation itself and what is one record come last. */
export const TAB_ORDER: readonly RegisterKey[] = [
  'staff',
  'certificates',
  'trainings',
  'commitments',
  'projects',
  'project_documents',
  'changes',
  'threat_reports',
  'equipment',
  'premises',
  'evaluations',
  'org',
  'finances',
  'reported',
  'previous',
];

/** A name short enough for its tab. */
export function useRegisterName(): (register: RegisterKey) => string {
  const { t } = useTranslation();
  const { pick } = useFormat();
  return (register) =>
    register === 'commitments' || register === 'threat_reports'
      ? t(`registerUi.shortName.${register}`)
      : pick(REGISTERS[register].zh, REGISTERS[register].en);
}

/** All registers with their rows; a red square where rows are wrong. */
export function RegisterTabs({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const { t } = useTranslation();
  const nameOf = useRegisterName();
  const overview = useQuery(orpc.register.overview.queryOptions({ input: { sessionId } }));
  const counts = new Map(overview.data?.registers.map((one) => [one.register, one]));
  return (
    <nav className={classes['tabs']} aria-label={t('registerUi.tabs')}>
      <ErrorLine error={overview.error} onRetry={() => void overview.refetch()} />
      {TAB_ORDER.map((register) => {
        const { rows = 0, errors = 0, warnings = 0 } = counts.get(register) ?? {};
        const name = nameOf(register);
        return (
          <Link
            key={register}
            to="/sessions/$sessionId/registers/$register"
            params={{ sessionId, register }}
            className={classes['tab']}
            activeProps={{ 'aria-current': 'page' }}
            title={t('registerUi.tabNote', { name, rows, errors, warnings })}
          >
            <span>{name}</span>
            {!REGISTERS[register].single && <span className={classes['tabCount']}>{rows}</span>}
            {errors > 0 && (
              <>
                <VerdictShape verdict="nonconforming" size={10} decorative />
                <span className="visually-hidden">
                  {t('registerUi.tabErrors', { count: errors })}
                </span>
              </>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
