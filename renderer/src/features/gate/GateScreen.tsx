import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Columns } from '../../components/ui/Page.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { GapList } from './GapList.tsx';
import { completion, gapRows, type JudgedItem, judgedItems } from './gate-view.ts';
import { GateFoot } from './GateFoot.tsx';
import { GateRail } from './GateRail.tsx';
import classes from './gate.module.css';

interface TitleProps {
  readonly detail: SessionDetail;
  readonly gaps: number;
}

/** The title is the state of the gate, not the name of the screen. */
function useTitle({ detail, gaps: count }: TitleProps): { title: string; note: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, closedAt } = detail.session;
  switch (state) {
    case 'draft':
    case 'pendingApproval':
    case 'notified':
      return { title: t('gate.beforeTitle'), note: t('gate.beforeNote') };
    case 'onSite':
      return count > 0
        ? { title: t('gate.openTitle', { count }), note: t('gate.openNote') }
        : { title: t('gate.readyTitle'), note: t('gate.readyNote') };
    case 'paused':
      return { title: t('gate.pausedTitle', { count }), note: t('gate.pausedNote') };
    case 'awaitingSignature':
      return {
        title: t('gate.closedTitle'),
        note: t('gate.closedNote', { time: closedAt === null ? '' : format.instant(closedAt) }),
      };
    case 'incomplete':
    case 'terminated':
      return {
        title: t('gate.stoppedTitle', { state: t(`common.state.${state}`) }),
        note: t('gate.stoppedNote'),
      };
  }
}

function Completion({ items }: { readonly items: readonly JudgedItem[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={classes['block']}>
      <SectionHeading title={t('gate.completion')} />
      <dl className={classes['numbers']}>
        {completion(items).map(({ key, done, total }) => (
          <div key={key} className={classes['number']}>
            <dt>{t(`gate.count.${key}`)}</dt>
            <dd>
              {done}/{total}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Loaded({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const { id: sessionId, startedAt, reviewNo } = detail.session;
  const frozen = useQuery({
    ...orpc.checklist.frozen.queryOptions({ input: { sessionId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const states = useQuery(orpc.checklist.states.queryOptions({ input: { sessionId } }));
  const checklist = frozen.data?.checklist;
  const items = checklist && states.data ? judgedItems(checklist, states.data) : [];
  const rows = gapRows(items);
  const { title, note } = useTitle({ detail, gaps: rows.length });
  if (!checklist || !states.data) return <ErrorLine error={frozen.error ?? states.error} />;
  const started = startedAt !== null;
  return (
    <>
      <Columns
        scrollLabel={t('gate.title')}
        railLabel={t('gate.map.title', { count: items.length })}
        rail={<GateRail detail={detail} areas={checklist.areas} items={items} />}
      >
        <div className={classes['printHead']}>
          <strong>{t('gate.printHead')}</strong> {detail.organizationName} {reviewNo}{' '}
          {format.date(detail.session.reviewDate)}
        </div>
        <h1 className={classes['title']}>{title}</h1>
        <p className={`${classes['titleNote']} ${classes['screenOnly']}`}>{note}</p>
        {started && rows.length > 0 && (
          <section>
            <SectionHeading
              title={t('gate.items')}
              note={t('gate.itemCount', { count: rows.length })}
              action={
                <span className={classes['aside']}>
                  {t('gate.answeredOf', {
                    total: detail.itemCount,
                    answered: detail.answered,
                  })}
                </span>
              }
            />
            <GapList sessionId={sessionId} rows={rows} />
          </section>
        )}
        {started && <Completion items={items} />}
      </Columns>
      <GateFoot detail={detail} firstGap={rows[0]?.item.id} />
    </>
  );
}

/** 签字固定: what gate G3 still wants, each gap one click away, and the close of the visit. */
export function GateScreen(): ReactNode {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
  return detail ? <Loaded key={sessionId} detail={detail} /> : null;
}
