import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspector } from '#shared/model/inspector.ts';
import { client, orpc } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import formClasses from '../../components/form/form.module.css';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { noteSavedNow } from '../../components/save/note-saved.ts';
import { useAutosave } from '../../components/save/use-autosave.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './settings.module.css';

const readAgain = async (): Promise<void> => {
  noteSavedNow();
  await queryClient.invalidateQueries({ queryKey: orpc.inspector.key() });
};

function useInspectorText(inspector: Inspector, field: 'name' | 'certificateNo') {
  const { id } = inspector;
  return useAutosave(`inspector/${id}/${field}`, inspector[field] ?? '', async (text) => {
    const value = field === 'certificateNo' && text.trim() === '' ? null : text;
    await client.inspector.update({ id, patch: { [field]: value } });
    await queryClient.invalidateQueries({ queryKey: orpc.inspector.key() });
    return { savedAt: new Date().toISOString() };
  });
}

interface KindChoiceProps {
  readonly isInspector: boolean;
  readonly label: string;
  readonly onChange: (isInspector: boolean) => void;
}

function KindChoice({ isInspector, label, onChange }: KindChoiceProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={label}
      value={isInspector ? 'inspector' : 'supporter'}
      data={[
        { value: 'inspector', label: t('settings.inspector') },
        { value: 'supporter', label: t('settings.supporter') },
      ]}
      onChange={(kind) => onChange(kind === 'inspector')}
    />
  );
}

function InspectorRow({ inspector }: { readonly inspector: Inspector }): ReactNode {
  const { t } = useTranslation();
  const name = useInspectorText(inspector, 'name');
  const certificateNo = useInspectorText(inspector, 'certificateNo');
  const update = useMutation(orpc.inspector.update.mutationOptions({ onSuccess: readAgain }));
  const { id, active } = inspector;
  return (
    <li className={classes['inspector']} data-inactive={active ? undefined : ''}>
      <AutosaveInput text={name} label={t('settings.name')} maxLength={60} />
      <AutosaveInput text={certificateNo} label={t('settings.certificateNo')} maxLength={60} />
      <KindChoice
        isInspector={inspector.isInspector}
        label={`${t('settings.kind')} ${inspector.name}`}
        onChange={(isInspector) => update.mutate({ id, patch: { isInspector } })}
      />
      <TextButton
        aria-label={t(active ? 'settings.deactivateFor' : 'settings.activateFor', {
          name: inspector.name,
        })}
        onClick={() => update.mutate({ id, patch: { active: !active } })}
      >
        {t(active ? 'settings.deactivate' : 'settings.activate')}
      </TextButton>
      <ErrorLine error={update.error} />
    </li>
  );
}

function AddInspector(): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [certificateNo, setCertificateNo] = useState('');
  const [isInspector, setIsInspector] = useState(true);
  const create = useMutation(
    orpc.inspector.create.mutationOptions({
      onSuccess: async () => {
        setName('');
        setCertificateNo('');
        await readAgain();
      },
    }),
  );
  return (
    <form
      className={classes['inspector']}
      onSubmit={(event) => {
        event.preventDefault();
        const certificate = certificateNo.trim();
        create.mutate({
          name: name.trim(),
          certificateNo: certificate === '' ? null : certificate,
          isInspector,
        });
      }}
    >
      <TextInput
        label={t('settings.newName')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('settings.newCertificate')}
        value={certificateNo}
        maxLength={60}
        onChange={(event) => setCertificateNo(event.currentTarget.value)}
      />
      <KindChoice isInspector={isInspector} label={t('settings.kind')} onChange={setIsInspector} />
      <Button type="submit" disabled={name.trim() === '' || create.isPending}>
        {t('settings.addInspector')}
      </Button>
      <ErrorLine error={create.error} />
    </form>
  );
}

/** People of the unit who are picked into review teams. */
export function InspectorsSection(): ReactNode {
  const { t } = useTranslation();
  const list = useQuery(orpc.inspector.list.queryOptions());
  return (
    <section className={formClasses['block']} id="inspectors">
      <SectionHeading title={t('settings.inspectors')} note={t('settings.inspectorsNote')} />
      <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && (
        <p className={classes['example']}>{t('settings.inspectorsNone')}</p>
      )}
      <ul>
        {list.data?.map((inspector) => (
          <InspectorRow key={inspector.id} inspector={inspector} />
        ))}
      </ul>
      <AddInspector />
    </section>
  );
}
