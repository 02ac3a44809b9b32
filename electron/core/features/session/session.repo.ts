import { sessionStateSchema } from '#shared/model/enums.ts';
import type { PremisesVisit, Session, SessionSummary, TeamMember } from '#shared/model/session.ts';
import { sessionSummarySchema } from '#shared/model/session.ts';
import type { ReadDb } from '../../db/database.ts';
import { premisesVisitEntity, sessionEntity, teamMemberEntity } from '../../db/entities.ts';
import { columnOf, decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';
import { likePattern } from '../../db/like.ts';

export type SessionStanding = Pick<Session, 'state' | 'checklistSha256'>;
export type SessionRepo = ReturnType<typeof createSessionRepo>;
export type SessionFilter = {
  readonly text: string;
  readonly states: readonly string[];
  readonly limit: number;
  readonly offset: number;
};

const SUMMARY = `
  SELECT session.id, session.organization_id, organization.name AS organization_name,
         organization.uscc, session.review_no, session.authority_mode, session.unit,
         session.review_date, session.review_year, session.state,
         (SELECT count(*) FROM answer WHERE answer.session_id = session.id
            AND answer.verdict IS NOT NULL) AS answered,
         (SELECT count(*) FROM answer WHERE answer.session_id = session.id) AS item_count,
         (SELECT count(*) FROM evidence WHERE evidence.session_id = session.id
            AND evidence.removed_at IS NULL) AS evidence_count,
         coalesce((SELECT command.at FROM command WHERE command.session_id = session.id
            ORDER BY command.hlc DESC LIMIT 1), session.created_at) AS updated_at
  FROM session JOIN organization ON organization.id = session.organization_id`;
const MATCH = `(:pattern = '%%' OR session.review_no LIKE :pattern ESCAPE '\\'
  OR organization.name LIKE :pattern ESCAPE '\\' OR organization.uscc LIKE :pattern ESCAPE '\\')`;
const IN_STATES = `(:states = '[]' OR session.state IN (SELECT value FROM json_each(:states)))`;
const NEWEST_FIRST = 'ORDER BY session.review_date DESC, session.id DESC';

const SUMMARY_FIELDS = Object.keys(sessionSummarySchema.unwrap().shape);
const summaryOf = (row: SqlRow): SessionSummary =>
  sessionSummarySchema.parse(
    Object.fromEntries(SUMMARY_FIELDS.map((field) => [field, row[columnOf(field)]])),
  );

function listQueries(db: ReadDb) {
  const joined = 'FROM session JOIN organization ON organization.id = session.organization_id';
  const page = db.query<SqlRow>(
    `${SUMMARY} WHERE ${MATCH} AND ${IN_STATES} ${NEWEST_FIRST} LIMIT :limit OFFSET :offset`,
  );
  const total = db.query<{ n: number }>(
    `SELECT count(*) AS n ${joined} WHERE ${MATCH} AND ${IN_STATES}`,
  );
  const byState = db.query<{ state: string; n: number }>(
    'SELECT state, count(*) AS n FROM session GROUP BY state',
  );
  return {
    list: ({ text, states, limit, offset }: SessionFilter) => {
      const filter = { pattern: likePattern(text), states: JSON.stringify(states) };
      return {
        rows: page.all({ ...filter, limit, offset }).map(summaryOf),
        total: total.get(filter)?.n ?? 0,
        countsByState: Object.fromEntries(byState.all().map(({ state, n }) => [state, n])),
      };
    },
  };
}

export function createSessionRepo(db: ReadDb) {
  const byId = db.query<SqlRow>('SELECT * FROM session WHERE id = :id');
  const standing = db.query<{ state: string; checklist_sha256: string }>(
    'SELECT state, checklist_sha256 FROM session WHERE id = :id',
  );
  const byReviewNo = db.query<SqlRow>('SELECT * FROM session WHERE review_no = :reviewNo');
  const summaryById = db.query<SqlRow>(`${SUMMARY} WHERE session.id = :id`);
  const byOrganization = db.query<SqlRow>(
    `${SUMMARY} WHERE session.organization_id = :organizationId ${NEWEST_FIRST}`,
  );
  const team = db.query<SqlRow>(
    'SELECT * FROM team_member WHERE session_id = :id ORDER BY position, id',
  );
  const premises = db.query<SqlRow>(
    'SELECT * FROM premises_visit WHERE session_id = :id ORDER BY position, id',
  );
  const numbersLike = db.query<{ review_no: string }>(
    `SELECT review_no FROM session WHERE review_no LIKE :pattern ESCAPE '\\'`,
  );
  const decode = (row: SqlRow | undefined): Session | undefined =>
    row === undefined ? undefined : decodeRow(sessionEntity, row);
  return {
    ...listQueries(db),
    find: (id: string) => decode(byId.get({ id })),
    /** State and checklist alone: what every keystroke has to know. */
    standing: (id: string): SessionStanding | undefined => {
      const row = standing.get({ id });
      if (row === undefined) return undefined;
      return { state: sessionStateSchema.parse(row.state), checklistSha256: row.checklist_sha256 };
    },
    findByReviewNo: (reviewNo: string) => decode(byReviewNo.get({ reviewNo })),
    summary: (id: string): SessionSummary | undefined => {
      const row = summaryById.get({ id });
      return row === undefined ? undefined : summaryOf(row);
    },
    ofOrganization: (organizationId: string): SessionSummary[] =>
      byOrganization.all({ organizationId }).map(summaryOf),
    team: (id: string): TeamMember[] =>
      team.all({ id }).map((row) => decodeRow(teamMemberEntity, row)),
    premises: (id: string): PremisesVisit[] =>
      premises.all({ id }).map((row) => decodeRow(premisesVisitEntity, row)),
    reviewNumbersStarting: (prefix: string): string[] =>
      numbersLike
        .all({ pattern: likePattern(prefix).slice(1) })
        .map(({ review_no: reviewNo }) => reviewNo),
  };
}
