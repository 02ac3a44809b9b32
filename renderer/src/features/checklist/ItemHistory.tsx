import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { severitySchema, verdictSchema } from '#shared/model/enums.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import { historyEntries, type HistoryEntry, type ToldChange } from './item-history.ts';

const LONG_TEXT = 60;

/** A stored value as words of the screen. */
function useValueWords(): (change: ToldChange, which: 'old' | 'new') => string {
  const { t } = useTranslation();
  return (change, which) => {
    const value = change[which];
    if (value === null || value === '') {
      if (change.field === 'verdict') return t('common.verdict.unanswered');
      return t(
        change.field === 'severity' ? 'checklist.history.original' : 'checklist.history.empty',
      );
    }
    if (change.field === 'aggravated') {
      return t(value === true || value === 1 ? 'checklist.history.yes' : 'checklist.history.no');
    }
    const verdict = verdictSchema.safeParse(value);
    if (change.field === 'verdict' && verdict.success) return t(`common.verdict.${verdict.data}`);
    const severity = severitySchema.safeParse(value);
    if (change.field === 'severity' && severity.success) {
      return t(`common.severity.${severity.data}`);
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const words = useValueWords();
  const tell = (change: ToldChange): string => {
    const field = t(`checklist.history.field.${change.field}`);
    const [before, after] = [words(change, 'old'), words(change, 'new')];
    return before.length + after.length > LONG_TEXT
      ? t('checklist.history.text', { field, new: after })
      : t('checklist.history.set', { field, old: before, new: after });
  };
  const actor = entry.actor === '' ? t('checklist.history.unknownActor') : entry.actor;
  return (
    <li>
      <p className={classes['historyWho']}>{`${instant(entry.at)} ${actor}`}</p>
      {entry.others.map((name) => (
        <p key={name}>{t(`shell.command.${name.replace('.', '_')}`, { defaultValue: name })}</p>
      ))}
      {entry.changes.map((change) => (
        <p key={change.field} className={classes['historyText']}>
          {tell(change)}
        </p>
      ))}
      {entry.reason !== null && (
        <p className={classes['historyText']}>
          {t('checklist.history.reason', { reason: entry.reason })}
        </p>
      )}
    </li>
  );
}

function Entries({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation();
  const { sessionId, itemId } = row.state.answer;
  const query = useQuery(orpc.checklist.itemHistory.queryOptions({ input: { sessionId, itemId } }));
  if (query.isError) {
    return <ErrorLine error={query.error} onRetry={() => void query.refetch()} />;
  }
  const entries = historyEntries(query.data ?? []);
  if (query.isSuccess && entries.length === 0) {
    return <p className={classes['hint']}>{t('checklist.history.none')}</p>;
  }
  return (
    <ol className={classes['history']}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

/** Who changed what on this item, and when. */
export function ItemHistory({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className={classes['railSection']}>
      <SectionHeading
        quiet
        title={t('checklist.history.title')}
        action={
          <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'checklist.history.hide' : 'checklist.history.show')}
          </TextButton>
        }
      />
      {open && <Entries row={row} />}
    </section>
  );
}
