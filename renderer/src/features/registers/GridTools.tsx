import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { client } from '../../api/client.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { saveBlob } from '../../platform/index.ts';

const ACCEPT = '.xlsx,.xls,.csv,.txt,.tsv';
const icon = { size: '1rem', stroke: 1.6, 'aria-hidden': true } as const;

export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        hidden
        aria-label={t('registerUi.act.import')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <Button leftSection={<IconFileImport {...icon} />} onClick={() => input.current?.click()}>
        {t('registerUi.act.import')}
      </Button>
    </>
  );
}

export function TemplateButton({ register }: { readonly register: RegisterKey }): ReactNode {
  const { t } = useTranslation();
  const template = useMutation({
    mutationFn: () => client.register.template({ register }),
    onSuccess: ({ fileName, bytes }) => saveBlob(fileName, bytes),
  });
  return (
    <>
      <Button
        leftSection={<IconDownload {...icon} />}
        disabled={template.isPending}
        onClick={() => template.mutate()}
      >
        {t('registerUi.act.template')}
      </Button>
      <ErrorLine error={template.error} />
    </>
  );
}

export function AddRowButton({ onAdd }: { readonly onAdd: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Button leftSection={<IconPlus {...icon} />} onClick={onAdd}>
      {t('registerUi.act.addRow')}
    </Button>
  );
}
