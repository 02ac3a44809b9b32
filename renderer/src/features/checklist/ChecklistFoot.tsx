import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { canAnswer } from '#shared/rules/session-state.ts';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { isAnswered, neighboursOf, type Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import type { LoadedChecklist } from './use-checklist.ts';
import { useGoTo } from './use-checklist-keys.ts';

interface ChecklistFootProps {
  readonly loaded: LoadedChecklist;
  readonly row: Row;
  /** Asks for 本区其余符合 of the area of this item. */
  readonly onRest: () => void;
}

function Progress({ loaded }: Pick<ChecklistFootProps, 'loaded'>): ReactNode {
  const { t } = useTranslation();
  const done = loaded.rows.filter(isAnswered).length;
  const total = loaded.rows.length;
  const gaps = loaded.rows.flatMap((row) => row.state.gaps).length;
  return (
    <>
      <span className={classes['answered']}>{`${done}/${total}`}</span>
      <span className={classes['footNote']}>{t('checklist.answered')}</span>
      <ProgressBar done={done} total={total} label={t('checklist.answered')} width={96} />
      {gaps > 0 ? (
        <Link
          to="/sessions/$sessionId/gate"
          params={{ sessionId: loaded.detail.session.id }}
          className={classes['footLink']}
        >
          {t('checklist.gaps', { count: gaps })}
        </Link>
      ) : (
        <span className={classes['footNote']}>{t('checklist.noGaps')}</span>
      )}
    </>
  );
}

/** Progress, gaps, and the three ways to the next item; the primary one names it. */
export function ChecklistFoot({ loaded, row, onRest }: ChecklistFootProps): ReactNode {
  const { t } = useTranslation();
  const goTo = useGoTo(loaded);
  const { previous, next, nextUnanswered } = neighboursOf(loaded.rows, row.item.id);
  const areaIsOpen = loaded.rows.some(
    (other) => other.item.area === row.item.area && !isAnswered(other),
  );
  const icon = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <FootBar
      end={
        nextUnanswered && (
          <Button
            variant="filled"
            aria-keyshortcuts="Control+Enter"
            onClick={() => goTo(nextUnanswered)}
          >
            {t('checklist.nextUnanswered', { item: nextUnanswered.item.id })}
            <span className={classes['onAccent']}>
              <Kbd combo="Mod+Enter" />
            </span>
          </Button>
        )
      }
    >
      <Progress loaded={loaded} />
      {areaIsOpen && canAnswer(loaded.detail.session.state) && (
        <TextButton onClick={onRest}>
          {t('checklist.restOfArea', { area: row.item.area })}
        </TextButton>
      )}
      <div className={classes['footMiddle']}>
        <Button
          leftSection={<IconChevronLeft {...icon} />}
          rightSection={<Kbd combo="Mod+ArrowUp" />}
          aria-keyshortcuts="Control+ArrowUp"
          disabled={!previous}
          onClick={() => goTo(previous)}
        >
          {t('checklist.previousItem')}
        </Button>
        <Button
          rightSection={<IconChevronRight {...icon} />}
          aria-keyshortcuts="Control+ArrowDown"
          disabled={!next}
          onClick={() => goTo(next)}
        >
          {t('checklist.nextItem')}
          <span className={classes['kbdGap']}>
            <Kbd combo="Mod+ArrowDown" />
          </span>
        </Button>
      </div>
    </FootBar>
  );
}
