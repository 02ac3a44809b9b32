import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '#shared/model/checklist.ts';
import type { SessionDetail } from '#shared/contract/session.ts';
import { orpc } from '../../api/client.ts';
import formClasses from '../../components/form/form.module.css';
import { useFormat } from '../../components/format/use-format.ts';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import table from '../../components/ui/table.module.css';
import { canEdit } from '#shared/rules/session-state.ts';
import type { ParamKey } from '#shared/rules/describe-param.ts';
import { type ParamRow, paramRows } from './params.ts';
import { ParamTrial } from './ParamTrial.tsx';
import classes from './sessions.module.css';

interface RowProps {
  readonly row: ParamRow;
  readonly act: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Row({ row, act, open, onToggle }: RowProps): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const { reason } = row;
  return (
    <tr>
      <td>{row.subject}</td>
      <td>{reason === null ? row.value : <strong>{row.value}</strong>}</td>
      <td className={table['quiet']}>
        {row.source}
        {reason !== null && (
          <p>
            {t('session.prepare.paramReason', {
              reason: reason.reason,
              actor: reason.actor || t('session.prepare.nobody'),
              time: format.instant(reason.at),
            })}
          </p>
        )}
      </td>
      <td>
        <TextButton aria-label={`${act} ${row.subject}`} aria-expanded={open} onClick={onToggle}>
          {act}
        </TextButton>
      </td>
    </tr>
  );
}

/** What each type of certificate proves, as the checklist of this case has it (R-CERT-01). */
function CertTypes({ checklist }: { readonly checklist: Checklist }): ReactNode {
  const { t } = useTranslation();
  return (
    <details className={classes['certTypes']}>
      <summary>{t('session.prepare.certTypes', { count: checklist.cert_types.length })}</summary>
      <dl>
        {checklist.cert_types.map(({ type, satisfies }) => (
          <div key={type}>
            <dt>{type}</dt>
            <dd>
              {satisfies.length === 0
                ? t('session.prepare.certProvesNothing')
                : satisfies.join(t('common.listSeparator'))}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('session.prepare.certTypesNote')}</p>
    </details>
  );
}

/** Thresholds of this case and where they come from; frozen when the visit starts. */
export function ParamsSection({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const [trying, setTrying] = useState<ParamKey | null>(null);
  const { id: sessionId, params, paramsFrozenAt, checklistVersion } = detail.session;
  const frozen = useQuery({
    ...orpc.checklist.frozen.queryOptions({ input: { sessionId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const state =
    paramsFrozenAt === null
      ? t('session.prepare.paramsOpen')
      : t('session.prepare.paramsFrozen', { time: format.instant(paramsFrozenAt) });
  const changeable = paramsFrozenAt === null && canEdit(detail.session.state);
  const rows = paramRows(t, params, frozen.data?.checklist.params, detail.paramReasons);
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
            <th scope="col">
              <span className="visually-hidden">{t('session.prepare.paramsColumn.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.key}>
              <Row
                row={row}
                act={t(changeable ? 'session.prepare.changeParam' : 'session.prepare.tryParam')}
                open={trying === row.key}
                onToggle={() => setTrying(trying === row.key ? null : row.key)}
              />
              {trying === row.key && frozen.data && (
                <tr>
                  <td colSpan={4}>
                    <ParamTrial
                      detail={detail}
                      checklist={frozen.data.checklist}
                      param={row.key}
                      changeable={changeable}
                      onDone={() => setTrying(null)}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {frozen.data && <CertTypes checklist={frozen.data.checklist} />}
    </section>
  );
}
