import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format/use-format.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { isAnswered, lacksEvidence, type Row } from './checklist-model.ts';
import classes from './tree.module.css';

function EvidenceMark({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation();
  const count = row.state.evidenceCount;
  if (lacksEvidence(row)) {
    return (
      <span className={classes['mark']} data-missing="">
        {t('checklist.evidenceMissingShort')}
      </span>
    );
  }
  if (count === 0 || (row.findings?.toLook === true && !isAnswered(row))) {
    const found = row.findings?.count ?? 0;
    if (found === 0) return null;
    return (
      <span className={classes['mark']} title={t('findingsUi.markLabel', { count: found })}>
        {t('findingsUi.mark', { count: found })}
      </span>
    );
  }
  return (
    <span className={classes['mark']} title={t('checklist.evidenceShortLabel', { count })}>
      {t('checklist.evidenceShort', { count })}
    </span>
  );
}

interface ItemRowProps {
  readonly row: Row;
  readonly current: boolean;
}

/** One item of the tree: shape, id, short title, evidence. */
export const ItemRow = memo(function ItemRow({ row, current }: ItemRowProps): ReactNode {
  const { pick } = useFormat();
  const { item, state } = row;
  return (
    <li>
      <Link
        to="/sessions/$sessionId/checklist/$itemId"
        params={{ sessionId: state.answer.sessionId, itemId: state.answer.itemId }}
        className={classes['item']}
        aria-current={current ? 'true' : undefined}
        title={pick(item.title, item.title_en)}
        ref={(link) => {
          if (current) link?.scrollIntoView({ block: 'nearest' });
        }}
      >
        <VerdictShape verdict={state.answer.verdict} />
        <span className={classes['code']}>{item.id}</span>
        <span className={classes['title']}>{pick(item.short_title, item.short_title_en)}</span>
        <EvidenceMark row={row} />
      </Link>
    </li>
  );
});
