import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { usePresenting } from '../../components/session/presenting.ts';
import { GateShape } from '../../components/shapes/GateShape.tsx';
import { type Step, type StepName, type StepNote, stepsOf } from './steps.ts';
import { useStepFacts } from './use-step-facts.ts';
import classes from './shell.module.css';

const TO = {
  prepare: '/sessions/$sessionId/prepare',
  registers: '/sessions/$sessionId/registers',
  entry: '/sessions/$sessionId/entry',
  checklist: '/sessions/$sessionId/checklist',
  findings: '/sessions/$sessionId/findings',
  gate: '/sessions/$sessionId/gate',
  documents: '/sessions/$sessionId/documents',
} as const satisfies Record<StepName, string>;

function useNoteWords(): (note: StepNote) => string {
  const { t } = useTranslation();
  return (note) => {
    switch (note.kind) {
      case 'text':
        return note.text;
      case 'missing':
      case 'gaps':
      case 'rowErrors':
      case 'toLook':
        return t(`shell.steps.${note.kind}`, { count: note.count });
      case 'notStarted':
      case 'closed':
      case 'notClosed':
        return t(`shell.steps.${note.kind}`);
    }
  };
}

function StepLink({ step, detail }: { readonly step: Step; readonly detail: SessionDetail }) {
  const { t } = useTranslation();
  const words = useNoteWords();
  return (
    <Link
      to={TO[step.name]}
      params={{ sessionId: detail.session.id }}
      className={classes['step']}
      activeProps={{ 'aria-current': 'step' }}
    >
      <GateShape state={step.state} />
      <span className={classes['stepName']}>{t(`shell.steps.${step.name}`)}</span>
      {step.note !== null && <span className={classes['stepNote']}>{words(step.note)}</span>}
    </Link>
  );
}

/** The steps of the open review, each with its gate state and why. */
export function StepsBar({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const facts = useStepFacts(detail.session.id);
  const concealing = usePresenting();
  const steps = stepsOf(detail, facts).filter(({ name }) => !concealing || name !== 'findings');
  return (
    <nav className={classes['steps']} aria-label={t('shell.steps.label')}>
      {steps.map((step, index) => (
        <Fragment key={step.name}>
          {index > 0 && (
            <IconChevronRight className={classes['stepGap']} stroke={1.6} aria-hidden />
          )}
          <StepLink step={step} detail={detail} />
        </Fragment>
      ))}
    </nav>
  );
}
