import { Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#shared/model/evidence.ts';
import type { ItemId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { useItemOptions } from './use-item-options.ts';
import classes from './viewer.module.css';

interface EvidenceLinksProps {
  readonly view: EvidenceView;
  readonly editable: boolean;
}

/** The items a piece of evidence belongs to: add one, take one away with a reason. */
export function EvidenceLinks({ view, editable }: EvidenceLinksProps): ReactNode {
  const { t } = useTranslation();
  const { id, sessionId } = view.evidence;
  const [leaving, setLeaving] = useState<ItemId | null>(null);
  const options = useItemOptions(sessionId);
  const link = useCaseMutation(orpc.evidence.link.mutationOptions());
  const unlink = useCaseMutation(
    orpc.evidence.unlink.mutationOptions({ onSuccess: () => setLeaving(null) }),
  );
  const free = options.filter(({ value }) => !view.items.some((item) => item === value));
  return (
    <div className={classes['links']}>
      <ul className={classes['linked']} aria-label={t('evidenceUi.links.label')}>
        {view.items.length === 0 && <li>{t('evidenceUi.links.none')}</li>}
        {view.items.map((itemId) => (
          <li key={itemId}>
            <span className={classes['number']}>{itemId}</span>
            {editable && (
              <TextButton onClick={() => setLeaving(itemId)}>
                {t('evidenceUi.links.unlink')}
                <span className="visually-hidden">{itemId}</span>
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <ReasonForm
          label={t('evidenceUi.links.reason', { item: leaving })}
          act={t('evidenceUi.links.unlink')}
          busy={unlink.isPending}
          error={unlink.error}
          onConfirm={(reason) => unlink.mutate({ evidenceId: id, itemId: leaving, reason })}
          onCancel={() => setLeaving(null)}
        />
      )}
      {editable && (
        <Select
          searchable
          label={t('evidenceUi.links.add')}
          placeholder={t('evidenceUi.links.choose')}
          data={free}
          value={null}
          onChange={(_, option) => {
            if (option) link.mutate({ evidenceId: id, itemIds: [option.value] });
          }}
        />
      )}
      <ErrorLine error={link.error} />
    </div>
  );
}
