import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { notice } from '../../components/save/notice.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { saveTextFile } from '../../platform/index.ts';

/** The whole case as one .json file, to be kept or opened elsewhere. */
export function ExportCaseButton({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const { t } = useTranslation();
  const run = useMutation(
    orpc.caseFile.export.mutationOptions({
      onSuccess: ({ fileName, content }) => {
        saveTextFile(fileName, content, 'application/json');
        notice.say(t('session.prepare.exported', { name: fileName }));
      },
    }),
  );
  return (
    <>
      <Button disabled={run.isPending} onClick={() => run.mutate({ sessionId })}>
        {t(run.isPending ? 'session.prepare.exporting' : 'session.prepare.export')}
      </Button>
      <ErrorLine error={run.error} />
    </>
  );
}
