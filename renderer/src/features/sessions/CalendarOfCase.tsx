import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import formClasses from '../../components/form/form.module.css';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { useCaseCalendar } from '../../components/session/use-case-calendar.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';

/** The holidays this case counts by, and the newer ones when the machine has them. */
export function CalendarOfCase({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId, state } = detail.session;
  const known = useCaseCalendar(sessionId);
  const adopt = useCaseMutation(orpc.calendar.adopt.mutationOptions());
  if (!known) return null;
  const years = known.calendar.years.join(t('common.listSeparator'));
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('calendar.inCase')} />
      <p>{t('calendar.inCaseNote', { years })}</p>
      {known.newer && canEdit(state) && (
        <div className={formClasses['acts']}>
          <Button disabled={adopt.isPending} onClick={() => adopt.mutate({ sessionId })}>
            {t('calendar.adopt')}
          </Button>
          <span className={formClasses['hint']}>{t('calendar.newer')}</span>
        </div>
      )}
      <ErrorLine error={adopt.error} />
    </section>
  );
}
