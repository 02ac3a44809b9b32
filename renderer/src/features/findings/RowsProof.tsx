import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { registersOf } from '#shared/rules/board.ts';
import { dayCountOf } from '#shared/rules/day-count.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { proofCells } from '#shared/rules/registers/proof-cells.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { DayCountProof } from './DayCountProof.tsx';
import classes from './findings.module.css';
import { useDescribe, useRowsById } from './use-findings.ts';

interface RowsProps {
  readonly sessionId: SessionId;
  readonly finding: Finding;
  readonly register: RegisterKey;
}

/** More rows than a person reads at a glance are counted, not listed. */
const MOST_ROWS = 12;

function RegisterRows({ sessionId, finding, register }: RowsProps): ReactNode {
  const { t } = useTranslation();
  const { pick, moment } = useFormat();
  const rows = useRowsById(sessionId, register, true);
  const { zh, en, fields } = REGISTERS[register];
  const ids = finding.rows.filter((row) => row.register === register).map(({ id }) => id);
  const shown = ids.slice(0, MOST_ROWS).map((id) => ({ id, data: rows.get(id) }));
  const headers = proofCells(register, {});
  return (
    <table className={classes['proofTable']}>
      <caption>
        {pick(zh, en)}
        <Link
          to="/sessions/$sessionId/registers/$register"
          params={{ sessionId, register }}
          search={{ row: ids[0] }}
          className={classes['toRegister']}
        >
          {t('findingsUi.openRegister')}
        </Link>
      </caption>
      <thead>
        <tr>
          {fields[0]?.key === 'id' && <th scope="col">{t('findingsUi.column.id')}</th>}
          {headers.map(({ field }) => (
            <th key={field.key} scope="col">
              {pick(field.zh, field.en)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, data }) => (
          <tr key={id} data-out={data ? undefined : ''}>
            {fields[0]?.key === 'id' && <td className={classes['mono']}>{id}</td>}
            {data ? (
              proofCells(register, data).map(({ field, text }) => (
                <td key={field.key}>{field.kind === 'date' ? moment(text) : text}</td>
              ))
            ) : (
              <td colSpan={headers.length}>{t('findingsUi.rowGone')}</td>
            )}
          </tr>
        ))}
        {ids.length > MOST_ROWS && (
          <tr data-out="">
            <td colSpan={headers.length + 1}>+{ids.length - MOST_ROWS}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface RowsProofProps {
  readonly sessionId: SessionId;
  readonly finding: Finding;
  readonly acts: ReactNode;
}

/** The rows a finding rests on, by register, and its sentence with the arithmetic filled in. */
export function RowsProof({ sessionId, finding, acts }: RowsProofProps): ReactNode {
  const { t } = useTranslation();
  const describe = useDescribe();
  const count = dayCountOf(finding);
  return (
    <>
      {registersOf(finding).map((register) => (
        <RegisterRows key={register} sessionId={sessionId} finding={finding} register={register} />
      ))}
      {finding.rows.length === 0 && (
        <p className={classes['quiet']}>{t('findingsUi.noRowsUsed')}</p>
      )}
      {count && <DayCountProof sessionId={sessionId} count={count} />}
      <p className={classes['sentence']}>
        {describe(finding)}
        {acts}
      </p>
    </>
  );
}
