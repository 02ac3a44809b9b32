import { Button, Radio, RadioGroup, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newSessionSchema } from '#shared/contract/session.ts';
import { type AuthorityMode, authorityModeSchema } from '#shared/model/enums.ts';
import { organizationIdSchema } from '#shared/model/ids.ts';
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts';
import { orpc } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { DateField } from '../../components/form/DateField.tsx';
import formClasses from '../../components/form/form.module.css';
import { today } from '../../components/form/local-time.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { FootBar, PageHead } from '../../components/ui/Page.tsx';
import classes from './sessions.module.css';

/** What was chosen so far; null where the suggestion still stands. */
interface Draft {
  readonly organizationId: string | null;
  readonly reviewDate: string | null;
  readonly reviewNo: string | null;
  readonly reviewYear: string | null;
  readonly authorityMode: AuthorityMode | null;
  readonly unit: string | null;
}

const UNTOUCHED: Omit<Draft, 'organizationId'> = {
  reviewDate: null,
  reviewNo: null,
  reviewYear: null,
  authorityMode: null,
  unit: null,
};

function useNewSession(draft: Draft) {
  const settings = useQuery(orpc.app.settings.queryOptions()).data ?? DEFAULT_SETTINGS;
  const reviewDate = draft.reviewDate ?? today();
  const suggestion = useQuery(
    orpc.session.suggestReviewNo.queryOptions({ input: { reviewDate } }),
  ).data;
  return {
    organizationId: draft.organizationId,
    reviewDate,
    reviewNo: draft.reviewNo ?? suggestion?.reviewNo ?? '',
    /** Reviews look at the records of the year before (DOMAIN §0). */
    reviewYear: draft.reviewYear ?? String(Number(reviewDate.slice(0, 4)) - 1),
    authorityMode: draft.authorityMode,
    unit: draft.unit ?? settings.unit,
  };
}
type Values = ReturnType<typeof useNewSession>;

const REQUIRED = [
  'organizationId',
  'reviewDate',
  'reviewNo',
  'reviewYear',
  'authorityMode',
  'unit',
] as const;
const LABEL = {
  organizationId: 'session.create.organization',
  reviewDate: 'session.create.reviewDate',
  reviewNo: 'session.create.reviewNo',
  reviewYear: 'session.create.reviewYear',
  authorityMode: 'session.create.mode',
  unit: 'session.create.unit',
} as const satisfies Record<keyof Draft, string>;

function OrganizationSelect(props: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}): ReactNode {
  const { t } = useTranslation();
  const list = useQuery(orpc.organization.list.queryOptions({ input: { text: '' } })).data ?? [];
  return (
    <div className={formClasses['withAct']}>
      <Select
        label={t('session.create.organization')}
        placeholder={t('session.create.organizationPlaceholder')}
        nothingFoundMessage={t('session.create.noOrganization')}
        searchable
        required
        limit={50}
        data={list.map(({ id, name, uscc }) => ({ value: id, label: `${name} ${uscc}` }))}
        value={props.value}
        onChange={props.onChange}
      />
      <ButtonLink to="/organizations/new">{t('session.create.newOrganization')}</ButtonLink>
    </div>
  );
}

interface FieldsProps {
  readonly values: Values;
  readonly onChange: (patch: Partial<Draft>) => void;
}

function ModeChoice({ values, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <RadioGroup
      label={t('session.create.mode')}
      required
      value={values.authorityMode}
      onChange={(mode) => onChange({ authorityMode: authorityModeSchema.parse(mode) })}
    >
      <div className={classes['modes']}>
        {authorityModeSchema.options.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            label={t(`common.mode.${mode}`)}
            description={t(`session.create.modeMeaning.${mode}`)}
          />
        ))}
      </div>
    </RadioGroup>
  );
}

function Fields({ values, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <div className={formClasses['wide']}>
        <OrganizationSelect
          value={values.organizationId}
          onChange={(organizationId) => onChange({ organizationId })}
        />
      </div>
      <div className={formClasses['wide']}>
        <ModeChoice values={values} onChange={onChange} />
      </div>
      <DateField
        label={t('session.create.reviewDate')}
        required
        value={values.reviewDate}
        onCommit={(reviewDate) => onChange({ reviewDate })}
        onWrong={(reviewDate) => onChange({ reviewDate })}
      />
      <TextInput
        label={t('session.create.reviewYear')}
        description={t('session.create.reviewYearHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        inputMode="numeric"
        maxLength={4}
        value={values.reviewYear}
        onChange={(event) => onChange({ reviewYear: event.currentTarget.value })}
      />
      <TextInput
        label={t('session.create.reviewNo')}
        description={t('session.create.reviewNoHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        maxLength={60}
        value={values.reviewNo}
        onChange={(event) => onChange({ reviewNo: event.currentTarget.value })}
      />
      <TextInput
        label={t('session.create.unit')}
        required
        maxLength={100}
        value={values.unit}
        onChange={(event) => onChange({ unit: event.currentTarget.value })}
      />
    </>
  );
}

export function NewSessionScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { organization } = useSearch({ from: '/sessions/new' });
  const [draft, setDraft] = useState<Draft>({ ...UNTOUCHED, organizationId: organization ?? null });
  const values = useNewSession(draft);
  const create = useMutation(
    orpc.session.create.mutationOptions({
      onSuccess: async ({ sessionId }) => {
        await invalidateCase();
        await navigate({ to: '/sessions/$sessionId/prepare', params: { sessionId } });
      },
    }),
  );
  const missing = REQUIRED.filter((key) => (values[key] ?? '').trim() === '');
  const parsed = newSessionSchema.safeParse({
    ...values,
    organizationId: organizationIdSchema.safeParse(values.organizationId).data,
    reviewYear: Number(values.reviewYear),
  });
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const asked = [...new Set([...missing, ...REQUIRED.filter((key) => wrong.includes(key))])];
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) create.mutate(parsed.data);
      }}
    >
      <PageHead title={t('session.create.title')} />
      <div className={classes['page']} data-narrow="">
        <div className={formClasses['grid']}>
          <Fields
            values={values}
            onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
          />
        </div>
        <ErrorLine error={create.error} />
      </div>
      <FootBar
        end={
          <>
            <ButtonLink to="/sessions">{t('common.action.cancel')}</ButtonLink>
            <Button type="submit" variant="filled" disabled={!parsed.success || create.isPending}>
              {t('session.create.submit')}
            </Button>
          </>
        }
      >
        {asked.length > 0 && (
          <span className={classes['quiet']}>
            {t('session.create.missing', {
              what: asked.map((key) => t(LABEL[key])).join(t('common.listSeparator')),
            })}
          </span>
        )}
      </FootBar>
    </form>
  );
}
