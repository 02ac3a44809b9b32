import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { GridScreen } from './GridScreen.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { ImportScreen } from './ImportScreen.tsx';
import classes from './registers.module.css';
import { RegisterTabs } from './RegisterTabs.tsx';
import { SingleForm } from './SingleForm.tsx';
import { useImport } from './use-import.ts';
import { type OpenRegister, useRegister } from './use-register.ts';

interface OpenedProps {
  readonly open: OpenRegister;
  readonly goToId: string | undefined;
}

function Opened({ open, goToId }: OpenedProps): ReactNode {
  const { t } = useTranslation();
  const importer = useImport(open.sessionId, open.register);
  const { state } = importer;
  if (open.loading) return <p className={classes['status']}>{t('registerUi.reading')}</p>;
  return (
    <>
      {open.error !== null && (
        <div className={classes['status']}>
          <ErrorLine error={open.error} onRetry={open.retry} />
        </div>
      )}
      <ImportStatus importer={importer} />
      {state.status === 'preview' ? (
        <ImportScreen shown={state} importer={importer} />
      ) : REGISTERS[open.register].single ? (
        <SingleForm open={open} importer={importer} />
      ) : (
        <GridScreen open={open} importer={importer} goToId={goToId} />
      )}
    </>
  );
}

/** 台账: every register of the organisation, one grid each; what is one record is a form. */
export function RegistersScreen(): ReactNode {
  const { t } = useTranslation();
  const { sessionId, register } = useParams({ from: '/sessions/$sessionId/registers/$register' });
  const { row } = useSearch({ from: '/sessions/$sessionId/registers/$register' });
  const open = useRegister(sessionId, register);
  return (
    <>
      <h1 className="visually-hidden">{t('registerUi.title')}</h1>
      <RegisterTabs sessionId={sessionId} />
      <Opened key={register} open={open} goToId={row} />
    </>
  );
}
