import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#shared/model/evidence.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { formatSize, groupedHash } from '../../components/format/format.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import classes from './viewer.module.css';

interface PartProps {
  readonly view: EvidenceView;
  readonly editable: boolean;
}

function useFacts({ evidence }: EvidenceView): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const origin = evidence.capturedAtOrigin;
  const size = [
    formatSize(evidence.sizeBytes),
    evidence.mediaType,
    ...(evidence.width !== null && evidence.height !== null
      ? [`${evidence.width} × ${evidence.height}`]
      : []),
    ...(evidence.pageCount === null ? [] : [t('evidenceUi.pages', { count: evidence.pageCount })]),
  ].join(' · ');
  const facts: (readonly [string, string])[] = [
    [t('evidenceUi.field.addedAt'), instant(evidence.addedAt)],
    [t('evidenceUi.field.addedBy'), evidence.addedBy],
    [
      t('evidenceUi.field.capturedAtOrigin'),
      origin === null ? '' : t(`evidenceUi.origin.${origin}`),
    ],
    [t('evidenceUi.field.captureDevice'), evidence.captureDevice ?? ''],
    [t('evidenceUi.field.originalName'), evidence.originalName],
    [t('evidenceUi.field.file'), size],
    [
      t('evidenceUi.field.removed'),
      evidence.removedAt === null
        ? ''
        : `${instant(evidence.removedAt)} ${evidence.removedReason ?? ''}`,
    ],
  ];
  return facts.filter(([, value]) => value !== '');
}

function RemoveEvidence({ view }: { readonly view: EvidenceView }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const remove = useCaseMutation(
    orpc.evidence.remove.mutationOptions({ onSuccess: () => setAsking(false) }),
  );
  if (!asking) {
    return (
      <Button color="red" variant="outline" onClick={() => setAsking(true)}>
        {t('evidenceUi.remove.act')}
      </Button>
    );
  }
  return (
    <ReasonForm
      label={t('evidenceUi.remove.reason')}
      act={t('evidenceUi.remove.act')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate({ evidenceId: view.evidence.id, reason })}
      onCancel={() => setAsking(false)}
    />
  );
}

/** What the file itself says and nobody types: when it was added, its bytes, its hash; and removal. */
export function EvidenceFacts({ view, editable }: PartProps): ReactNode {
  const { t } = useTranslation();
  const facts = useFacts(view);
  return (
    <>
      <dl className={classes['facts']}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('evidenceUi.field.sha256')}</dt>
          <dd className={classes['hash']}>{groupedHash(view.evidence.sha256)}</dd>
        </div>
      </dl>
      {editable && <RemoveEvidence view={view} />}
    </>
  );
}
