import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import classes from './home.module.css';
import type { ImportResult } from './use-import.ts';

function Result({ result }: { readonly result: ImportResult }): ReactNode {
  const { t } = useTranslation();
  const { name } = result;
  switch (result.status) {
    case 'running':
      return <p>{t('home.import.running', { name })}</p>;
    case 'tooLarge':
      return <p className={classes['wrong']}>{t('home.import.tooLarge', { name })}</p>;
    case 'done':
      return (
        <p className={classes['line']}>
          {t('home.import.done', { name })}
          <ButtonLink
            to="/sessions/$sessionId/prepare"
            params={{ sessionId: result.sessionId }}
            aria-label={`${t('home.import.open')} ${name}`}
          >
            {t('home.import.open')}
          </ButtonLink>
        </p>
      );
    case 'failed':
      return (
        <>
          <p className={classes['wrong']}>{t('home.import.failed', { name })}</p>
          <ErrorLine error={result.error} />
          <p className={classes['note']}>{t('home.import.again')}</p>
        </>
      );
  }
}

/** What became of each file, where the import was asked for. */
export function ImportResults({
  results,
}: {
  readonly results: readonly ImportResult[];
}): ReactNode {
  return (
    <ul className={classes['results']} aria-live="polite">
      {results.map((result) => (
        <li key={result.name}>
          <Result result={result} />
        </li>
      ))}
    </ul>
  );
}
