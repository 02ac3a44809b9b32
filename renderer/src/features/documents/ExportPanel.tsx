import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { client } from '../../api/client.ts';
import { ExportStateLine } from '../../components/documents/ExportStateLine.tsx';
import { useDocumentExport } from '../../components/documents/use-document-export.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './documents.module.css';

/** A draft at any time, the report once the visit is closed; progress and cancel in place. */
export function ExportPanel({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { id: sessionId, state } = detail.session;
  const { state: progress, start, cancel } = useDocumentExport();
  const write = (draft: boolean): void =>
    void start((signal) => client.document.export({ sessionId, draft }, { signal }));
  const running = progress.status === 'running';
  const closed = state === 'awaitingSignature';
  return (
    <section className={classes['block']}>
      <SectionHeading title={t('documentUi.export')} note={t('documentUi.kind.reviewReport')} />
      <div className={classes['exportRow']}>
        <p className={classes['note']} id="draft-note">
          {t('documentUi.draftNote')}
        </p>
        <Button disabled={running} aria-describedby="draft-note" onClick={() => write(true)}>
          {t('documentUi.draftAct')}
        </Button>
      </div>
      <div className={classes['exportRow']}>
        <p className={classes['note']} id="final-note">
          {t(closed ? 'documentUi.finalNote' : 'documentUi.finalBlocked')}
        </p>
        {!closed && (
          <ButtonLink to="/sessions/$sessionId/gate" params={{ sessionId }}>
            {t('documentUi.toGate')}
          </ButtonLink>
        )}
        <Button
          variant={closed ? 'filled' : 'default'}
          disabled={!closed || running}
          aria-describedby="final-note"
          onClick={() => write(false)}
        >
          {t('documentUi.finalAct')}
        </Button>
      </div>
      <div className={classes['exportState']}>
        <ExportStateLine state={progress} onCancel={cancel} />
      </div>
    </section>
  );
}
