import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { orpc } from '../../api/client.ts';
import formClasses from '../../components/form/form.module.css';
import { useFormat } from '../../components/format/use-format.ts';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import table from '../../components/ui/table.module.css';
import { paramRows } from './params.ts';
import classes from './sessions.module.css';
import { WhatIf } from './WhatIf.tsx';

/** Thresholds of this case and where they come from; frozen when the visit starts. */
export function ParamsSection({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const [trying, setTrying] = useState(false);
  const { id: sessionId, params, paramsFrozenAt, checklistVersion } = detail.session;
  const frozen = useQuery({
    ...orpc.checklist.frozen.queryOptions({ input: { sessionId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const state =
    paramsFrozenAt === null
      ? t('session.prepare.paramsOpen')
      : t('session.prepare.paramsFrozen', { time: format.instant(paramsFrozenAt) });
  return (
    <section className={formClasses['block']}>
      <SectionHeading
        title={t('session.prepare.params')}
        note={`${t('session.prepare.paramsSource', { version: checklistVersion })} · ${state}`}
      />
      <table className={`${table['table']} ${classes['params']}`}>
        <thead>
          <tr>
            <th scope="col">{t('session.prepare.paramsColumn.subject')}</th>
            <th scope="col">{t('session.prepare.paramsColumn.value')}</th>
            <th scope="col">{t('session.prepare.paramsColumn.source')}</th>
          </tr>
        </thead>
        <tbody>
          {paramRows(t, params, frozen.data?.checklist.params).map((row) => (
            <tr key={row.key}>
              <td>{row.subject}</td>
              <td>{row.value}</td>
              <td className={table['quiet']}>{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TextButton aria-expanded={trying} onClick={() => setTrying(!trying)}>
        {t('findingsUi.whatIf.title')}
      </TextButton>
      {trying && frozen.data && <WhatIf detail={detail} checklist={frozen.data.checklist} />}
    </section>
  );
}
