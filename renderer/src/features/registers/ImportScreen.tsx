import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/contract/register.ts';
import { fieldOf } from '#shared/model/register-fields/index.ts';
import { formatSize } from '../../components/format/format.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { CountsBar } from './CountsBar.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportRows } from './ImportRows.tsx';
import classes from './registers.module.css';
import type { Import, ImportState } from './use-import.ts';
import { scrollable } from './scrollable.ts';
import { useIssueWords } from './use-issue-words.ts';

type Shown = Extract<ImportState, { status: 'preview' }>;

function useCommitLabel({ counts, register, missingFields }: ImportPreview): string {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const count = counts.added + counts.changed;
  if (missingFields.length > 0) {
    const names = missingFields.map((key) => {
      const field = fieldOf(register, key);
      return field ? pick(field.zh, field.en) : key;
    });
    return t('registerUi.import.missing', { fields: names.join(t('common.listSeparator')) });
  }
  if (count + counts.removed + counts.rejected === 0) return t('registerUi.import.commitNothing');
  return counts.rejected > 0
    ? t('registerUi.import.commitWithout', { count, rejected: counts.rejected })
    : t('registerUi.import.commit', { count: count + counts.removed });
}

function Removed({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useTranslation();
  if (preview.removed.length === 0) return null;
  const names = preview.removed.map(({ label }) => label).join(t('common.listSeparator'));
  return (
    <div className={classes['removed']} {...scrollable(t('registerUi.paste.removed'))}>
      {t('registerUi.import.removedRows', { names })}
    </div>
  );
}

function Notices({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useTranslation();
  const words = useIssueWords();
  if (preview.notices.length === 0) return null;
  return (
    <div className={classes['notices']} {...scrollable(t('registerUi.import.notices'))}>
      <ul>
        {preview.notices.map((notice) => (
          <li key={`${notice.code} ${JSON.stringify(notice.data)}`}>{words.notice(notice)}</li>
        ))}
      </ul>
    </div>
  );
}

interface ImportScreenProps {
  readonly shown: Shown;
  readonly importer: Import;
}

/** What an import would write, before anything is written: counts, columns, rows, what goes away. */
export function ImportScreen({ shown, importer }: ImportScreenProps): ReactNode {
  const { t } = useTranslation();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const { preview, busy } = shown;
  const { counts, source } = preview;
  const rows = counts.added + counts.changed + counts.unchanged + counts.rejected;
  const name = source.fileName ?? t('registerUi.import.pasted');
  const changes = counts.added + counts.changed + counts.removed + counts.rejected;
  const label = useCommitLabel(preview);
  return (
    <>
      <CountsBar
        title={t('registerUi.import.title')}
        note={
          <>
            {t('registerUi.import.source', { name, size: formatSize(source.sizeBytes) })} ·{' '}
            {t('registerUi.import.rowsRead', { count: rows })}
          </>
        }
        counts={[
          ['added', counts.added],
          ['changed', counts.changed],
          ['unchanged', counts.unchanged],
          ['removed', counts.removed],
          ['wrong', counts.rejected],
        ]}
      >
        <Button
          aria-pressed={onlyWrong}
          disabled={counts.rejected === 0 && !onlyWrong}
          onClick={() => setOnlyWrong(!onlyWrong)}
        >
          {t('registerUi.paste.onlyWrong')}
        </Button>
        <Button onClick={importer.close}>{t('registerUi.import.discard')}</Button>
        <Button
          variant={counts.rejected === 0 ? 'filled' : 'default'}
          disabled={busy || changes === 0 || preview.missingFields.length > 0}
          onClick={importer.commit}
        >
          {busy ? t('registerUi.import.writing') : label}
        </Button>
      </CountsBar>
      <ErrorLine error={shown.error} />
      <ImportColumns shown={shown} importer={importer} />
      <Notices preview={preview} />
      <Removed preview={preview} />
      <ImportRows preview={preview} onlyWrong={onlyWrong} />
    </>
  );
}
