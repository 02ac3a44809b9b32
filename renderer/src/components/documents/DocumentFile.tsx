import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#shared/model/document.ts';
import { documentUrl } from '../../platform/index.ts';
import classes from './document-file.module.css';

/** The way to the file of a document, or that it is not in this vault (its case came without it). */
export function DocumentFile({ document }: { readonly document: DocumentView }): ReactNode {
  const { t } = useTranslation();
  if (!document.present)
    return (
      <span className={classes['missing']} title={t('documentUi.missingHint')}>
        {t('documentUi.missing')}
      </span>
    );
  return (
    <Button
      component="a"
      href={documentUrl(document.id)}
      download={document.fileName}
      aria-label={t('documentUi.downloadFor', { name: document.fileName })}
    >
      {t('documentUi.download')}
    </Button>
  );
}
