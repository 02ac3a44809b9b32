import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateState } from './gate-state.ts';
import classes from './shapes.module.css';

export type { GateState };

const ring = <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.4" />;

const DRAWN: Readonly<Record<GateState, ReactNode>> = {
  open: ring,
  working: (
    <>
      {ring}
      <path d="M6 1.2 A4.8 4.8 0 0 0 6 10.8 Z" fill="currentColor" />
    </>
  ),
  done: <circle cx="6" cy="6" r="5.4" fill="currentColor" />,
  blocked: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <rect x="3" y="5.2" width="6" height="1.6" className={classes['bar']} />
    </>
  ),
};

interface GateShapeProps {
  readonly state: GateState;
  readonly decorative?: boolean;
}

export function GateShape({ state, decorative = false }: GateShapeProps): ReactNode {
  const { t } = useTranslation();
  return (
    <svg
      viewBox="0 0 12 12"
      className={classes['shape']}
      data-kind={`gate-${state}`}
      data-size={12}
      {...(decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': t(`common.gate.${state}`) })}
    >
      {DRAWN[state]}
    </svg>
  );
}
