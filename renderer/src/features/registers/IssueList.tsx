import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { issueKey, type IssuePlace, storedText } from './grid-model.ts';
import classes from './registers.module.css';
import { useIssueWords } from './use-issue-words.ts';

interface IssueListProps {
  readonly register: RegisterKey;
  readonly places: readonly IssuePlace[];
  /** Index of the one that is looked at. */
  readonly active: number;
  readonly editable: boolean;
  /** A block waits to be written: nothing was refused yet. */
  readonly pasting: boolean;
  readonly onGoTo: (index: number, edit?: boolean) => void;
  readonly onNext: () => void;
  readonly onRestore: (place: IssuePlace) => void;
}

/** Two at a time: the one that is looked at and the one after it. */
const SHOWN = 2;

function useKept({ row, issue }: IssuePlace, { register, pasting }: IssueListProps): string {
  const { t } = useTranslation();
  if (pasting || issue.level !== 'error') return '';
  if (row.isNew) return t('registerUi.issues.newRow');
  const field = issue.field === null ? undefined : fieldOf(register, issue.field);
  if (!field || row.typed[field.key] === undefined) return '';
  const value = storedText(field, row);
  return value === '' ? t('registerUi.issues.keptEmpty') : t('registerUi.issues.kept', { value });
}

function Line(props: IssueListProps & { readonly place: IssuePlace; readonly index: number }) {
  const { t } = useTranslation();
  const words = useIssueWords();
  const { place, index, active, editable } = props;
  const { row, issue } = place;
  const kept = useKept(place, props);
  const isActive = index === active;
  const typed = issue.field !== null && row.typed[issue.field] !== undefined;
  return (
    <li
      className={classes['issue']}
      data-level={issue.level}
      data-active={isActive ? '' : undefined}
    >
      <VerdictShape
        verdict={issue.level === 'error' ? 'nonconforming' : 'partial'}
        size={10}
        decorative
      />
      <span className={classes['issueText']}>
        <b>{t('registerUi.issues.atRow', { row: row.number })}</b>{' '}
        {words.issue(props.register, issue)} {kept}
      </span>
      <span className={classes['issueActs']}>
        {isActive ? (
          <>
            {typed && !row.isNew && !props.pasting && (
              <TextButton onClick={() => props.onRestore(place)}>
                {t('registerUi.issues.restore')}
              </TextButton>
            )}
            {editable && issue.field !== null && (
              <Button onClick={() => props.onGoTo(index, true)}>
                {t('registerUi.issues.edit')}
                <span className={classes['kbd']}>
                  <Kbd combo="F2" />
                </span>
              </Button>
            )}
            {props.places.length > 1 && (
              <Button onClick={props.onNext}>
                {t('registerUi.issues.next')}
                <span className={classes['kbd']}>
                  <Kbd combo="F8" />
                </span>
              </Button>
            )}
          </>
        ) : (
          <TextButton onClick={() => props.onGoTo(index)}>{t('registerUi.issues.goTo')}</TextButton>
        )}
      </span>
    </li>
  );
}

/** Sentences about wrong cells, under the grid: where, what is written, why not, what to do. */
export function IssueList(props: IssueListProps): ReactNode {
  const { t } = useTranslation();
  const { places, active } = props;
  if (places.length === 0) return null;
  const first = Math.min(active, Math.max(places.length - SHOWN, 0));
  return (
    <ul className={classes['issues']} aria-label={t('registerUi.issues.label')} aria-live="polite">
      {places.slice(first, first + SHOWN).map((place, offset) => (
        <Line key={issueKey(place)} {...props} place={place} index={first + offset} />
      ))}
    </ul>
  );
}
