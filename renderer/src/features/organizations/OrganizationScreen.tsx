import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationId } from '#shared/model/ids.ts';
import type { SessionSummary } from '#shared/model/session.ts';
import { orpc } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { noteSavedNow } from '../../components/save/note-saved.ts';
import { NextActLink } from '../../components/session/NextActLink.tsx';
import { StateShape } from '../../components/session/StateShape.tsx';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Columns, PageHead } from '../../components/ui/Page.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import table from '../../components/ui/table.module.css';
import { OrganizationForm } from './OrganizationForm.tsx';
import classes from './organizations.module.css';
import { OrgRegisters } from './OrgRegisters.tsx';
import { OrgYears } from './OrgYears.tsx';
import { OrgProfile } from './OrgProfile.tsx';
import { unsavedDrafts } from './unsaved-drafts.ts';

function Reviews({ sessions }: { readonly sessions: readonly SessionSummary[] }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <SectionHeading title={t('organization.page.sessions')} />
      {sessions.length === 0 && (
        <p className={classes['missing']}>{t('organization.page.noSessions')}</p>
      )}
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className={classes['caseRow']}>
            <StateShape state={session.state} />
            <div>
              <div className={table['code']}>{session.reviewNo}</div>
              <div className={table['quiet']}>
                {format.date(session.reviewDate)} · {t(`common.state.${session.state}`)}
              </div>
            </div>
            <NextActLink session={session} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Page({ organizationId }: { readonly organizationId: OrganizationId }): ReactNode {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(unsavedDrafts.get(organizationId) !== undefined);
  const query = useQuery(orpc.organization.get.queryOptions({ input: { id: organizationId } }));
  const update = useMutation(
    orpc.organization.update.mutationOptions({
      onSuccess: async () => {
        unsavedDrafts.forget(organizationId);
        noteSavedNow();
        await queryClient.invalidateQueries();
        setEditing(false);
      },
    }),
  );
  if (!query.data) return <ErrorLine error={query.error} onRetry={() => void query.refetch()} />;
  const { organization, sessions } = query.data;
  const [newest] = sessions;
  if (editing) {
    return (
      <>
        <PageHead title={t('organization.editTitle', { name: organization.name })} />
        <OrganizationForm
          draftKey={organizationId}
          org={organization.profile}
          busy={update.isPending}
          error={update.error}
          onSave={(profile) => update.mutate({ id: organizationId, profile })}
          onCancel={() => setEditing(false)}
        />
      </>
    );
  }
  return (
    <>
      <PageHead
        title={organization.name}
        note={<span className={table['code']}>{organization.uscc}</span>}
        actions={
          <>
            <Button onClick={() => setEditing(true)}>{t('organization.page.edit')}</Button>
            <ButtonLink
              to="/sessions/new"
              search={{ organization: organizationId }}
              variant="filled"
            >
              {t('organization.page.newSession')}
            </ButtonLink>
          </>
        }
      />
      <Columns
        inset
        scrollLabel={organization.name}
        rail={<Reviews sessions={sessions} />}
        railLabel={t('organization.page.sessions')}
      >
        <p className={classes['intro']}>{t('organization.page.asKnown')}</p>
        {newest && <OrgYears organizationId={organizationId} newest={newest} />}
        {newest && <OrgRegisters newest={newest} />}
        <OrgProfile org={organization.profile} />
      </Columns>
    </>
  );
}

/** One organisation; going from one to another starts afresh, so that no edit wanders along. */
export function OrganizationScreen(): ReactNode {
  const { organizationId } = useParams({ from: '/organizations/$organizationId' });
  return <Page key={organizationId} organizationId={organizationId} />;
}
