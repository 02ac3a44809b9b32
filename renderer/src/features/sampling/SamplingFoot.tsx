import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { type DrawnSample, sampleKindSchema } from '#shared/model/sampling.ts';
import { orpc } from '../../api/client.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import { printPage } from '../../platform/index.ts';

interface SamplingFootProps {
  readonly sessionId: SessionId;
  readonly rounds: readonly DrawnSample[];
  readonly editable: boolean;
}

/** How far the drawing is, the record to print, and the next kind to draw. */
export function SamplingFoot({ sessionId, rounds, editable }: SamplingFootProps): ReactNode {
  const { t } = useTranslation();
  const draw = useCaseMutation(orpc.sampling.draw.mutationOptions());
  const kinds = sampleKindSchema.options;
  const open = kinds.filter((kind) => rounds.every((round) => round.kind !== kind));
  const next = editable ? open[0] : undefined;
  return (
    <FootBar
      end={
        <>
          <Button disabled={rounds.length === 0} onClick={printPage}>
            {t('sampling.print')}
          </Button>
          {next !== undefined && (
            <Button
              variant="filled"
              disabled={draw.isPending}
              onClick={() => draw.mutate({ sessionId, kind: next })}
            >
              {t('sampling.drawKind', { kind: t(`sampling.kind.${next}`) })}
            </Button>
          )}
        </>
      }
    >
      <span>
        {t('sampling.drawnKinds', { all: kinds.length, drawn: kinds.length - open.length })}
      </span>
      <ErrorLine error={draw.error} />
    </FootBar>
  );
}
