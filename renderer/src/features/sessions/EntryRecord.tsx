import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { SessionPatch } from '#shared/model/session.ts';
import { canEdit, isBeforeVisit } from '#shared/rules/session-state.ts';
import formClasses from '../../components/form/form.module.css';
import { InstantField } from '../../components/form/InstantField.tsx';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { useAutosave } from '../../components/save/use-autosave.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './sessions.module.css';
import { patchSession, usePatch, useSessionText } from './use-session.ts';

const STEPS = [
  { field: 'identityShownAt', words: 'identity', time: 'session.entry.identityTime' },
  { field: 'rightsToldAt', words: 'rights', time: 'session.entry.rightsTime' },
] as const;

interface TicksProps {
  readonly detail: SessionDetail;
  readonly patch: (patch: SessionPatch) => void;
}

/** Certificates shown, rights told: each ticked, and ticked with its time. */
function Ticks({ detail, patch }: TicksProps): ReactNode {
  const { t } = useTranslation();
  const { session } = detail;
  const frozen = !isBeforeVisit(session.state);
  return STEPS.map(({ field, words, time }) => (
    <div key={field} className={classes['tickRow']}>
      <Checkbox
        label={t(`session.entry.${words}.${session.authorityMode}`)}
        checked={session[field] !== null}
        disabled={frozen}
        onChange={(event) =>
          patch({ [field]: event.currentTarget.checked ? new Date().toISOString() : null })
        }
      />
      <InstantField
        label={t(time)}
        value={session[field]}
        disabled={frozen}
        onCommit={(instant) => patch({ [field]: instant })}
      />
    </div>
  ));
}

const NOBODY = { name: '', title: '', phone: '' } as const;

function useContactText(detail: SessionDetail, field: keyof typeof NOBODY) {
  const { id, siteContact } = detail.session;
  const contact = siteContact ?? NOBODY;
  return useAutosave(`${id}/session/contact/${field}`, contact[field], (text, groupId) =>
    patchSession(id, { siteContact: { ...contact, [field]: text } }, groupId),
  );
}

function SiteContact({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const locked = !canEdit(detail.session.state);
  const name = useContactText(detail, 'name');
  const title = useContactText(detail, 'title');
  const phone = useContactText(detail, 'phone');
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('session.entry.contact')} />
      <div className={formClasses['grid']}>
        <AutosaveInput
          text={name}
          label={t('session.entry.contactName')}
          maxLength={60}
          disabled={locked}
        />
        <AutosaveInput
          text={title}
          label={t('session.entry.contactTitle')}
          maxLength={60}
          disabled={locked}
        />
        <AutosaveInput
          text={phone}
          label={t('session.entry.contactPhone')}
          maxLength={40}
          disabled={locked}
        />
      </div>
    </section>
  );
}

/** The record of the entry: what was done at the door, by whom it is recorded, who received the team. */
export function EntryRecord({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { session } = detail;
  const { patch, error } = usePatch(session.id);
  const recordingNo = useSessionText(detail, 'recordingNo');
  const locked = !canEdit(session.state);
  return (
    <>
      <section className={formClasses['block']}>
        <SectionHeading title={t('session.entry.opening')} />
        <Ticks detail={detail} patch={patch} />
        <div className={formClasses['grid']}>
          <InstantField
            label={t('session.entry.recordingStartedAt')}
            value={session.recordingStartedAt}
            disabled={locked}
            onCommit={(recordingStartedAt) => patch({ recordingStartedAt })}
          />
          <AutosaveInput
            text={recordingNo}
            label={t('session.entry.recordingNo')}
            maxLength={60}
            disabled={locked}
          />
        </div>
        <ErrorLine error={error} />
      </section>
      <SiteContact detail={detail} />
    </>
  );
}
