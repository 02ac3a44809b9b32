import 'react-data-grid/lib/styles.css';
import { type ReactNode, useMemo } from 'react';
import { type Column, DataGrid } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportRow } from '#shared/contract/register.ts';
import { type RegisterField, REGISTERS } from '#shared/model/register-fields/index.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { useScreenModeValue } from '../../components/hooks/use-compact.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import classes from './grid.module.css';
import rows from './registers.module.css';
import { scrollable } from './scrollable.ts';
import { useIssueWords } from './use-issue-words.ts';

/** CSS px; kinds that need more or less than most. */
const WIDTH: Partial<Record<RegisterField['kind'], number>> = {
  records: 240,
  idNumber: 156,
  boolean: 72,
  text: 120,
};

interface ImportRowsProps {
  readonly preview: ImportPreview;
  readonly onlyWrong: boolean;
}

function Cell({ row, field }: { readonly row: ImportRow; readonly field: string }): ReactNode {
  const change = row.fields.find((one) => one.field === field);
  if (!change) return null;
  if (row.change !== 'changed') return change.new;
  return (
    <>
      {change.old !== '' && <s className={classes['old']}>{change.old}</s>}
      {change.new}
    </>
  );
}

const hasError = (row: ImportRow, field: string): boolean =>
  row.issues.some((issue) => issue.field === field && issue.level === 'error');

function useColumns(preview: ImportPreview): readonly Column<ImportRow>[] {
  const { t } = useTranslation();
  const { pick } = useFormat();
  return useMemo(() => {
    const mapped = new Set(preview.columns.flatMap(({ field }) => field ?? []));
    const fields = REGISTERS[preview.register].fields.filter(({ key }) => mapped.has(key));
    const head = classes['head'] ?? '';
    return [
      {
        key: 'row',
        name: t('registerUi.import.rowColumn'),
        width: 44,
        frozen: true,
        headerCellClass: head,
        cellClass: classes['rowNumber'] ?? '',
        renderCell: ({ row }) => row.row,
      },
      {
        key: 'change',
        name: t('registerUi.import.resultColumn'),
        width: 56,
        frozen: true,
        headerCellClass: head,
        renderCell: ({ row }) => t(`registerUi.import.result.${row.change}`),
      },
      ...fields.map((field): Column<ImportRow> => ({
        key: field.key,
        name: pick(field.zh, field.en),
        minWidth: 72,
        width: WIDTH[field.kind] ?? 104,
        resizable: true,
        headerCellClass: head,
        cellClass: (row) => {
          if (hasError(row, field.key)) return classes['wrong'] ?? '';
          const changed =
            row.change === 'changed' && row.fields.some((one) => one.field === field.key);
          return changed ? (classes['changed'] ?? '') : '';
        },
        renderCell: ({ row }) => <Cell row={row} field={field.key} />,
      })),
    ];
  }, [preview, t, pick]);
}

function Sentences({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useTranslation();
  const words = useIssueWords();
  const found = preview.rows.flatMap((row) => row.issues.map((issue) => ({ row: row.row, issue })));
  const sorted = found.toSorted(
    (a, b) => Number(b.issue.level === 'error') - Number(a.issue.level === 'error'),
  );
  if (sorted.length === 0) return null;
  return (
    <div className={rows['sentences']} {...scrollable(t('registerUi.issues.label'))}>
      <ul>
        {sorted.slice(0, 50).map(({ row, issue }) => (
          <li key={`${row} ${issue.field} ${issue.code}`} data-level={issue.level}>
            <VerdictShape
              verdict={issue.level === 'error' ? 'nonconforming' : 'partial'}
              size={10}
              decorative
            />
            <span>
              <b>{t('registerUi.issues.atRow', { row })}</b> {words.issue(preview.register, issue)}
            </span>
          </li>
        ))}
        {sorted.length > 50 && (
          <li>{t('registerUi.issues.more', { count: sorted.length - 50 })}</li>
        )}
      </ul>
    </div>
  );
}

/** The rows that would change or cannot be taken, as they will stand, and every sentence about them. */
export function ImportRows({ preview, onlyWrong }: ImportRowsProps): ReactNode {
  const { pick } = useFormat();
  const { touch } = useScreenModeValue();
  const spec = REGISTERS[preview.register];
  const columns = useColumns(preview);
  const shown = onlyWrong
    ? preview.rows.filter(({ change }) => change === 'rejected')
    : preview.rows;
  return (
    <>
      <div className={classes['wrap']}>
        <DataGrid
          className={classes['grid'] ?? ''}
          aria-label={pick(spec.zh, spec.en)}
          columns={columns}
          rows={shown}
          rowKeyGetter={(row: ImportRow) => row.row}
          rowHeight={touch ? 44 : 28}
          headerRowHeight={touch ? 44 : 32}
        />
      </div>
      <Sentences preview={preview} />
    </>
  );
}
