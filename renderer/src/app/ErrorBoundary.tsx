import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../api/error-text.ts';
import { EmptyState } from '../components/ui/EmptyState.tsx';
import classes from './shell/shell.module.css';

/** Shown by the router in place of a screen that threw; the frame around it keeps working. */
export function CrashedScreen({ reset }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['centre']} role="alert">
      <EmptyState heading title={t('shell.crash.title')} hint={t('shell.crash.body')}>
        <Button onClick={reset}>{t('common.action.reload')}</Button>
        <Button component="a" href="#/">
          {t('shell.crash.home')}
        </Button>
      </EmptyState>
    </div>
  );
}

/** A case that is not here any more, or cannot be read: why, and where the others are. */
export function NoCaseScreen(props: ErrorComponentProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['centre']} role="alert">
      <EmptyState heading title={t('shell.noCase.title')} hint={errorText(t, props.error).sentence}>
        <Button onClick={props.reset}>{t('common.action.retry')}</Button>
        <Button component="a" href="#/sessions">
          {t('shell.noCase.toCases')}
        </Button>
      </EmptyState>
    </div>
  );
}

export function UnknownScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['centre']}>
      <EmptyState heading title={t('shell.notFound.title')} hint={t('shell.notFound.body')}>
        <Button component="a" href="#/">
          {t('shell.crash.home')}
        </Button>
      </EmptyState>
    </div>
  );
}
