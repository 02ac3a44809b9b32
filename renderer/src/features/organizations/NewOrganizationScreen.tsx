import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { PageHead } from '../../components/ui/Page.tsx';
import { OrganizationForm } from './OrganizationForm.tsx';
import { unsavedDrafts } from './unsaved-drafts.ts';

export function NewOrganizationScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useMutation(
    orpc.organization.create.mutationOptions({
      onSuccess: async ({ id }) => {
        unsavedDrafts.forget('new');
        await queryClient.invalidateQueries({ queryKey: orpc.organization.key() });
        await navigate({ to: '/organizations/$organizationId', params: { organizationId: id } });
      },
    }),
  );
  return (
    <>
      <PageHead title={t('organization.newTitle')} />
      <OrganizationForm
        draftKey="new"
        busy={create.isPending}
        error={create.error}
        onSave={(profile) => create.mutate({ profile })}
        onCancel={() => void navigate({ to: '/organizations' })}
      />
    </>
  );
}
