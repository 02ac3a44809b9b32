import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShapeKind } from './shape-kind.ts';
import classes from './shapes.module.css';

/** Drawn in a 12 px box; shape first, then colour. */
const DRAWN: Readonly<Record<ShapeKind, ReactNode>> = {
  conforming: <circle cx="6" cy="6" r="5.2" fill="currentColor" />,
  partial: <path d="M6 0.9 11.6 11 H0.4 Z" fill="currentColor" />,
  nonconforming: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  notApplicable: <rect x="1" y="5" width="10" height="2" fill="currentColor" />,
  pending: (
    <path d="M6 0.9 11.1 6 6 11.1 0.9 6 Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  unanswered: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />,
};

interface VerdictShapeProps {
  /** `null` draws the circle of an unanswered item. */
  readonly verdict: ShapeKind | null;
  /** CSS px at the standard text size: 10 in legends, 12 in rows, 14 in verdict buttons. */
  readonly size?: 10 | 12 | 14;
  /** Silent where the word stands beside the shape. */
  readonly decorative?: boolean;
}

export function VerdictShape({
  verdict,
  size = 12,
  decorative = false,
}: VerdictShapeProps): ReactNode {
  const { t } = useTranslation();
  const kind = verdict ?? 'unanswered';
  return (
    <svg
      viewBox="0 0 12 12"
      className={classes['shape']}
      data-kind={kind}
      data-size={size}
      {...(decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': t(`common.verdict.${kind}`) })}
    >
      {DRAWN[kind]}
    </svg>
  );
}
