import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#shared/model/session.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { nextAct, STEP_OF_ACT } from '../../components/session/next-act.ts';
import { NextActLink } from '../../components/session/NextActLink.tsx';
import { StateShape } from '../../components/session/StateShape.tsx';
import table from '../../components/ui/table.module.css';
import classes from './sessions.module.css';

function Row({ session }: { readonly session: SessionSummary }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <td className={table['code']}>{session.reviewNo}</td>
      <td>
        <Link
          to={STEP_OF_ACT[nextAct(session)]}
          params={{ sessionId: session.id }}
          className={classes['nameLink']}
        >
          {session.organizationName}
        </Link>
      </td>
      <td className={`${table['nowrap']} ${table['foldAway']}`}>
        {t(`common.mode.${session.authorityMode}`)}
      </td>
      <td className={table['nowrap']}>{format.date(session.reviewDate)}</td>
      <td>
        <span className={classes['state']}>
          <StateShape state={session.state} />
          {t(`common.state.${session.state}`)}
        </span>
      </td>
      <td className={table['number']}>
        {session.answered}/{session.itemCount}
      </td>
      <td className={`${table['number']} ${table['foldAway']}`}>{session.evidenceCount}</td>
      <td className={table['end']}>
        <NextActLink session={session} />
      </td>
    </tr>
  );
}

const COLUMNS = [
  { key: 'reviewNo', kind: undefined },
  { key: 'organization', kind: undefined },
  { key: 'mode', kind: table['foldAway'] },
  { key: 'date', kind: undefined },
  { key: 'state', kind: undefined },
  { key: 'progress', kind: table['number'] },
  { key: 'evidence', kind: `${table['number']} ${table['foldAway']}` },
  { key: 'act', kind: table['end'] },
] as const;

export function SessionTable({ rows }: { readonly rows: readonly SessionSummary[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          {COLUMNS.map(({ key, kind }) => (
            <th key={key} scope="col" className={kind}>
              {t(`session.list.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </tbody>
    </table>
  );
}
