import { Button } from '@mantine/core';
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
  /** A word about last year, shown in the strip. */
  readonly note: string;
}

interface HeadProps extends EvidencePanelProps {
  readonly count: number;
  readonly total: number | undefined;
}

function AllLink({ sessionId, total }: Pick<HeadProps, 'sessionId' | 'total'>): ReactNode {
  const { t } = useTranslation();
  return (
    <Link to="/sessions/$sessionId/evidence" params={{ sessionId }} className={classes['all']}>
      {t('evidenceUi.all', { count: total ?? 0 })}
    </Link>
  );
}

function Head({ sessionId, need, count, total, layout }: HeadProps): ReactNode {
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
      {layout === 'rail' && <AllLink sessionId={sessionId} total={total} />}
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

interface TilesProps {
  readonly views: readonly EvidenceView[];
  readonly caption: boolean;
  readonly onOpen: (id: EvidenceId) => void;
}

function Tiles({ views, caption, onOpen }: TilesProps): ReactNode {
  return (
    <div className={classes['tiles']}>
      {views.map((view) => (
        <EvidenceTile
          key={view.evidence.id}
          view={view}
          caption={caption}
          onOpen={() => onOpen(view.evidence.id)}
        />
      ))}
    </div>
  );
}

interface BodyProps extends HeadProps {
  readonly views: readonly EvidenceView[];
  readonly isEmpty: boolean;
  readonly onOpen: (id: EvidenceId) => void;
}

function Rail(props: BodyProps): ReactNode {
  const { t } = useTranslation();
  const { sessionId, itemId, editable, views } = props;
  return (
    <>
      <Head {...props} />
      {editable && <AddButtons target={{ sessionId, itemIds: [itemId] }} />}
      <UploadList sessionId={sessionId} />
      <Tiles views={views} caption onOpen={props.onOpen} />
      {props.isEmpty && editable && <p className={classes['meta']}>{t('evidenceUi.emptyItem')}</p>}
      <Origins views={views} />
    </>
  );
}

/** One line under the fact: count, thumbnails, 拍照, 文件; opened it shows what the rail shows. */
function Strip(props: BodyProps): ReactNode {
  const { t } = useTranslation();
  const { sessionId, itemId, editable, views } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={classes['strip']}>
        <div className={classes['stripHead']}>
          <Head {...props} />
          <p className={classes['meta']}>{props.note}</p>
        </div>
        {!open && <Tiles views={views} caption={false} onOpen={props.onOpen} />}
        <div className={classes['stripActs']}>
          {editable && <AddButtons target={{ sessionId, itemIds: [itemId] }} />}
          {views.length > 0 ? (
            <Button aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'common.action.less' : 'evidenceUi.expand')}
            </Button>
          ) : (
            <AllLink sessionId={sessionId} total={props.total} />
          )}
        </div>
      </div>
      <UploadList sessionId={sessionId} />
      {open && (
        <>
          <Tiles views={views} caption onOpen={props.onOpen} />
          <Origins views={views} />
          <AllLink sessionId={sessionId} total={props.total} />
        </>
      )}
    </>
  );
}

/** The evidence of one item: how much there is and should be, ways to add, and the pieces. */
export function EvidencePanel(props: EvidencePanelProps): ReactNode {
  const { sessionId, itemId, layout } = props;
  const own = useQuery(orpc.evidence.list.queryOptions({ input: { sessionId, itemId } }));
  const session = useQuery(orpc.session.get.queryOptions({ input: { sessionId } }));
  const [openId, setOpenId] = useState<EvidenceId | null>(null);
  const views = own.data ?? [];
  const Body = layout === 'rail' ? Rail : Strip;
  return (
    <section className={classes['panel']} data-layout={layout}>
      <Body
        {...props}
        views={views}
        count={views.length}
        total={session.data?.evidenceCount}
        isEmpty={own.isSuccess && views.length === 0}
        onOpen={setOpenId}
      />
      <ErrorLine error={own.error} onRetry={() => void own.refetch()} />
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
