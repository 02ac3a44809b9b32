import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentView, formatOf } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { DocumentFile } from '../../components/documents/DocumentFile.tsx';
import { VoidNote } from '../../components/documents/VoidNote.tsx';
import { formatSize } from '../../components/format/format.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import { DocumentHash } from './DocumentHash.tsx';
import classes from './documents.module.css';

function Written({ document }: { readonly document: DocumentView }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes['document']}>
      <div className={classes['documentHead']}>
        <strong>{t(`documentUi.kind.${document.kind}`)}</strong>
        {document.draft && <Tag>{t('documentUi.draft')}</Tag>}
        {document.voided !== null && <Tag>{t('documentUi.voided')}</Tag>}
        <DocumentFile document={document} />
      </div>
      {document.number !== null && <p>{document.number}</p>}
      {document.voided !== null && (
        <p className={classes['note']}>
          <VoidNote voided={document.voided} />
        </p>
      )}
      <p className={classes['note']}>
        {[
          formatSize(document.sizeBytes),
          formatOf(document) === 'xlsx'
            ? t('documentUi.workbook')
            : t('documentUi.pages', { count: document.pageCount }),
          format.instant(document.createdAt),
        ].join(' · ')}
      </p>
      <DocumentHash sha256={document.sha256} />
    </li>
  );
}

/** Documents of one case that were written, newest first. */
export function WrittenDocuments({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const { t } = useTranslation();
  const list = useQuery(orpc.document.list.queryOptions({ input: { sessionId } }));
  const rows = (list.data ?? []).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <section className={classes['block']}>
      <SectionHeading
        title={t('documentUi.written')}
        note={rows.length > 0 ? t('documentUi.count', { count: rows.length }) : undefined}
      />
      <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && <p className={classes['note']}>{t('documentUi.none')}</p>}
      <ul>
        {rows.map((document) => (
          <Written key={document.id} document={document} />
        ))}
      </ul>
    </section>
  );
}
