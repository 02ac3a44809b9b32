import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { fieldOf } from '#shared/model/register-fields/index.ts';
import { plainNumber } from '#shared/rules/describe-finding.ts';
import type { Finding } from '#shared/rules/finding.ts';
import {
  type TrainingLine,
  trainingLines,
  trainingSums,
} from '#shared/rules/finding-arithmetic.ts';
import { formatCell } from '#shared/rules/registers/format-cell.ts';
import { useFormat } from '../../components/format/use-format.ts';
import classes from './findings.module.css';
import { type RowsById, useFindingWords, useRowsById } from './use-findings.ts';

const COLUMNS = ['id', 'training', 'date', 'kind', 'evidence', 'hours', 'counted'] as const;

function textIn(rows: RowsById, id: string, key: string): string {
  const [field, data] = [fieldOf('trainings', key), rows.get(id)];
  return field && data ? formatCell(field, data) : '';
}

function Line({ line, rows }: { readonly line: TrainingLine; readonly rows: RowsById }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const out = line.notCounted !== null;
  return (
    <tr data-out={out ? '' : undefined}>
      <td className={classes['mono']}>{line.id}</td>
      <td>{textIn(rows, line.id, 'title')}</td>
      <td className={classes['nowrap']}>{format.date(line.date)}</td>
      <td>{textIn(rows, line.id, 'kind')}</td>
      <td>{textIn(rows, line.id, 'evidence')}</td>
      <td className={classes['number']}>{plainNumber(line.hours)}</td>
      <td className={classes['number']}>
        {line.notCounted === null ? (
          plainNumber(line.counted)
        ) : (
          <span title={t(`finding.whyNot.${line.notCounted}`)}>
            {t('findingsUi.notCounted')}
            <span className="visually-hidden">{t(`finding.whyNot.${line.notCounted}`)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

interface TrainingProofProps {
  readonly sessionId: SessionId;
  readonly finding: Finding;
  readonly acts: ReactNode;
}

/** Every training that was looked at, what of it counts, and both lines of arithmetic. */
export function TrainingProof({ sessionId, finding, acts }: TrainingProofProps): ReactNode {
  const { t } = useTranslation();
  const rows = useRowsById(sessionId, 'trainings', true);
  const lines = trainingLines(finding);
  const sums = trainingSums(finding, useFindingWords());
  return (
    <>
      {lines.length > 0 && (
        <table className={classes['proofTable']}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={
                    column === 'hours' || column === 'counted' ? classes['number'] : undefined
                  }
                >
                  {t(`findingsUi.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} rows={rows} />
            ))}
          </tbody>
        </table>
      )}
      <dl className={classes['sums']}>
        <dt>{t('findingsUi.line.required')}</dt>
        <dd>
          {sums?.required.working}
          <b>{sums?.required.result}</b>
        </dd>
        <dt>{t('findingsUi.line.earned')}</dt>
        <dd>
          {sums?.earned.working}
          <b>{sums?.earned.result}</b>
          {sums?.earned.note}
          {sums?.short.lead}
          <b className={classes['short']}>{sums?.short.result}</b>
          {acts}
        </dd>
      </dl>
    </>
  );
}
