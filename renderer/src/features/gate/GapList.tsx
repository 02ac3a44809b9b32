import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { ButtonLink } from '../../components/ui/ButtonLink.tsx';
import type { GapRow } from './gate-view.ts';
import classes from './gate.module.css';

/** What is missing, in words. */
function useGapWords(): (row: GapRow) => string {
  const { t } = useTranslation();
  return ({ gap, shape, pendingNote }) => {
    switch (gap.kind) {
      case 'pending':
        return pendingNote === ''
          ? t('gate.gap.pending')
          : t('gate.gap.pendingWith', { note: pendingNote });
      case 'evidenceMissing': {
        const { have = 0, need = 0 } = gap;
        const finding = shape === 'partial' || shape === 'nonconforming';
        return t(finding ? 'gate.gap.evidenceMissing' : 'gate.gap.evidenceAlways', {
          missing: need - have,
          have,
          need,
        });
      }
      case 'unanswered':
      case 'factMissing':
      case 'factUnfinished':
      case 'reasonMissing':
      case 'notApplicableNotAllowed':
      case 'severityReasonMissing':
      case 'aggravatedReasonMissing':
      case 'overrideReasonMissing':
        return t(`gate.gap.${gap.kind}`);
    }
  };
}

interface GapListProps {
  readonly sessionId: SessionId;
  readonly rows: readonly GapRow[];
}

/** Every gap of gate G3 as one row that ends in the act which closes it. */
export function GapList({ sessionId, rows }: GapListProps): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useGapWords();
  return (
    <ul>
      {rows.map((row) => {
        const { item, gap } = row;
        const act = t(`gate.act.${gap.kind}`);
        return (
          <li key={`${item.id} ${gap.kind}`} className={classes['row']}>
            <VerdictShape verdict={row.shape} />
            <span className={classes['code']}>{item.id}</span>
            <span className={classes['name']}>
              {format.pick(item.short_title, item.short_title_en)}
            </span>
            <span className={classes['missing']}>{words(row)}</span>
            <ButtonLink
              to="/sessions/$sessionId/checklist/$itemId"
              params={{ sessionId, itemId: item.id }}
              aria-label={t('gate.actFor', { act, item: item.id })}
              rightSection={
                <IconArrowRight className={classes['arrow']} stroke={1.75} aria-hidden />
              }
            >
              {act}
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
