import { type ReactNode, useRef } from 'react';
import classes from './export.module.css';

export const pageNonce = (): string => globalThis.__webpack_nonce__ ?? '';

interface PrintFrameProps {
  /** A whole page made for this window's policy, see `pageNonce`. */
  readonly html: string;
  readonly title: string;
}

/** Hands a page to the printer without showing it; it runs no script. */
export function PrintFrame({ html, title }: PrintFrameProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={frame}
      className={classes['printFrame']}
      title={title}
      tabIndex={-1}
      sandbox="allow-same-origin allow-modals"
      srcDoc={html}
      onLoad={() => frame.current?.contentWindow?.print()}
    />
  );
}
