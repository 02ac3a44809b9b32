import type { ReactNode } from 'react';
import { keyLabel } from '../keyboard/match-key.ts';
import classes from './ui.module.css';

/** A keyboard hint; not shown on touch screens, and silent because buttons carry `aria-keyshortcuts`. */
export function Kbd({ combo }: { readonly combo: string }): ReactNode {
  return (
    <kbd className={classes['kbd']} aria-hidden>
      {keyLabel(combo)}
    </kbd>
  );
}
