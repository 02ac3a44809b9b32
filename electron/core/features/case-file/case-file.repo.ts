import type { ReadDb } from '../../db/database.ts';
import {
  answerEntity,
  caseAttachmentEntity,
  documentEntity,
  documentNumberEntity,
  evidenceEntity,
  evidenceLinkEntity,
  organizationEntity,
  premisesVisitEntity,
  sampleReplacementEntity,
  sampleRoundEntity,
  teamMemberEntity,
} from '../../db/entities.ts';
import type { CaseAttachmentRow } from '../../db/entities.ts';
import { decodeRow } from '../../db/entity.ts';
import type { Entity, SqlRow } from '../../db/entity.ts';

export type CaseFileRepo = ReturnType<typeof createCaseFileRepo>;

/** All rows of a session, in an order that does not depend on how they were written. */
export function createCaseFileRepo(db: ReadDb) {
  function rowsOf<Row>(entity: Entity<Row>, order: string): (sessionId: string) => Row[] {
    const query = db.query<SqlRow>(
      `SELECT * FROM ${entity.table} WHERE session_id = :sessionId ORDER BY ${order}`,
    );
    return (sessionId) => query.all({ sessionId }).map((row) => decodeRow(entity, row));
  }
  const links = db.query<SqlRow>(`SELECT evidence_link.* FROM evidence_link
    JOIN evidence ON evidence.id = evidence_link.evidence_id
    WHERE session_id = :sessionId ORDER BY evidence_link.id`);
  const attachments = db.query<SqlRow>(
    'SELECT * FROM case_attachment WHERE session_id = :sessionId',
  );
  const organization = db.query<SqlRow>('SELECT * FROM organization WHERE id = :id');
  return {
    organization: (id: string) => {
      const row = organization.get({ id });
      return row === undefined ? undefined : decodeRow(organizationEntity, row);
    },
    attachments: (sessionId: string): CaseAttachmentRow['data'] => {
      const row = attachments.get({ sessionId });
      return row === undefined ? {} : decodeRow(caseAttachmentEntity, row).data;
    },
    team: rowsOf(teamMemberEntity, 'position, id'),
    premisesVisits: rowsOf(premisesVisitEntity, 'position, id'),
    answers: rowsOf(answerEntity, 'id'),
    evidence: rowsOf(evidenceEntity, 'id'),
    evidenceLinks: (sessionId: string) =>
      links.all({ sessionId }).map((row) => decodeRow(evidenceLinkEntity, row)),
    sampleRounds: rowsOf(sampleRoundEntity, 'id'),
    sampleReplacements: rowsOf(sampleReplacementEntity, 'id'),
    documents: rowsOf(documentEntity, 'id'),
    documentNumbers: rowsOf(documentNumberEntity, 'id'),
  };
}
