import { Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { authorityModeSchema } from '#shared/model/enums.ts';
import { canEdit, isBeforeVisit } from '#shared/rules/session-state.ts';
import { DateField } from '../../components/form/DateField.tsx';
import formClasses from '../../components/form/form.module.css';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { AutosaveTextarea } from '../../components/save/AutosaveTextarea.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { usePatch, useSessionText } from './use-session.ts';

interface SectionProps {
  readonly detail: SessionDetail;
}

function YearField(props: {
  readonly value: number;
  readonly disabled: boolean;
  readonly onCommit: (year: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      label={t('session.create.reviewYear')}
      inputMode="numeric"
      maxLength={4}
      disabled={props.disabled}
      value={draft ?? String(props.value)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setDraft(next);
        if (/^20\d\d$/u.test(next)) props.onCommit(Number(next));
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

/** What the case is: number, mode, unit, dates, basis. */
export function FactsSection({ detail }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const { session } = detail;
  const locked = !canEdit(session.state);
  const frozen = locked || !isBeforeVisit(session.state);
  const { patch, error } = usePatch(session.id);
  const reviewNo = useSessionText(detail, 'reviewNo');
  const unit = useSessionText(detail, 'unit');
  const legalBasis = useSessionText(detail, 'legalBasis');
  return (
    <section className={formClasses['block']}>
      <SectionHeading
        title={t('session.prepare.facts')}
        note={frozen && !locked ? t('session.prepare.frozenByVisit') : undefined}
      />
      <div className={formClasses['grid']}>
        <AutosaveInput
          text={reviewNo}
          label={t('session.create.reviewNo')}
          maxLength={60}
          disabled={locked}
        />
        <AutosaveInput
          text={unit}
          label={t('session.create.unit')}
          maxLength={100}
          disabled={locked}
        />
        <Select
          label={t('session.create.mode')}
          disabled={frozen}
          data={authorityModeSchema.options.map((mode) => ({
            value: mode,
            label: t(`common.mode.${mode}`),
          }))}
          value={session.authorityMode}
          onChange={(mode) => patch({ authorityMode: authorityModeSchema.parse(mode) })}
        />
        <YearField
          value={session.reviewYear}
          disabled={frozen}
          onCommit={(reviewYear) => patch({ reviewYear })}
        />
        <DateField
          label={t('session.create.reviewDate')}
          value={session.reviewDate}
          disabled={frozen}
          onCommit={(reviewDate) => reviewDate !== null && patch({ reviewDate })}
        />
        <DateField
          label={t('session.prepare.prevReviewDate')}
          value={session.prevReviewDate}
          disabled={frozen}
          onCommit={(prevReviewDate) => patch({ prevReviewDate })}
        />
        <DateField
          label={t('session.prepare.serviceDate')}
          value={session.serviceDate}
          disabled={locked}
          onCommit={(serviceDate) => patch({ serviceDate })}
        />
        <div className={formClasses['wide']}>
          <AutosaveTextarea
            text={legalBasis}
            label={t('session.prepare.legalBasis')}
            labelled
            placeholder={t('session.prepare.legalBasisPlaceholder')}
            maxLength={2000}
            disabled={locked}
          />
        </div>
      </div>
      <ErrorLine error={error} />
    </section>
  );
}
