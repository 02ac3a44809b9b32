import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '#shared/rules/board.ts';
import type { RuleParams } from '#shared/model/checklist.ts';
import { itemIdSchema, type ItemId, type SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { paramSubject, paramValue } from '../../components/session/param-words.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { findingKey, relatedFindings } from './finding-model.ts';
import classes from './findings.module.css';
import { useBoard, useDescribe, useSubjectNames } from './use-findings.ts';

interface RailProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
}

/** Enough to notice a pattern; the board has them all. */
const MOST = 5;

function SamePeople({ sessionId, itemId }: RailProps): ReactNode {
  const { t } = useTranslation();
  const describe = useDescribe();
  const board = useBoard(sessionId).data;
  const related = board ? relatedFindings(board.findings, itemId).slice(0, MOST) : [];
  const names = useSubjectNames(sessionId, related.length > 0);
  if (related.length === 0) return null;
  return (
    <section className={classes['railSection']}>
      <SectionHeading quiet title={t('findingsUi.rail.samePeople')} />
      <ul>
        {related.map((finding) => (
          <li key={findingKey(finding)}>
            <Link
              to="/sessions/$sessionId/checklist/$itemId"
              params={{ sessionId, itemId: itemIdSchema.parse(finding.item) }}
              className={classes['railItem']}
            >
              <VerdictShape verdict={shapeOf(finding)} decorative />
              <span className={classes['mono']}>{finding.item}</span>
              <span className={classes['railText']}>
                {names.subject(finding).name} {describe(finding)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isParam = (params: RuleParams, key: string): key is keyof RuleParams => key in params;

/** The parameters the rules of this item read, with the values in force. */
function Reading({ sessionId, itemId }: RailProps): ReactNode {
  const { t } = useTranslation();
  const rules = useQuery({
    ...orpc.finding.rules.queryOptions({ input: {} }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const session = useQuery(orpc.session.get.queryOptions({ input: { sessionId } })).data?.session;
  const own = (rules ?? []).filter(({ items }) => items.includes(itemId));
  if (!session || own.length === 0) return null;
  const { params, paramsFrozenAt } = session;
  const keys = [...new Set(own.flatMap((rule) => rule.params))].filter((key) =>
    isParam(params, key),
  );
  return (
    <section className={classes['railSection']}>
      <SectionHeading
        quiet
        title={t('findingsUi.rail.reading')}
        action={
          <span className={classes['quiet']}>
            {t(
              paramsFrozenAt === null
                ? 'findingsUi.rail.readingOpen'
                : 'findingsUi.rail.readingNote',
            )}
          </span>
        }
      />
      {keys.length === 0 && <p className={classes['params']}>{t('findingsUi.rail.noParams')}</p>}
      <ul className={classes['params']}>
        {keys.map((key) => (
          <li key={key}>
            {paramSubject(t, key)}：{paramValue(t, key, params[key])}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What else is known about the same people, and how this item is counted. */
export function FindingsRail(props: RailProps): ReactNode {
  return (
    <>
      <SamePeople {...props} />
      <Reading {...props} />
    </>
  );
}
