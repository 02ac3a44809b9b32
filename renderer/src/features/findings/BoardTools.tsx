import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingLevel } from '#shared/rules/finding.ts';
import { type Arrangement, ARRANGEMENTS } from './finding-model.ts';
import classes from './findings.module.css';

export interface BoardChoice {
  readonly by: Arrangement;
  readonly level: FindingLevel | 'all';
  readonly onlyOpen: boolean;
  readonly contradictions: boolean;
  readonly query: string;
}

const LEVELS = ['fail', 'suspect', 'review', 'info'] as const satisfies readonly FindingLevel[];
const WORD = { rule: 'byRule', person: 'byPerson', project: 'byProject' } as const;

interface BoardToolsProps {
  readonly choice: BoardChoice;
  readonly counts: ReadonlyMap<FindingLevel, number>;
  readonly contradictions: number;
  readonly onChoose: (next: Partial<BoardChoice>) => void;
  readonly children: ReactNode;
}

/** How the board is arranged and what it leaves out. */
export function BoardTools(props: BoardToolsProps): ReactNode {
  const { t } = useTranslation();
  const { choice, onChoose } = props;
  const toggle = (pressed: boolean, label: string, run: () => void): ReactNode => (
    <button key={label} type="button" aria-pressed={pressed} onClick={run}>
      {label}
    </button>
  );
  return (
    <div className={classes['boardTools']}>
      <fieldset className={classes['choices']}>
        <legend className="visually-hidden">{t('findingsUi.board.by')}</legend>
        {ARRANGEMENTS.map((by) =>
          toggle(choice.by === by, t(`findingsUi.board.${WORD[by]}`), () => onChoose({ by })),
        )}
      </fieldset>
      <fieldset className={classes['choices']}>
        <legend className="visually-hidden">{t('findingsUi.board.levels')}</legend>
        {toggle(choice.level === 'all', t('findingsUi.board.allLevels'), () =>
          onChoose({ level: 'all' }),
        )}
        {LEVELS.filter((level) => props.counts.has(level)).map((level) =>
          toggle(
            choice.level === level,
            `${t(`rule.level.${level}`)} ${props.counts.get(level) ?? 0}`,
            () => onChoose({ level }),
          ),
        )}
      </fieldset>
      <fieldset className={classes['choices']}>
        <legend className="visually-hidden">{t('findingsUi.board.onlyOpen')}</legend>
        {toggle(choice.onlyOpen, t('findingsUi.board.onlyOpen'), () =>
          onChoose({ onlyOpen: !choice.onlyOpen }),
        )}
        {props.contradictions > 0 &&
          toggle(
            choice.contradictions,
            `${t('findingsUi.board.contradictions')} ${props.contradictions}`,
            () => onChoose({ contradictions: !choice.contradictions }),
          )}
      </fieldset>
      {props.children}
    </div>
  );
}
