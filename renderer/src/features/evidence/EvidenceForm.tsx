import { Autocomplete } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidencePatch, EvidenceView } from '#shared/model/evidence.ts';
import type { EvidenceId } from '#shared/model/ids.ts';
import { client, orpc } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { DateField } from '../../components/form/DateField.tsx';
import { InstantField } from '../../components/form/InstantField.tsx';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { AutosaveTextarea } from '../../components/save/AutosaveTextarea.tsx';
import { useAutosave } from '../../components/save/use-autosave.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import classes from './viewer.module.css';

async function update(evidenceId: EvidenceId, patch: EvidencePatch, groupId?: string) {
  await client.evidence.update({
    evidenceId,
    patch,
    ...(groupId === undefined ? {} : { groupId }),
  });
  await invalidateCase();
  return { savedAt: new Date().toISOString() };
}

interface FormProps {
  readonly view: EvidenceView;
  readonly editable: boolean;
}

type TextFieldName = 'name' | 'source' | 'provider' | 'note';

function useEvidenceText({ evidence }: EvidenceView, field: TextFieldName) {
  const { id } = evidence;
  const save = useCallback(
    (text: string, groupId: string) => update(id, { [field]: text }, groupId),
    [id, field],
  );
  return useAutosave(`evidence/${id}/${field}`, evidence[field], save);
}

function TextField({ view, editable, field }: FormProps & { readonly field: TextFieldName }) {
  const { t } = useTranslation();
  const text = useEvidenceText(view, field);
  const label = t(`evidenceUi.field.${field}`);
  if (field === 'note') {
    return (
      <AutosaveTextarea labelled text={text} label={label} maxLength={4000} disabled={!editable} />
    );
  }
  return <AutosaveInput text={text} label={label} maxLength={100} disabled={!editable} />;
}

interface OfferedProps {
  readonly label: string;
  readonly stored: string | null;
  readonly options: readonly string[];
  readonly disabled: boolean;
  readonly onCommit: (value: string) => void;
}

/** A text with offered values; committed when one is chosen or the field is left. */
function OfferedField(props: OfferedProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (value: string): void => {
    setTyped(null);
    if (value !== (props.stored ?? '')) props.onCommit(value);
  };
  return (
    <Autocomplete
      label={props.label}
      data={[...new Set(props.options)]}
      limit={50}
      maxLength={40}
      value={typed ?? props.stored ?? ''}
      disabled={props.disabled}
      onChange={setTyped}
      onOptionSubmit={commit}
      onBlur={() => {
        if (typed !== null) commit(typed);
      }}
    />
  );
}

/** What a person may say about a piece of evidence; its three times are three different things. */
export function EvidenceForm({ view, editable }: FormProps): ReactNode {
  const { t } = useTranslation();
  const { id, sessionId, kind, legalCategory, capturedAt, documentDate, removedAt } = view.evidence;
  const open = editable && removedAt === null;
  const offered = useQuery(orpc.evidence.kinds.queryOptions({ input: { sessionId } })).data;
  const change = useMutation({
    mutationFn: (patch: EvidencePatch) => update(id, patch),
    onSuccess: ({ savedAt }) => autosaves.noteSaved(savedAt),
  });
  const chooseKind = (label: string): void => {
    const known = offered?.kinds.find((one) => one.label === label);
    change.mutate({
      kind: label === '' ? null : label,
      ...(known ? { legalCategory: known.legalCategory } : {}),
    });
  };
  const part = { view, editable: open };
  return (
    <div className={classes['form']}>
      <EvidenceLinks {...part} />
      <TextField {...part} field="name" />
      <OfferedField
        label={t('evidenceUi.field.kind')}
        stored={kind}
        options={offered?.kinds.map(({ label }) => label) ?? []}
        disabled={!open}
        onCommit={chooseKind}
      />
      <OfferedField
        label={t('evidenceUi.field.legalCategory')}
        stored={legalCategory}
        options={offered?.legalCategories ?? []}
        disabled={!open}
        onCommit={(value) => change.mutate({ legalCategory: value === '' ? null : value })}
      />
      <TextField {...part} field="source" />
      <TextField {...part} field="provider" />
      <InstantField
        label={t('evidenceUi.field.capturedAt')}
        value={capturedAt}
        disabled={!open}
        onCommit={(value) => change.mutate({ capturedAt: value })}
      />
      <DateField
        label={t('evidenceUi.field.documentDate')}
        value={documentDate}
        disabled={!open}
        onCommit={(value) => change.mutate({ documentDate: value })}
      />
      <TextField {...part} field="note" />
      <ErrorLine error={change.error} />
      <EvidenceFacts {...part} />
    </div>
  );
}
