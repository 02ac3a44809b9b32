import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { arrangementSchema, type BoardView } from '#shared/model/board-view.ts';
import type { FindingLevel } from '#shared/rules/finding.ts';
import classes from './findings.module.css';

const LEVELS = ['fail', 'suspect', 'review', 'info'] as const satisfies readonly FindingLevel[];
const WORD = { rule: 'byRule', person: 'byPerson', project: 'byProject' } as const;

interface BoardToolsProps {
  readonly view: BoardView;
  readonly counts: ReadonlyMap<FindingLevel, number>;
  readonly contradictions: number;
  readonly onChoose: (next: Partial<BoardView>) => void;
  readonly children: ReactNode;
}

/** How the board is arranged and what it leaves out. */
export function BoardTools(props: BoardToolsProps): ReactNode {
  const { t } = useTranslation();
  const { view, onChoose } = props;
  const toggle = (pressed: boolean, label: string, run: () => void): ReactNode => (
    <button key={label} type="button" aria-pressed={pressed} onClick={run}>
      {label}
    </button>
  );
  return (
    <div className={classes['boardTools']}>
      <fieldset className={classes['choices']}>
        <legend className="visually-hidden">{t('findingsUi.board.by')}</legend>
        {arrangementSchema.options.map((by) =>
          toggle(view.by === by, t(`findingsUi.board.${WORD[by]}`), () => onChoose({ by })),
        )}
      </fieldset>
      <fieldset className={classes['choices']}>
        <legend className="visually-hidden">{t('findingsUi.board.levels')}</legend>
        {toggle(view.level === 'all', t('findingsUi.board.allLevels'), () =>
          onChoose({ level: 'all' }),
        )}
        {LEVELS.filter((level) => props.counts.has(level)).map((level) =>
          toggle(
            view.level === level,
            `${t(`rule.level.${level}`)} ${props.counts.get(level) ?? 0}`,
            () => onChoose({ level }),
          ),
        )}
      </fieldset>
      <fieldset className={classes['choices']}>
        <legend className="visually-hidden">{t('findingsUi.board.onlyOpen')}</legend>
        {toggle(view.onlyOpen, t('findingsUi.board.onlyOpen'), () =>
          onChoose({ onlyOpen: !view.onlyOpen }),
        )}
        {props.contradictions > 0 &&
          toggle(
            view.contradictions,
            `${t('findingsUi.board.contradictions')} ${props.contradictions}`,
            () => onChoose({ contradictions: !view.contradictions }),
          )}
      </fieldset>
      {props.children}
    </div>
  );
}
