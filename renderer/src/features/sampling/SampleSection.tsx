import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import type { DrawnSample, SampleKind } from '#shared/model/sampling.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { PicksTable } from './PicksTable.tsx';
import { useSampleWords } from './use-sample-words.ts';
import classes from './sampling.module.css';

interface RoundProps {
  readonly sample: DrawnSample;
  readonly inForce: boolean;
  readonly editable: boolean;
}

function Round({ sample, inForce, editable }: RoundProps): ReactNode {
  const { t } = useTranslation();
  const words = useSampleWords();
  const { round, reason, seed, population, drawnAt, drawnBy } = sample;
  return (
    <div className={classes['round']} data-old={inForce ? undefined : ''}>
      <p className={classes['roundHead']}>
        <strong>{t('sampling.round', { round })}</strong>
        <span>{t(inForce ? 'sampling.inForce' : 'sampling.replaced')}</span>
        <span>{words.moment(drawnAt, drawnBy)}</span>
        <span>{words.counts(sample)}</span>
      </p>
      {reason !== null && <p className={classes['why']}>{t('sampling.why', { reason })}</p>}
      <PicksTable sample={sample} replaceable={inForce && editable} />
      <details className={classes['proof']}>
        <summary>{t('sampling.seed', { seed })}</summary>
        <p>{t('sampling.population')}</p>
        <p className={classes['population']}>{population.join(' ')}</p>
      </details>
    </div>
  );
}

interface SampleSectionProps {
  readonly sessionId: SessionId;
  readonly kind: SampleKind;
  readonly rounds: readonly DrawnSample[];
  readonly editable: boolean;
  /** What stands in the way of a draw, or what has changed since; a sentence. */
  readonly hint?: string | undefined;
  /** The kind rests on another one that has not been drawn. */
  readonly waits?: boolean;
}

/** One kind: its rule, the round in force with its replacements, and every earlier round. */
export function SampleSection(props: SampleSectionProps): ReactNode {
  const { sessionId, kind, rounds, editable, hint, waits = false } = props;
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
    <section className={classes['kind']} aria-labelledby={`sample-${kind}`}>
      <SectionHeading
        id={`sample-${kind}`}
        title={t(`sampling.kind.${kind}`)}
        note={current ? undefined : t('sampling.notDrawn')}
        action={
          editable &&
          !asking && (
            <Button
              disabled={draw.isPending || waits}
              onClick={() => (current ? setAsking(true) : draw.mutate({ sessionId, kind }))}
            >
              {t(current ? 'sampling.redraw' : 'sampling.draw')}
            </Button>
          )
        }
      />
      <SizeRule kind={kind} population={current?.population.length} />
      {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
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
      {current?.population.length === 0 && <p>{t('sampling.empty')}</p>}
      {current !== undefined && current.population.length > 0 && (
        <Round sample={current} inForce editable={editable} />
      )}
      {old.length > 0 && (
        <TextButton aria-expanded={earlier} onClick={() => setEarlier(!earlier)}>
          {t('sampling.earlier', { count: old.length })}
        </TextButton>
      )}
      {earlier &&
        old.map((sample) => (
          <Round key={sample.id} sample={sample} inForce={false} editable={false} />
        ))}
    </section>
  );
}

interface SizeRuleProps {
  readonly kind: SampleKind;
  /** Undefined before the first draw: then the size is not known yet. */
  readonly population: number | undefined;
}

function SizeRule({ kind, population }: SizeRuleProps): ReactNode {
  const { t } = useTranslation();
  const words = useSampleWords();
  const must = t('sampling.mustLabel', { must: t(`sampling.must.${kind}`) });
  return (
    <p className={classes['rule']}>
      <span>{t(`sampling.frame.${kind}`)}</span>
      {population !== undefined && <span>{words.rule(kind, population)}</span>}
      <span>{must}</span>
    </p>
  );
}
