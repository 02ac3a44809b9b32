import type { OrganizationSummary } from '#shared/contract/organization.ts';
import { organizationIdSchema } from '#shared/model/ids.ts';
import type { ReadDb } from '../../db/database.ts';
import { organizationEntity } from '../../db/entities.ts';
import type { OrganizationRow } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { SqlRow } from '../../db/entity.ts';
import { likePattern } from '../../db/like.ts';

export type OrganizationRepo = ReturnType<typeof createOrganizationRepo>;

type SummaryRow = {
  id: string;
  uscc: string;
  name: string;
  session_count: number;
  last_review_date: string | null;
};

export function createOrganizationRepo(db: ReadDb) {
  const byId = db.query<SqlRow>('SELECT * FROM organization WHERE id = :id');
  const byUscc = db.query<SqlRow>('SELECT * FROM organization WHERE uscc = :uscc');
  const summaries = db.query<SummaryRow>(`
    SELECT organization.id, uscc, name, count(session.id) AS session_count,
           max(session.review_date) AS last_review_date
    FROM organization LEFT JOIN session ON session.organization_id = organization.id
    WHERE name LIKE :pattern ESCAPE '\\' OR uscc LIKE :pattern ESCAPE '\\'
    GROUP BY organization.id ORDER BY last_review_date DESC NULLS LAST, name`);
  const decode = (row: SqlRow | undefined): OrganizationRow | undefined =>
    row === undefined ? undefined : decodeRow(organizationEntity, row);
  return {
    find: (id: string) => decode(byId.get({ id })),
    findByUscc: (uscc: string) => decode(byUscc.get({ uscc })),
    list: (text: string): OrganizationSummary[] =>
      summaries.all({ pattern: likePattern(text) }).map((row) => ({
        id: organizationIdSchema.parse(row.id),
        uscc: row.uscc,
        name: row.name,
        sessionCount: row.session_count,
        lastReviewDate: row.last_review_date,
      })),
  };
}
