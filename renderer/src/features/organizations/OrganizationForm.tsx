import { Button, Checkbox, CheckboxGroup, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Org } from '#shared/model/registers/org.ts';
import { DateField } from '../../components/form/DateField.tsx';
import formClasses from '../../components/form/form.module.css';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { checkDraft, type DraftErrors, draftOf, type OrgDraft } from './org-draft.ts';
import {
  CAPABILITIES,
  DIRECTIONS,
  FIELD_GROUPS,
  type FieldKey,
  FIELDS,
  LIST_KEYS,
} from './org-fields.ts';
import { expiryHint, ratioHint, usccHint } from './org-hints.ts';
import { OrgRows } from './OrgRows.tsx';
import classes from './organizations.module.css';
import { type DraftKey, unsavedDrafts } from './unsaved-drafts.ts';

const PLACEHOLDER: Partial<Record<FieldKey, 'region' | 'status' | 'phone'>> = {
  registered_region: 'region',
  reg_status: 'status',
  contact_phone: 'phone',
};

interface PartProps {
  readonly draft: OrgDraft;
  readonly errors: DraftErrors;
  readonly onChange: (draft: OrgDraft) => void;
}

function Field({ name, draft, errors, onChange }: PartProps & { readonly name: FieldKey }) {
  const { t } = useTranslation();
  const { kind, required } = FIELDS[name];
  const placeholder = PLACEHOLDER[name];
  const error = errors[name];
  const value = draft.fields[name];
  const hint = kind === 'uscc' ? usccHint(t, value) : null;
  const set = (next: string): void =>
    onChange({ ...draft, fields: { ...draft.fields, [name]: next } });
  if (kind === 'date') {
    return (
      <DateField
        label={t(`organization.field.${name}`)}
        required={required}
        value={value === '' ? null : value}
        error={error === undefined ? undefined : t(`organization.error.${error}`)}
        onCommit={(next) => set(next ?? '')}
        onWrong={set}
      />
    );
  }
  return (
    <TextInput
      label={t(`organization.field.${name}`)}
      required={required}
      value={value}
      maxLength={kind === 'uscc' ? 18 : 500}
      placeholder={placeholder === undefined ? '' : t(`organization.placeholder.${placeholder}`)}
      error={error === undefined ? undefined : t(`organization.error.${error}`)}
      description={hint === null ? undefined : <span className={classes['hint']}>{hint}</span>}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        set(kind === 'uscc' ? typed.toUpperCase().replaceAll(/\s/gu, '') : typed);
      }}
    />
  );
}

/** The filed particulars are mostly the actual ones; one act copies what is still empty. */
function copyToFiled(draft: OrgDraft): OrgDraft {
  const { fields } = draft;
  const or = (filed: string, actual: string): string => (filed.trim() === '' ? actual : filed);
  return {
    ...draft,
    fields: {
      ...fields,
      filed_name: or(fields.filed_name, fields.name),
      filed_address: or(fields.filed_address, fields.actual_address),
      filed_principal: or(fields.filed_principal, fields.principal),
      filed_contact: or(fields.filed_contact, fields.contact_name),
    },
  };
}

function FieldGroups(props: PartProps): ReactNode {
  const { t } = useTranslation();
  return FIELD_GROUPS.map((group) => (
    <section key={group.key} className={formClasses['block']}>
      <SectionHeading
        title={t(`organization.group.${group.key}`)}
        action={
          group.key === 'filed' && (
            <TextButton onClick={() => props.onChange(copyToFiled(props.draft))}>
              {t('organization.copyToFiled')}
            </TextButton>
          )
        }
      />
      <div className={formClasses['grid']}>
        {group.fields.map((name) => (
          <Field key={name} name={name} {...props} />
        ))}
      </div>
    </section>
  ));
}

function Scope({ draft, onChange }: PartProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('organization.group.scope')} />
      <div className={formClasses['grid']} data-narrow="">
        <CheckboxGroup
          label={t('organization.field.declared_directions')}
          value={[...draft.directions]}
          onChange={(directions) => onChange({ ...draft, directions })}
        >
          <div className={classes['checks']}>
            {DIRECTIONS.map((one) => (
              <Checkbox key={one} value={one} label={t(`organization.direction.${one}`)} />
            ))}
          </div>
        </CheckboxGroup>
        <CheckboxGroup
          label={t('organization.field.declared_capabilities')}
          value={[...draft.capabilities]}
          onChange={(capabilities) => onChange({ ...draft, capabilities })}
        >
          <div className={classes['checks']}>
            {CAPABILITIES.map((one) => (
              <Checkbox key={one} value={one} label={t(`organization.capability.${one}`)} />
            ))}
          </div>
        </CheckboxGroup>
      </div>
    </section>
  );
}

function Lists({ draft, errors, onChange }: PartProps): ReactNode {
  const { t } = useTranslation();
  const hints = [ratioHint(t, draft), expiryHint(t, draft)].filter((hint) => hint !== null);
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('organization.group.lists')} />
      {LIST_KEYS.map((list) => (
        <OrgRows
          key={list}
          list={list}
          rows={draft.rows[list]}
          errors={errors}
          onChange={(rows) => onChange({ ...draft, rows: { ...draft.rows, [list]: rows } })}
        />
      ))}
      <div className={classes['listHead']}>
        <h3>{t('organization.field.annual_submission')}</h3>
      </div>
      <div className={formClasses['grid']}>
        <Field name="due_date" draft={draft} errors={errors} onChange={onChange} />
        <Field name="submitted_date" draft={draft} errors={errors} onChange={onChange} />
      </div>
      {hints.map((hint) => (
        <p key={hint} className={classes['hint']}>
          {hint}
        </p>
      ))}
    </section>
  );
}

interface OrganizationFormProps {
  readonly draftKey: DraftKey;
  readonly org?: Org;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (org: Org) => void;
  readonly onCancel: () => void;
}

/** The organisation's register as one calm form; what is wrong is said beside the field. */
export function OrganizationForm(props: OrganizationFormProps): ReactNode {
  const { t } = useTranslation();
  const { draftKey } = props;
  const [draft, setDraft] = useState(() => unsavedDrafts.get(draftKey) ?? draftOf(props.org));
  const change = (next: OrgDraft): void => {
    unsavedDrafts.keep(draftKey, next);
    setDraft(next);
  };
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const checked = checkDraft(draft);
  const errors: DraftErrors = tried === 0 || checked.ok ? {} : checked.errors;
  const count = Object.keys(errors).length;
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);
  const part = { draft, errors, onChange: change };
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried((times) => times + 1);
        if (checked.ok) props.onSave(checked.org);
      }}
    >
      <div className={classes['listPage']}>
        {count > 0 && (
          <p className={classes['summary']} role="alert">
            {t('organization.error.title', { count })}
          </p>
        )}
        <FieldGroups {...part} />
        <Scope {...part} />
        <Lists {...part} />
      </div>
      <FootBar
        end={
          <>
            <ErrorLine error={props.error} />
            <Button
              onClick={() => {
                unsavedDrafts.forget(draftKey);
                props.onCancel();
              }}
            >
              {t('common.action.cancel')}
            </Button>
            <Button type="submit" variant="filled" disabled={props.busy}>
              {t('organization.save')}
            </Button>
          </>
        }
      >
        <span className={classes['missing']}>
          {t(
            unsavedDrafts.get(draftKey) === undefined
              ? 'organization.requiredNote'
              : 'organization.unsaved',
          )}
        </span>
      </FootBar>
    </form>
  );
}
