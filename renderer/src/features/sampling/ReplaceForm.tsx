import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSample, SamplePick } from '#shared/model/sampling.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useReturnFocus } from '../../components/hooks/use-return-focus.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { useSampleWords } from './use-sample-words.ts';
import classes from './sampling.module.css';

interface ReplaceFormProps {
  readonly sample: DrawnSample;
  readonly outId: string;
  readonly onClose: () => void;
}

/** Who comes in for one pick: the order says, a person gives the reason; nothing is chosen by hand. */
export function ReplaceForm({ sample, outId, onClose }: ReplaceFormProps): ReactNode {
  const { t } = useTranslation();
  const words = useSampleWords();
  useReturnFocus();
  const input = { sessionId: sample.sessionId, roundId: sample.id, outId };
  const asked = useQuery(orpc.sampling.proposal.queryOptions({ input }));
  const proposal = asked.data;
  const form = useRef<HTMLDivElement>(null);
  // Opened in the last row in sight it would be asked for, but not seen.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not hand on as its clean-up.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [proposal]);
  if (!proposal) return <ErrorLine error={asked.error} onRetry={() => void asked.refetch()} />;
  const { pick, unmet } = proposal;
  if (pick === null)
    return (
      <div className={classes['none']}>
        <p>{t('sampling.proposal.none')}</p>
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
      </div>
    );
  return (
    <div ref={form}>
      <output>
        {t('sampling.proposal.next')} <strong>{pick.id}</strong> {pick.label}{' '}
        <span className={classes['came']}>{words.why(pick)}</span>
      </output>
      {unmet.length > 0 && (
        <p className={classes['unmet']}>
          {t('sampling.proposal.unmet', { id: outId, reasons: words.reasons(unmet) })}
        </p>
      )}
      <ReplaceReason input={input} pick={pick} onClose={onClose} />
    </div>
  );
}

interface ReplaceReasonProps {
  readonly input: {
    readonly sessionId: DrawnSample['sessionId'];
    readonly roundId: string;
    readonly outId: string;
  };
  readonly pick: SamplePick;
  readonly onClose: () => void;
}

function ReplaceReason({ input, pick, onClose }: ReplaceReasonProps): ReactNode {
  const { t } = useTranslation();
  const replace = useCaseMutation({
    ...orpc.sampling.replace.mutationOptions(),
    onSuccess: onClose,
  });
  return (
    <ReasonForm
      label={t('sampling.proposal.reason', { id: input.outId })}
      placeholder={t('sampling.proposal.placeholder')}
      act={t('sampling.proposal.act', { id: pick.id })}
      busy={replace.isPending}
      error={replace.error}
      onConfirm={(reason) => replace.mutate({ ...input, inId: pick.id, reason })}
      onCancel={onClose}
    />
  );
}
