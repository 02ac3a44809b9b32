import type { ReactNode } from 'react';
import classes from './ui.module.css';

export function Tag({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={classes['tag']}>{children}</span>;
}
