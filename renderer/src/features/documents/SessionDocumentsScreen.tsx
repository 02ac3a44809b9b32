import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './documents.module.css';
import { ExportPanel } from './ExportPanel.tsx';
import { Preview } from './Preview.tsx';
import { WrittenDocuments } from './WrittenDocuments.tsx';

/** 文书 of one case: the report as it will print, its export, and what was written. */
export function SessionDocumentsScreen(): ReactNode {
  const { t } = useTranslation();
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
  if (!detail) return null;
  return (
    <div key={sessionId} className={classes['workspace']}>
      <Preview sessionId={sessionId} draft={detail.session.state !== 'awaitingSignature'} />
      <aside className={classes['rail']} aria-label={t('documentUi.export')}>
        <ExportPanel detail={detail} />
        <WrittenDocuments sessionId={sessionId} />
        <section>
          <SectionHeading quiet title={t('documentUi.fontsTitle')} />
          <p className={classes['note']}>{t('documentUi.fonts')}</p>
        </section>
      </aside>
    </div>
  );
}
