import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../api/error-text.ts';
import { TextButton } from './TextButton.tsx';
import classes from './ui.module.css';

interface ErrorLineProps {
  /** What a query or mutation failed with; nothing is shown for null and undefined. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** The failure where it happened: its sentence, the places it names, and a way on. Never a modal. */
export function ErrorLine({ error, onRetry }: ErrorLineProps): ReactNode {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const { sentence, issues } = errorText(t, error);
  return (
    <div className={classes['error']} role="alert">
      <p className={classes['errorLine']}>
        <span>{sentence}</span>
        {onRetry && <TextButton onClick={onRetry}>{t('common.action.retry')}</TextButton>}
      </p>
      {issues.length > 0 && (
        <ul className={classes['errorList']}>
          {issues.map((issue) => (
            <li key={`${issue.at} ${issue.message}`}>
              <span className={classes['errorAt']}>{issue.at}</span>
              {issue.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
