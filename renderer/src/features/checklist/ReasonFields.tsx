import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresenting } from '../../components/session/presenting.ts';
import { ANSWER_TEXT_MAX } from '#shared/model/answer.ts';
import { SEVERITY_FROM_LABEL } from '#shared/model/enums.ts';
import { severityOf } from '#shared/rules/gaps.ts';
import { isOverride } from '#shared/rules/suggestion-standing.ts';
import { AutosaveTextarea } from '../../components/save/AutosaveTextarea.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import { type AnswerText, useAnswerText } from './use-answer.ts';

interface PartProps {
  readonly row: Row;
  readonly editable: boolean;
}

interface ReasonProps extends PartProps {
  readonly field: AnswerText;
  readonly label: string;
  readonly placeholder?: string;
}

/** A labelled text of the answer that only some verdicts ask for. */
export function Reason({ row, editable, field, label, placeholder }: ReasonProps): ReactNode {
  const text = useAnswerText(row.state, field);
  return (
    <AutosaveTextarea
      labelled
      text={text}
      label={label}
      maxLength={ANSWER_TEXT_MAX}
      disabled={!editable}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}

function UseCondition({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation();
  const text = useAnswerText(row.state, 'notApplicableReason');
  const condition = row.item.na_condition;
  if (condition === '' || text.value.includes(condition)) return null;
  return (
    <TextButton onClick={() => text.change(text.value + condition)}>
      {t('checklist.notApplicable.useCondition', { condition })}
    </TextButton>
  );
}

export function NotApplicableReason(props: PartProps): ReactNode {
  const { t } = useTranslation();
  if (props.row.state.answer.verdict !== 'notApplicable') return null;
  return (
    <div className={classes['extra']}>
      <Reason {...props} field="notApplicableReason" label={t('checklist.notApplicable.label')} />
      {props.editable && <UseCondition row={props.row} />}
    </div>
  );
}

export function PendingNote(props: PartProps): ReactNode {
  const { t } = useTranslation();
  if (props.row.state.answer.verdict !== 'pending') return null;
  return (
    <div className={classes['extra']}>
      <Reason
        {...props}
        field="pendingNote"
        label={t('checklist.pendingNote.label')}
        placeholder={t('checklist.pendingNote.placeholder')}
      />
    </div>
  );
}

/** Asked for once the severity departs from the checklist's own. */
export function SeverityReason(props: PartProps): ReactNode {
  const { t } = useTranslation();
  const { item, state } = props.row;
  const severity = severityOf(item, state.answer.severity);
  const original = SEVERITY_FROM_LABEL[item.severity];
  if (severity === original) return null;
  return (
    <div className={classes['extra']}>
      <Reason
        {...props}
        field="severityReason"
        label={t('checklist.severity.reason', { severity: t(`common.severity.${severity}`) })}
      />
      <p className={classes['hint']}>
        {t('checklist.severity.original', { severity: t(`common.severity.${original}`) })}
      </p>
    </div>
  );
}

/** Asked for once the verdict departs from what the automatic check proposed; both are kept. */
export function OverrideReason(props: PartProps): ReactNode {
  const { t } = useTranslation();
  const { answer } = props.row.state;
  const { verdict, suggestedVerdict } = answer;
  const concealing = usePresenting();
  if (concealing || !isOverride(answer) || verdict === null || suggestedVerdict === null)
    return null;
  return (
    <div className={classes['extra']}>
      <Reason
        {...props}
        field="overrideReason"
        label={t('findingsUi.reasonLabel', {
          suggested: t(`common.verdict.${suggestedVerdict}`),
          answer: t(`common.verdict.${verdict}`),
        })}
        placeholder={t('findingsUi.reasonPlaceholder')}
      />
    </div>
  );
}
