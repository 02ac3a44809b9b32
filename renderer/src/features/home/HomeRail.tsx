import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResumePoint } from '#shared/model/session.ts';
import { orpc } from '../../api/client.ts';
import { DocumentFile } from '../../components/documents/DocumentFile.tsx';
import { useFormat } from '../../components/format/use-format.ts';
import { StateShape } from '../../components/session/StateShape.tsx';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import classes from './home.module.css';

function ResumeRow({ point }: { readonly point: ResumePoint }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const { sessionId, itemId } = point;
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
  if (!detail) return <p className={classes['note']}>{t('home.resume.none')}</p>;
  const { session } = detail;
  return (
    <div className={classes['line']}>
      <StateShape state={session.state} />
      <div className={classes['grow']}>
        <div>{session.reviewNo}</div>
        <div className={classes['meta']}>
          {t(`common.state.${session.state}`)} · {format.instant(detail.updatedAt)}
        </div>
      </div>
      {itemId === null ? (
        <ButtonLink to="/sessions/$sessionId/prepare" params={{ sessionId }}>
          {t('home.resume.open')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/sessions/$sessionId/checklist/$itemId" params={{ sessionId, itemId }}>
          {t('home.resume.openItem', { item: itemId })}
        </ButtonLink>
      )}
    </div>
  );
}

function Resume(): ReactNode {
  const { t } = useTranslation();
  const point = useQuery({ ...orpc.app.resumePoint.queryOptions(), staleTime: 0 }).data;
  return (
    <section className={classes['block']}>
      <SectionHeading title={t('home.resume.title')} />
      {point ? (
        <ResumeRow point={point} />
      ) : (
        <p className={classes['note']}>{t('home.resume.none')}</p>
      )}
    </section>
  );
}

/** How many of the latest documents the rail shows. */
const LATEST = 4;

function LatestDocuments(): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useQuery(orpc.document.list.queryOptions({ input: {} })).data ?? [];
  const latest = list.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, LATEST);
  return (
    <section className={classes['block']}>
      <SectionHeading
        title={t('home.documents.title')}
        action={<Link to="/documents">{t('home.documents.all')}</Link>}
      />
      {latest.length === 0 && <p className={classes['note']}>{t('home.documents.none')}</p>}
      <ul>
        {latest.map((document) => (
          <li key={document.id} className={classes['line']}>
            <div className={classes['grow']}>
              <div>
                {document.number ?? t(`documentUi.kind.${document.kind}`)}{' '}
                {document.draft && <Tag>{t('documentUi.draft')}</Tag>}
                {document.voided !== null && <Tag>{t('documentUi.voided')}</Tag>}
              </div>
              <div className={classes['meta']}>{format.instant(document.createdAt)}</div>
            </div>
            <DocumentFile document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is worth entering once before the first visit; nothing when it is all there. */
function Setup(): ReactNode {
  const { t } = useTranslation();
  const settings = useQuery(orpc.app.settings.queryOptions()).data;
  const inspectors = useQuery(orpc.inspector.list.queryOptions()).data;
  if (!settings || !inspectors) return null;
  const missing = [
    ...(settings.operator.trim() === '' ? [t('home.setup.operator')] : []),
    ...(settings.unit.trim() === '' ? [t('home.setup.unit')] : []),
    ...(inspectors.filter(({ active, isInspector }) => active && isInspector).length < 2
      ? [t('home.setup.inspectors')]
      : []),
  ];
  if (missing.length === 0) return null;
  return (
    <section className={classes['block']}>
      <SectionHeading
        title={t('home.setup.title')}
        action={<Link to="/settings">{t('home.setup.go')}</Link>}
      />
      <ul className={classes['setup']}>
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

export function HomeRail({ importPanel }: { readonly importPanel: ReactNode }): ReactNode {
  return (
    <>
      <Resume />
      {importPanel}
      <LatestDocuments />
      <Setup />
    </>
  );
}
