import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import formClasses from '../../components/form/form.module.css';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './settings.module.css';
import { useVerify, type VerifyState } from './use-verify.ts';

function Result({ state }: { readonly state: VerifyState }): ReactNode {
  const { t } = useTranslation();
  switch (state.status) {
    case 'idle':
      return null;
    case 'stopped':
      return <output>{t('settings.verifyStopped')}</output>;
    case 'failed':
      return <ErrorLine error={state.error} />;
    case 'running':
      return (
        <div className={classes['progress']} aria-live="polite">
          <ProgressBar
            done={state.done}
            total={state.total}
            label={t('settings.verify')}
            width={96}
          />
          {t('settings.verifyRunning', { done: state.done, total: state.total })}
        </div>
      );
    case 'done':
      if (state.problems.length === 0) return <output>{t('settings.verifyClean')}</output>;
      return (
        <div role="alert" className={classes['problems']}>
          <p>{t('settings.verifyProblems', { count: state.problems.length })}</p>
          <ul>
            {state.problems.map((problem) => (
              <li key={`${problem.kind} ${problem.path} ${problem.evidenceNumber ?? ''}`}>
                {problem.evidenceNumber !== null && <strong>{problem.evidenceNumber} </strong>}
                {t(`settings.problem.${problem.kind}`)}{' '}
                <span className={classes['path']}>{problem.path}</span>
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

function SelfCheck(): ReactNode {
  const { t } = useTranslation();
  const { state, start, stop } = useVerify();
  const running = state.status === 'running';
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('settings.verify')} />
      <div className={classes['choice']}>
        <span>{t('settings.verifyNote')}</span>
        <Button onClick={running ? stop : start}>
          {t(running ? 'settings.verifyCancel' : 'settings.verifyAct')}
        </Button>
      </div>
      <Result state={state} />
    </section>
  );
}

/** Where the data lies, what is installed, and whether every evidence file is still what it was. */
export function DataSection(): ReactNode {
  const { t } = useTranslation();
  const info = useQuery(orpc.app.info.queryOptions()).data;
  const rows = [
    { term: t('settings.vaultPath'), value: info?.vaultPath, path: true },
    { term: t('settings.version'), value: info?.version, path: false },
    { term: t('settings.checklistVersion'), value: info?.checklistVersion, path: false },
  ];
  return (
    <>
      <section className={formClasses['block']}>
        <SectionHeading title={t('settings.data')} />
        <dl>
          {rows.map(({ term, value, path }) => (
            <div key={term} className={classes['fact']}>
              <dt>{term}</dt>
              <dd className={path ? classes['path'] : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <SelfCheck />
    </>
  );
}
