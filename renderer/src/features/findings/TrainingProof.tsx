import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { fieldOf } from '#shared/model/register-fields/index.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { formatCell } from '#shared/rules/registers/format-cell.ts';
import { useFormat } from '../../components/format/use-format.ts';
import {
  plain,
  requiredParts,
  shortfallOf,
  type TrainingLine,
  trainingLines,
} from './finding-model.ts';
import classes from './findings.module.css';
import { type RowsById, useRowsById } from './use-findings.ts';

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
      <td className={classes['number']}>{plain(line.hours)}</td>
      <td className={classes['number']}>
        {line.notCounted === null ? (
          plain(line.counted)
        ) : (
          <span title={t(`findingsUi.whyNot.${line.notCounted}`)}>
            {t('findingsUi.notCounted')}
            <span className="visually-hidden">{t(`findingsUi.whyNot.${line.notCounted}`)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

function Required({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation();
  const parts = requiredParts(finding);
  const required = shortfallOf(finding)?.required ?? 0;
  return (
    <>
      {parts.prorated
        ? t('findingsUi.arithmetic.prorated', parts)
        : t('findingsUi.arithmetic.whole')}
      <b>{plain(required)}</b>
    </>
  );
}

function Earned({
  finding,
  lines,
}: {
  readonly finding: Finding;
  readonly lines: readonly TrainingLine[];
}) {
  const { t } = useTranslation();
  const counted = lines.filter(({ counted: hours }) => hours > 0);
  const { earned = 0, short = 0 } = shortfallOf(finding) ?? {};
  const sum = counted.reduce((total, line) => total + line.counted, 0);
  const cap = finding.arithmetic['cap'];
  return (
    <>
      {counted.length === 0
        ? t('findingsUi.arithmetic.nothing')
        : t('findingsUi.arithmetic.sum', {
            terms: counted.map((line) => plain(line.counted)).join(' + '),
          })}
      <b>{plain(earned)}</b>
      {sum > earned + 0.001 &&
        typeof cap === 'number' &&
        t('findingsUi.arithmetic.capped', { cap: plain(cap) })}
      {t('findingsUi.arithmetic.short')}
      <b className={classes['short']}>{plain(short)}</b>
    </>
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
          <Required finding={finding} />
        </dd>
        <dt>{t('findingsUi.line.earned')}</dt>
        <dd>
          <Earned finding={finding} lines={lines} />
          {acts}
        </dd>
      </dl>
    </>
  );
}
