import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { canEdit, isBeforeVisit, isNoticeStillOpen } from '#shared/rules/session-state.ts';
import formClasses from '../../components/form/form.module.css';
import { InstantField } from '../../components/form/InstantField.tsx';
import { useFormat } from '../../components/format/use-format.ts';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { AutosaveTextarea } from '../../components/save/AutosaveTextarea.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { usePatch, useSessionText } from './use-session.ts';

/** Approval, notice or urgent reason, recusal: what gate G1 wants before the team sets out. */
export function ApprovalSection({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const { session } = detail;
  const frozen = !isBeforeVisit(session.state);
  const { patch, error } = usePatch(session.id);
  const delegatedBy = useSessionText(detail, 'delegatedBy');
  const delegationNo = useSessionText(detail, 'delegationNo');
  const approvedBy = useSessionText(detail, 'approvedBy');
  const urgentReason = useSessionText(detail, 'urgentReason');
  const { recusalConfirmedAt } = session;
  return (
    <section className={formClasses['block']} id="part-approval">
      <SectionHeading title={t('session.prepare.approval')} />
      <div className={formClasses['grid']}>
        {session.authorityMode === 'delegated' && (
          <>
            <AutosaveInput
              text={delegatedBy}
              label={t('session.prepare.delegatedBy')}
              maxLength={100}
              disabled={frozen}
            />
            <AutosaveInput
              text={delegationNo}
              label={t('session.prepare.delegationNo')}
              maxLength={60}
              disabled={frozen}
            />
          </>
        )}
        <AutosaveInput
          text={approvedBy}
          label={t('session.prepare.approvedBy')}
          maxLength={60}
          disabled={frozen}
        />
        <InstantField
          label={t('session.prepare.approvedAt')}
          value={session.approvedAt}
          disabled={frozen}
          onCommit={(approvedAt) => patch({ approvedAt })}
        />
        <InstantField
          label={t('session.prepare.noticeIssuedAt')}
          value={session.noticeIssuedAt}
          disabled={frozen && !(canEdit(session.state) && isNoticeStillOpen(session))}
          onCommit={(noticeIssuedAt) => patch({ noticeIssuedAt })}
        />
        <AutosaveTextarea
          text={urgentReason}
          label={t('session.prepare.urgentReason')}
          labelled
          placeholder={t('session.prepare.urgentPlaceholder')}
          maxLength={2000}
          minRows={1}
          disabled={frozen}
        />
        <div className={formClasses['wide']} id="part-recusal">
          <Checkbox
            label={t('session.prepare.recusal')}
            description={
              recusalConfirmedAt === null
                ? undefined
                : t('session.prepare.recusalAt', { time: format.instant(recusalConfirmedAt) })
            }
            disabled={!isBeforeVisit(session.state)}
            checked={recusalConfirmedAt !== null}
            onChange={(event) =>
              patch({
                recusalConfirmedAt: event.currentTarget.checked ? new Date().toISOString() : null,
              })
            }
          />
        </div>
      </div>
      <ErrorLine error={error} />
    </section>
  );
}
