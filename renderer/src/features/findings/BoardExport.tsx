import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView } from '#shared/model/board-view.ts';
import { type DocumentFormat, documentFormatSchema } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { client, orpc } from '../../api/client.ts';
import { ExportStateLine } from '../../components/documents/ExportStateLine.tsx';
import { pageNonce, PrintFrame } from '../../components/documents/PrintFrame.tsx';
import { useDocumentExport } from '../../components/documents/use-document-export.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import { saveDocument } from '../../platform/index.ts';
import classes from './findings.module.css';

interface BoardExportProps {
  readonly sessionId: SessionId;
  /** What the board shows now: this leaves as 疑点单. */
  readonly view: BoardView;
}

/** Foot of the board: the 疑点单 as .docx, as .xlsx and on paper, in the arrangement of the screen. */
export function BoardExport({ sessionId, view }: BoardExportProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { state, start, cancel } = useDocumentExport();
  // Asked for when somebody prints; it goes to the printer as soon as it is there.
  const page = useMutation(orpc.document.previewSuspicions.mutationOptions());
  const print = (): void => page.mutate({ sessionId, view, locale, nonce: pageNonce() });
  const write = async (format: DocumentFormat): Promise<void> => {
    const request = { sessionId, view, locale, format };
    const written = await start((signal) => client.document.exportSuspicions(request, { signal }));
    if (written !== null) saveDocument(written);
  };
  useKeys([
    {
      keys: ['Mod+p'],
      label: t('findingsUi.board.print'),
      group: 'general',
      inText: true,
      run: print,
    },
  ]);
  return (
    <FootBar
      end={
        <>
          <ButtonLink to="/sessions/$sessionId/sampling" params={{ sessionId }}>
            {t('findingsUi.board.sampling')}
          </ButtonLink>
          <Button
            onClick={print}
            disabled={page.isPending}
            aria-keyshortcuts="Control+P"
            rightSection={<Kbd combo="Mod+p" />}
          >
            {t('findingsUi.board.print')}
          </Button>
          {documentFormatSchema.options.map((format) => (
            <Button
              key={format}
              variant={format === 'docx' ? 'filled' : 'default'}
              disabled={state.status === 'running'}
              aria-describedby="export-note"
              onClick={() => void write(format)}
            >
              {t(`findingsUi.board.export.${format}`)}
            </Button>
          ))}
        </>
      }
    >
      <span
        id="export-note"
        className={state.status === 'idle' ? classes['quiet'] : 'visually-hidden'}
      >
        {t('findingsUi.board.exportNote')}
      </span>
      <ExportStateLine state={state} onCancel={cancel} />
      <ErrorLine error={page.error} />
      {page.data && <PrintFrame html={page.data.html} title={t('findingsUi.board.printTitle')} />}
    </FootBar>
  );
}
