import { useQuery } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#shared/model/evidence.ts';
import type { EvidenceId, ItemId, SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { AddButtons } from './AddButtons.tsx';
import classes from './evidence.module.css';
import { EvidenceTile } from './EvidenceTile.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { UploadList } from './UploadList.tsx';

export interface EvidencePanelProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  /** Least number of pieces the item wants as it is answered now. */
  readonly need: number;
  readonly layout: 'rail' | 'strip';
  readonly editable: boolean;
}

interface HeadProps extends EvidencePanelProps {
  readonly count: number;
  readonly total: number | undefined;
}

function Head({ sessionId, need, count, total }: HeadProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['head']}>
      <h2 className={classes['headTitle']}>{t('evidenceUi.count', { count })}</h2>
      {need > 0 && (
        <span className={classes['need']}>
          {t('evidenceUi.atLeast', { count: need })}
          {count >= need && (
            <>
              <IconCheck className={classes['met']} stroke={2} aria-hidden />
              <span className="visually-hidden">{t('evidenceUi.met')}</span>
            </>
          )}
        </span>
      )}
      <Link to="/sessions/$sessionId/evidence" params={{ sessionId }} className={classes['all']}>
        {t('evidenceUi.all', { count: total ?? 0 })}
      </Link>
    </div>
  );
}

/** Who took it and who gave it, said once when all pieces agree. */
function Origins({ views }: { readonly views: readonly EvidenceView[] }): ReactNode {
  const { t } = useTranslation();
  const values = (pick: (view: EvidenceView) => string): string =>
    [...new Set(views.map(pick).filter((value) => value !== ''))].join(t('common.listSeparator'));
  const lines = [
    [t('evidenceUi.field.addedBy'), values(({ evidence }) => evidence.addedBy)],
    [t('evidenceUi.field.provider'), values(({ evidence }) => evidence.provider)],
    [t('evidenceUi.field.source'), values(({ evidence }) => evidence.source)],
  ].filter(([, value]) => value !== '');
  if (lines.length === 0) return null;
  return (
    <dl className={classes['origins']}>
      {lines.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The evidence of one item: how much there is and should be, ways to add, and the pieces. */
export function EvidencePanel(props: EvidencePanelProps): ReactNode {
  const { t } = useTranslation();
  const { sessionId, itemId, layout } = props;
  const own = useQuery(orpc.evidence.list.queryOptions({ input: { sessionId, itemId } }));
  const session = useQuery(orpc.session.get.queryOptions({ input: { sessionId } }));
  const [openId, setOpenId] = useState<EvidenceId | null>(null);
  const views = own.data ?? [];
  return (
    <section className={classes['panel']} data-layout={layout}>
      <Head {...props} count={views.length} total={session.data?.evidenceCount} />
      {props.editable && <AddButtons target={{ sessionId, itemIds: [itemId] }} />}
      <ErrorLine error={own.error} onRetry={() => void own.refetch()} />
      <UploadList sessionId={sessionId} />
      <div className={classes['tiles']}>
        {views.map((view) => (
          <EvidenceTile
            key={view.evidence.id}
            view={view}
            onOpen={() => setOpenId(view.evidence.id)}
          />
        ))}
      </div>
      {own.isSuccess && views.length === 0 && props.editable && (
        <p className={classes['meta']}>{t('evidenceUi.emptyItem')}</p>
      )}
      <Origins views={views} />
      {openId !== null && (
        <EvidenceViewer
          views={views}
          openId={openId}
          editable={props.editable}
          onOpen={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </section>
  );
}
