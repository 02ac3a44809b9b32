import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#shared/model/document.ts';
import { orpc } from '../../api/client.ts';
import { DocumentFile } from '../../components/documents/DocumentFile.tsx';
import { VoidNote } from '../../components/documents/VoidNote.tsx';
import { formatSize } from '../../components/format/format.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { PageHead } from '../../components/ui/Page.tsx';
import table from '../../components/ui/table.module.css';
import { Tag } from '../../components/ui/Tag.tsx';
import { DocumentHash } from './DocumentHash.tsx';
import classes from './documents.module.css';

function Row({ document }: { readonly document: DocumentView }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <td className={classes['name']}>
        {document.fileName} {document.draft && <Tag>{t('documentUi.draft')}</Tag>}
        {document.voided !== null && (
          <>
            <Tag>{t('documentUi.voided')}</Tag>
            <p className={classes['note']}>
              <VoidNote voided={document.voided} />
            </p>
          </>
        )}
        <DocumentHash sha256={document.sha256} />
      </td>
      <td className={table['nowrap']}>
        {document.number ?? (
          <span className={table['quiet']}>
            {t(document.draft ? 'documentUi.noNumber' : 'documentUi.internal')}
          </span>
        )}
      </td>
      <td className={table['number']}>{formatSize(document.sizeBytes)}</td>
      <td className={table['nowrap']}>{format.instant(document.createdAt)}</td>
      <td className={table['end']}>
        <div className={classes['acts']}>
          <ButtonLink
            to="/sessions/$sessionId/documents"
            params={{ sessionId: document.sessionId }}
            aria-label={t('documentUi.openCaseFor', { name: document.fileName })}
          >
            {t('documentUi.openCase')}
          </ButtonLink>
          <DocumentFile document={document} />
        </div>
      </td>
    </tr>
  );
}

/** Every document ever written here, newest first. */
export function DocumentsScreen(): ReactNode {
  const { t } = useTranslation();
  const list = useQuery(orpc.document.list.queryOptions({ input: {} }));
  const rows = (list.data ?? []).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <>
      <PageHead
        title={t('documentUi.title')}
        note={list.data && t('documentUi.count', { count: rows.length })}
      />
      <div className={classes['page']}>
        <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
        {list.data?.length === 0 && (
          <EmptyState title={t('documentUi.noneTitle')} hint={t('documentUi.noneHint')}>
            <ButtonLink to="/sessions">{t('documentUi.toReviews')}</ButtonLink>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <table className={table['table']}>
            <thead>
              <tr>
                <th scope="col">{t('documentUi.column.document')}</th>
                <th scope="col">{t('documentUi.column.number')}</th>
                <th scope="col" className={table['number']}>
                  {t('documentUi.column.size')}
                </th>
                <th scope="col">{t('documentUi.column.time')}</th>
                <th scope="col" className={table['end']}>
                  {t('documentUi.column.act')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((document) => (
                <Row key={document.id} document={document} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}
