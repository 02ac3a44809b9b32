import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemIdSchema, type SessionId } from '#shared/model/ids.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { type Arrangement, type BoardView, WHOLE_BOARD } from '#shared/model/board-view.ts';
import {
  type FindingGroup,
  firstOf,
  groupFindings,
  groupTitle,
  isContradiction,
  isToLook,
  passesBoard,
  registersOf,
  shapeOf,
} from '#shared/rules/board.ts';
import type { Finding, FindingLevel } from '#shared/rules/finding.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { Columns } from '../../components/ui/Page.tsx';
import { SearchBox } from '../../components/ui/SearchBox.tsx';
import { ShowMore } from '../../components/ui/ShowMore.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import { BoardExport } from './BoardExport.tsx';
import { BoardTools } from './BoardTools.tsx';
import { findingKey } from './finding-model.ts';
import classes from './findings.module.css';
import { type SubjectNames, useBoard, useDescribe, useSubjectNames } from './use-findings.ts';

type Board = NonNullable<ReturnType<typeof useBoard>['data']>;

interface RowProps {
  readonly sessionId: SessionId;
  readonly board: Board;
  readonly finding: Finding;
  readonly names: SubjectNames;
}

function Marks({ board, finding }: Pick<RowProps, 'board' | 'finding'>): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const own = board.suggestions.find(({ itemId }) => itemId === finding.item);
  const registers = registersOf(finding)
    .map((register) => pick(REGISTERS[register].zh, REGISTERS[register].en))
    .join(t('common.listSeparator'));
  return (
    <span className={classes['boardMarks']}>
      {isContradiction(finding) && (
        <span title={t('findingsUi.board.contradictionNote', { registers })}>
          <Tag>{t('findingsUi.board.contradiction')}</Tag>
        </span>
      )}
      {finding.provisional && <span>{t('rule.flag.provisional')}</span>}
      {finding.open && <span>{t('rule.flag.open')}</span>}
      {own && (
        <span data-open={isToLook(finding, board.suggestions) ? '' : undefined}>
          {t(`findingsUi.board.standing.${own.standing}`)}
        </span>
      )}
    </span>
  );
}

function Row({ sessionId, board, finding, names }: RowProps): ReactNode {
  const { t } = useTranslation();
  const describe = useDescribe();
  const { id, name } = names.subject(finding);
  return (
    <li className={classes['boardRow']}>
      <span title={t(`rule.level.${finding.level}`)}>
        <VerdictShape verdict={shapeOf(finding)} decorative />
        <span className="visually-hidden">{t(`rule.level.${finding.level}`)}</span>
      </span>
      <span className={classes['mono']}>{id}</span>
      <span className={classes['boardName']} title={name}>
        {name === '' && id === '' ? t('findingsUi.board.organization') : name}
      </span>
      <span>{describe(finding)}</span>
      <Marks board={board} finding={finding} />
      <ButtonLink
        to="/sessions/$sessionId/checklist/$itemId"
        params={{ sessionId, itemId: itemIdSchema.parse(finding.item) }}
        className={classes['boardGo'] ?? ''}
      >
        {t('findingsUi.board.toItem', { item: finding.item })}
      </ButtonLink>
    </li>
  );
}

function Group(
  props: Omit<RowProps, 'finding'> & {
    readonly group: FindingGroup;
    readonly shown: readonly Finding[];
    readonly by: Arrangement;
  },
) {
  const { t } = useTranslation();
  const { group, shown, by, names } = props;
  const title = groupTitle(group.key, by, names.known, {
    ruleNames: t('rule.name', { returnObjects: true }),
    others: t('findingsUi.board.others'),
  });
  return (
    <section className={classes['group']}>
      <SectionHeading
        title={title}
        note={t('findingsUi.count', { count: group.findings.length })}
      />
      <ul>
        {shown.map((finding) => (
          <Row key={findingKey(finding)} {...props} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

/** Rows made at once; thousands would hold the window for seconds. */
const ROWS_AT_ONCE = 200;

/** The groups as far as they have been looked at: the next rows are made when the end comes near. */
function Groups({
  groups,
  ...row
}: Omit<RowProps, 'finding'> & {
  readonly groups: readonly FindingGroup[];
  readonly by: Arrangement;
}): ReactNode {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const more = useCallback(() => setLimit((rows) => rows + ROWS_AT_ONCE), []);
  const total = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <>
      {firstOf(groups, limit).map(({ group, shown }) => (
        <Group key={group.key} {...row} group={group} shown={shown} />
      ))}
      {total > limit && (
        <ShowMore
          key={limit}
          label={t('findingsUi.board.showMore', { count: total - limit })}
          onMore={more}
        />
      )}
    </>
  );
}

interface LoadedProps {
  readonly sessionId: SessionId;
  readonly board: Board;
  readonly view: BoardView;
  readonly onView: (view: BoardView) => void;
}

function Loaded({ sessionId, board, view, onView }: LoadedProps): ReactNode {
  const { t } = useTranslation();
  const describe = useDescribe();
  const names = useSubjectNames(sessionId);
  const { findings, suggestions } = board;
  const real = findings.filter(({ level }) => level !== 'info');
  const toLook = real.filter((finding) => isToLook(finding, suggestions)).length;
  const facts = { names: names.known, standings: suggestions, describe };
  const shown = findings.filter((finding) => passesBoard(finding, view, facts));
  const counts = new Map<FindingLevel, number>();
  for (const { level } of findings) counts.set(level, (counts.get(level) ?? 0) + 1);
  return (
    <>
      <h1 className={classes['boardTitle']}>
        {real.length === 0
          ? t('findingsUi.board.headingNone')
          : t(toLook > 0 ? 'findingsUi.board.heading' : 'findingsUi.board.headingDone', {
              count: toLook,
              total: real.length,
            })}
      </h1>
      <p className={classes['boardNote']}>
        {t('findingsUi.board.note')} {board.provisional && t('findingsUi.board.provisional')}
      </p>
      {findings.length === 0 ? (
        <EmptyState title={t('findingsUi.board.none')} />
      ) : (
        <>
          <BoardTools
            view={view}
            counts={counts}
            contradictions={findings.filter(isContradiction).length}
            onChoose={(next) => onView({ ...view, ...next })}
          >
            <SearchBox
              label={t('findingsUi.board.search')}
              value={view.query}
              onChange={(query) => onView({ ...view, query })}
            />
          </BoardTools>
          {shown.length === 0 && <p>{t('findingsUi.board.noMatch')}</p>}
          <Groups
            key={JSON.stringify(view)}
            sessionId={sessionId}
            board={board}
            names={names}
            groups={groupFindings(shown, view.by, names.known)}
            by={view.by}
          />
        </>
      )}
    </>
  );
}

/**
 * 疑点: everything the rules found in this case, each one click from the item it answers. What one case
 * is searched for does not stay when another is opened.
 */
export function FindingsBoard(): ReactNode {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/findings' });
  return <Board key={sessionId} sessionId={sessionId} />;
}

function Board({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const [view, setView] = useState<BoardView>(WHOLE_BOARD);
  const query = useBoard(sessionId);
  const detail = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data;
  const board = query.data;
  return (
    <>
      <Columns>
        {detail && (
          <p className={classes['printHead']}>
            <strong>{t('findingsUi.board.printHead')}</strong> {detail.organizationName}{' '}
            {detail.session.reviewNo} {format.date(detail.session.reviewDate)}
          </p>
        )}
        <ErrorLine error={query.error} onRetry={() => void query.refetch()} />
        {board?.hasRegisters === false && (
          <>
            <h1 className={classes['boardTitle']}>{t('findingsUi.board.headingNone')}</h1>
            <EmptyState title={t('findingsUi.noRegisters')}>
              <Link to="/sessions/$sessionId/registers" params={{ sessionId }}>
                {t('findingsUi.toRegisters')}
              </Link>
            </EmptyState>
          </>
        )}
        {board?.hasRegisters === true && (
          <Loaded sessionId={sessionId} board={board} view={view} onView={setView} />
        )}
      </Columns>
      <BoardExport sessionId={sessionId} view={view} />
    </>
  );
}
