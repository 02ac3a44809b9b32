import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceId } from '#shared/model/ids.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { PageHead } from '../../components/ui/Page.tsx';
import { AddButtons } from './AddButtons.tsx';
import classes from './evidence.module.css';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { LinkBar } from './LinkBar.tsx';
import { UploadList } from './UploadList.tsx';
import { WallFilters } from './WallFilters.tsx';
import { passesWall, SHOW_ALL } from './wall-model.ts';
import { WallTile } from './WallTile.tsx';

/** All evidence of the case as thumbnails: narrow it, open it, link many pieces at once. */
export function EvidenceWallScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { sessionId } = useParams({ strict: false });
  if (sessionId === undefined) throw new Error('Evidence belongs to a case');
  const search = useSearch({ strict: false });
  const [removed, setRemoved] = useState(false);
  const [filter, setFilter] = useState({ ...SHOW_ALL, item: search.item ?? null });
  const [selected, setSelected] = useState<ReadonlySet<EvidenceId>>(new Set());
  const list = useQuery({
    ...orpc.evidence.list.queryOptions({ input: { sessionId, removed } }),
    placeholderData: keepPreviousData,
  });
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } }));
  const editable = detail.data !== undefined && canEdit(detail.data.session.state);
  const all = list.data ?? [];
  const views = all.filter((view) => passesWall(view, filter));
  const open = (id: EvidenceId | undefined): void =>
    void navigate({
      to: '/sessions/$sessionId/evidence',
      params: { sessionId },
      search: { ...search, open: id },
      replace: true,
    });
  const toggle = (id: EvidenceId): void =>
    setSelected((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <PageHead
        title={t('evidenceUi.title')}
        note={t('evidenceUi.wall.count', { count: views.length, total: all.length })}
        actions={
          editable && (
            <AddButtons
              target={{ sessionId, itemIds: search.item === undefined ? [] : [search.item] }}
            />
          )
        }
      />
      <WallFilters
        sessionId={sessionId}
        views={all}
        filter={filter}
        removed={removed}
        onFilter={setFilter}
        onRemoved={setRemoved}
      />
      <div className={classes['wall']}>
        <ErrorLine error={list.error} onRetry={() => void list.refetch()} />
        <UploadList sessionId={sessionId} />
        {list.isSuccess && views.length === 0 && (
          <EmptyState
            title={t(all.length === 0 ? 'evidenceUi.wall.empty' : 'evidenceUi.wall.noMatch')}
            hint={t(all.length === 0 ? 'evidenceUi.wall.emptyHint' : 'evidenceUi.wall.noMatchHint')}
          />
        )}
        <ul className={classes['wallTiles']}>
          {views.map((view) => (
            <WallTile
              key={view.evidence.id}
              view={view}
              selectable={editable && !removed}
              selected={selected.has(view.evidence.id)}
              onToggle={() => toggle(view.evidence.id)}
              onOpen={() => open(view.evidence.id)}
            />
          ))}
        </ul>
      </div>
      {selected.size > 0 && (
        <LinkBar
          sessionId={sessionId}
          evidenceIds={[...selected]}
          onDone={() => setSelected(new Set())}
        />
      )}
      {search.open !== undefined && (
        <EvidenceViewer
          views={views.some(({ evidence }) => evidence.id === search.open) ? views : all}
          openId={search.open}
          editable={editable}
          onOpen={open}
          onClose={() => open(undefined)}
        />
      )}
    </>
  );
}
