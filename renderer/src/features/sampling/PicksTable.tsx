import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSample } from '#shared/model/sampling.ts';
import table from '../../components/ui/table.module.css';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { ReplaceForm } from './ReplaceForm.tsx';
import { type PickRow, pickRows } from './sampling-view.ts';
import { useSampleWords } from './use-sample-words.ts';
import classes from './sampling.module.css';

/** Why it is in the sample, whose place it took, or why it left. */
function Standing({ row }: { readonly row: PickRow }): ReactNode {
  const { t } = useTranslation();
  const words = useSampleWords();
  const { pick, cameBy, leftBy } = row;
  return (
    <>
      {words.why(pick)}
      {cameBy && (
        <span className={classes['came']}>{t('sampling.cameFor', { id: cameBy.outId })}</span>
      )}
      {cameBy && cameBy.unmet.length > 0 && (
        <span className={classes['unmet']}>
          {t('sampling.unmet', { reasons: words.reasons(cameBy.unmet) })}
        </span>
      )}
      {leftBy && (
        <span className={classes['left']}>
          {t('sampling.left', { reason: leftBy.reason })}{' '}
          {words.moment(leftBy.replacedAt, leftBy.replacedBy)}
        </span>
      )}
    </>
  );
}

interface LineProps {
  readonly row: PickRow;
  readonly open: boolean;
  /** Undefined where nothing can be replaced. */
  readonly onReplace: (() => void) | undefined;
}

function Line({ row, open, onReplace }: LineProps): ReactNode {
  const { t } = useTranslation();
  const { id, label } = row.pick;
  return (
    <tr data-left={row.leftBy ? '' : undefined}>
      <td className={table['code']}>{id}</td>
      <td className={classes['name']}>{label}</td>
      <td className={classes['reasons']}>
        <Standing row={row} />
      </td>
      {onReplace && (
        <td className={table['end']}>
          {row.leftBy === null && (
            <TextButton
              aria-expanded={open}
              aria-label={t('sampling.replaceNamed', { id, label })}
              onClick={onReplace}
            >
              {t('sampling.replace')}
            </TextButton>
          )}
        </td>
      )}
    </tr>
  );
}

interface PicksTableProps {
  readonly sample: DrawnSample;
  readonly replaceable: boolean;
}

/** What was drawn and what came in its place; one row at a time opens for its replacement. */
export function PicksTable({ sample, replaceable }: PicksTableProps): ReactNode {
  const { t } = useTranslation();
  const [replacing, setReplacing] = useState<string | null>(null);
  const columns = replaceable
    ? (['id', 'name', 'reasons', 'act'] as const)
    : (['id', 'name', 'reasons'] as const);
  const close = (): void => setReplacing(null);
  return (
    <table className={`${table['table']} ${classes['picks']}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              <span className={column === 'act' ? 'visually-hidden' : undefined}>
                {t(`sampling.column.${column}`)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {pickRows(sample).map((row) => {
        const { id } = row.pick;
        const open = replacing === id;
        return (
          <tbody key={id}>
            <Line
              row={row}
              open={open}
              onReplace={replaceable ? () => setReplacing(open ? null : id) : undefined}
            />
            {open && (
              <tr className={classes['opened']}>
                <td colSpan={columns.length}>
                  <ReplaceForm sample={sample} outId={id} onClose={close} />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
