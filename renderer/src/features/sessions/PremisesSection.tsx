import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { PremisesVisit } from '#shared/model/session.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import formClasses from '../../components/form/form.module.css';
import { InstantField } from '../../components/form/InstantField.tsx';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './sessions.module.css';
import { usePremisesText } from './use-session.ts';

interface RowProps {
  readonly premises: PremisesVisit;
  readonly locked: boolean;
}

function PremisesRow({ premises, locked }: RowProps): ReactNode {
  const { t } = useTranslation();
  const { sessionId, id: premisesId } = premises;
  const update = useCaseMutation(orpc.session.updatePremises.mutationOptions());
  const remove = useCaseMutation(orpc.session.removePremises.mutationOptions());
  const address = usePremisesText(premises, 'address');
  const note = usePremisesText(premises, 'note');
  return (
    <li className={classes['place']}>
      <AutosaveInput
        text={address}
        label={t('session.prepare.address')}
        maxLength={200}
        disabled={locked}
      />
      <AutosaveInput
        text={note}
        label={t('session.prepare.note')}
        maxLength={2000}
        disabled={locked}
      />
      <span />
      <InstantField
        label={t('session.prepare.arrivedAt')}
        value={premises.arrivedAt}
        disabled={locked}
        onCommit={(arrivedAt) => update.mutate({ sessionId, premisesId, patch: { arrivedAt } })}
      />
      <InstantField
        label={t('session.prepare.leftAt')}
        value={premises.leftAt}
        disabled={locked}
        onCommit={(leftAt) => update.mutate({ sessionId, premisesId, patch: { leftAt } })}
      />
      {!locked && (
        <div>
          <TextButton
            aria-label={t('session.prepare.removePremises', { address: premises.address })}
            onClick={() => remove.mutate({ sessionId, premisesId })}
          >
            {t('common.action.remove')}
          </TextButton>
        </div>
      )}
      <ErrorLine error={update.error ?? remove.error} />
    </li>
  );
}

function useActualAddress(detail: SessionDetail): string | null {
  const { organizationId } = detail.session;
  const organization = useQuery(
    orpc.organization.get.queryOptions({ input: { id: organizationId } }),
  ).data?.organization;
  const address = organization?.profile.actual_address ?? null;
  return detail.premises.some((one) => one.address === address) ? null : address;
}

function AddPremises({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const actual = useActualAddress(detail);
  const add = useCaseMutation(orpc.session.addPremises.mutationOptions());
  const submit = (address: string): void =>
    add.mutate({
      sessionId: detail.session.id,
      premises: { address, arrivedAt: null, leftAt: null, note: '' },
    });
  return (
    <>
      <div className={classes['adders']} data-wide="">
        <TextInput
          label={t('session.prepare.address')}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          disabled={typed.trim() === ''}
          onClick={() => {
            submit(typed.trim());
            setTyped('');
          }}
        >
          {t('session.prepare.addPremises')}
        </Button>
        {actual !== null && (
          <Button onClick={() => submit(actual)}>{t('session.prepare.useActual')}</Button>
        )}
      </div>
      <ErrorLine error={add.error} />
    </>
  );
}

/** The places visited, with arrival and leaving. */
export function PremisesSection({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const locked = !canEdit(detail.session.state);
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('session.prepare.premises')} />
      {detail.premises.length === 0 && (
        <p className={classes['note']}>{t('session.prepare.noPremises')}</p>
      )}
      <ul>
        {detail.premises.map((premises) => (
          <PremisesRow key={premises.id} premises={premises} locked={locked} />
        ))}
      </ul>
      {!locked && <AddPremises detail={detail} />}
    </section>
  );
}
