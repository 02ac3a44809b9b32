import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canEdit } from '#shared/rules/session-state.ts';
import { type SampleKind, sampleKindSchema, type SampleRound } from '#shared/model/sampling.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useFormat } from '../../components/format/use-format.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Columns, FootBar } from '../../components/ui/Page.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import table from '../../components/ui/table.module.css';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { printPage } from '../../platform/index.ts';
import classes from './sampling.module.css';

function Picks({ round }: { readonly round: SampleRound }): ReactNode {
  const { t } = useTranslation();
  return (
    <table className={`${table['table']} ${classes['picks']}`}>
      <thead>
        <tr>
          {(['id', 'name', 'reasons'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`sampling.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {round.picks.map(({ id, label, reasons }) => (
          <tr key={id}>
            <td className={table['code']}>{id}</td>
            <td>{label}</td>
            <td className={table['quiet']}>
              {reasons
                .map((reason) => t(`sampling.reason.${reason}`))
                .join(t('common.listSeparator'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Round({ round, inForce }: { readonly round: SampleRound; readonly inForce: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes['round']} data-old={inForce ? undefined : ''}>
      <p className={classes['roundHead']}>
        <strong>{t('sampling.round', { round: round.round })}</strong>
        <span>{t(inForce ? 'sampling.inForce' : 'sampling.replaced')}</span>
        <span>
          {t('sampling.drawn', {
            time: format.instant(round.drawnAt),
            by: round.drawnBy || t('sampling.nobody'),
          })}
        </span>
        <span>
          {t('sampling.of', {
            population: round.population.length,
            wanted: round.wanted,
            picked: round.picks.length,
          })}
        </span>
      </p>
      {round.reason !== null && <p>{t('sampling.why', { reason: round.reason })}</p>}
      <Picks round={round} />
      <details className={classes['proof']}>
        <summary>{t('sampling.seed', { seed: round.seed })}</summary>
        <p>{t('sampling.population')}</p>
        <p className={classes['population']}>{round.population.join(' ')}</p>
      </details>
    </div>
  );
}

interface KindProps {
  readonly sessionId: SessionId;
  readonly kind: SampleKind;
  readonly rounds: readonly SampleRound[];
  readonly editable: boolean;
}

function Kind({ sessionId, kind, rounds, editable }: KindProps): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [earlier, setEarlier] = useState(false);
  const draw = useCaseMutation({
    ...orpc.sampling.draw.mutationOptions(),
    onSuccess: () => setAsking(false),
  });
  const current = rounds.at(-1);
  const old = rounds.slice(0, -1).toReversed();
  return (
    <section className={classes['kind']}>
      <SectionHeading
        title={t(`sampling.kind.${kind}`)}
        note={current ? '' : t('sampling.notDrawn')}
        action={
          editable &&
          !asking && (
            <Button
              disabled={draw.isPending}
              onClick={() => (current ? setAsking(true) : draw.mutate({ sessionId, kind }))}
            >
              {t(current ? 'sampling.redraw' : 'sampling.draw')}
            </Button>
          )
        }
      />
      {asking && (
        <ReasonForm
          label={t('sampling.redrawReason')}
          placeholder={t('sampling.redrawPlaceholder')}
          act={t('sampling.redraw')}
          busy={draw.isPending}
          error={draw.error}
          onConfirm={(reason) => draw.mutate({ sessionId, kind, reason })}
          onCancel={() => setAsking(false)}
        />
      )}
      {!asking && <ErrorLine error={draw.error} />}
      {current &&
        (current.population.length === 0 ? (
          <p>{t('sampling.empty')}</p>
        ) : (
          <Round round={current} inForce />
        ))}
      {old.length > 0 && (
        <TextButton aria-expanded={earlier} onClick={() => setEarlier(!earlier)}>
          {t('sampling.earlier', { count: old.length })}
        </TextButton>
      )}
      {earlier && old.map((round) => <Round key={round.id} round={round} inForce={false} />)}
    </section>
  );
}

/** 抽样 (DOMAIN §1.8): what is drawn, why, and every earlier round; anybody can draw it again. */
export function SamplingScreen(): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const { sessionId } = useParams({ from: '/sessions/$sessionId/sampling' });
  const rounds = useQuery(orpc.sampling.rounds.queryOptions({ input: { sessionId } }));
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
  if (!detail) return null;
  const { session } = detail;
  const editable = canEdit(session.state);
  return (
    <>
      <Columns>
        <p className={classes['printHead']}>
          <strong>{t('sampling.printHead')}</strong> {detail.organizationName} {session.reviewNo}{' '}
          {format.date(session.reviewDate)}
        </p>
        <h1 className={classes['title']}>{t('sampling.title')}</h1>
        <p className={classes['note']}>{t('sampling.note')}</p>
        {!editable && (
          <p className={classes['note']}>
            {t('sampling.locked', { state: t(`common.state.${session.state}`) })}
          </p>
        )}
        <ErrorLine error={rounds.error} onRetry={() => void rounds.refetch()} />
        {rounds.data &&
          sampleKindSchema.options.map((kind) => (
            <Kind
              key={kind}
              sessionId={sessionId}
              kind={kind}
              rounds={rounds.data.filter((round) => round.kind === kind)}
              editable={editable}
            />
          ))}
        <p className={classes['sign']}>{t('sampling.sign')}</p>
      </Columns>
      <FootBar end={<Button onClick={printPage}>{t('sampling.print')}</Button>}>{null}</FootBar>
    </>
  );
}
