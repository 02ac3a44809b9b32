import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { pageNonce } from '../../components/documents/PrintFrame.tsx';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import classes from './documents.module.css';

/** The sheet stays paper; what lies around it is the screen's, light or dark. */
function clearSurround(frame: HTMLIFrameElement): void {
  const body = frame.contentDocument?.body;
  if (body) body.style.background = 'transparent';
}

interface PreviewProps {
  readonly sessionId: SessionId;
  readonly draft: boolean;
}

/**
 * The print page of the report in a frame of its own: it may show pictures and print, and runs no
 * script. It lives under the policy of this page, hence the nonce.
 */
export function Preview({ sessionId, draft }: PreviewProps): ReactNode {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const preview = useQuery({
    ...orpc.document.preview.queryOptions({ input: { sessionId, draft, nonce: pageNonce() } }),
    staleTime: 0,
  });
  const kind = t('documentUi.kind.reviewReport');
  const print = (): void => frame.current?.contentWindow?.print();
  useKeys([
    { keys: ['Mod+p'], label: t('documentUi.print'), group: 'general', inText: true, run: print },
  ]);
  return (
    <div className={classes['paper']}>
      <div className={classes['paperHead']}>
        <h1>{kind}</h1>
        <Tag>{t(draft ? 'documentUi.previewDraft' : 'documentUi.previewFinal')}</Tag>
        <span className={classes['note']}>{t('documentUi.previewNote')}</span>
        <div className={classes['paperActs']}>
          <Button
            onClick={print}
            disabled={!preview.data}
            aria-keyshortcuts="Control+P"
            rightSection={<Kbd combo="Mod+p" />}
          >
            {t('documentUi.print')}
          </Button>
        </div>
      </div>
      {preview.isPending && <p className={classes['state']}>{t('documentUi.previewRunning')}</p>}
      {preview.isError && (
        <div className={classes['state']}>
          <ErrorLine error={preview.error} onRetry={() => void preview.refetch()} />
        </div>
      )}
      {preview.data && (
        <iframe
          ref={frame}
          className={classes['frame']}
          title={t('documentUi.previewOf', { kind })}
          sandbox="allow-same-origin allow-modals"
          srcDoc={preview.data.html}
          onLoad={(event) => clearSurround(event.currentTarget)}
        />
      )}
    </div>
  );
}
