import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORT_MAX_BYTES } from '#shared/contract/register.ts';
import { formatSize } from '../../components/format/format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './registers.module.css';
import type { Import } from './use-import.ts';

/** One line about an import that is read, was written or could not be read. */
export function ImportStatus({ importer }: { readonly importer: Import }): ReactNode {
  const { t } = useTranslation();
  const { state, close } = importer;
  switch (state.status) {
    case 'idle':
    case 'preview':
      return null;
    case 'reading':
      return (
        <output className={classes['status']}>
          <Loader size="1rem" aria-hidden />
          {state.name === null
            ? t('registerUi.import.readingText')
            : t('registerUi.import.reading', { name: state.name })}
          <Button onClick={close}>{t('registerUi.import.cancel')}</Button>
        </output>
      );
    case 'done':
      return (
        <output className={classes['status']}>
          {t('registerUi.import.done', { ...state.done, number: state.done.evidenceNumber })}
          <TextButton onClick={close}>{t('common.action.close')}</TextButton>
        </output>
      );
    case 'tooLarge':
      return (
        <p className={`${classes['status']} ${classes['hint']}`} role="alert">
          {t('registerUi.import.tooLarge', {
            name: state.name,
            size: formatSize(state.sizeBytes),
            limit: formatSize(IMPORT_MAX_BYTES),
          })}
          <TextButton onClick={close}>{t('common.action.close')}</TextButton>
        </p>
      );
    case 'failed':
      return (
        <div className={classes['status']}>
          <ErrorLine error={state.error} />
          <TextButton onClick={close}>{t('common.action.close')}</TextButton>
        </div>
      );
  }
}
