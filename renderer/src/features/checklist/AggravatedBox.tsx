import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import { Reason } from './ReasonFields.tsx';
import { useDecide } from './use-answer.ts';

interface PartProps {
  readonly row: Row;
  readonly editable: boolean;
}

/** 情节严重 on items that disqualify only when a person confirms it (DOMAIN §4.1 step 3). */
export function AggravatedBox(props: PartProps): ReactNode {
  const { t } = useTranslation();
  const { item, state } = props.row;
  const { sessionId, itemId, verdict, aggravated } = state.answer;
  const decide = useDecide(sessionId, itemId);
  if (item.fatal !== 'confirm' || verdict !== 'nonconforming') return null;
  return (
    <div className={classes['extra']}>
      <Checkbox
        label={t('checklist.aggravated.label')}
        description={t('checklist.aggravated.hint')}
        checked={aggravated}
        disabled={!props.editable}
        onChange={(event) => decide.mutate({ aggravated: event.currentTarget.checked })}
      />
      <ErrorLine error={decide.error} />
      {aggravated && (
        <div className={classes['reason']}>
          <Reason {...props} field="aggravatedReason" label={t('checklist.aggravated.reason')} />
        </div>
      )}
    </div>
  );
}
