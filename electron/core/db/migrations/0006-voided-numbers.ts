import type { Migration } from '../migration.ts';

/**
 * A number that became void when its case was opened again stays in the register with the reason
 * (DOMAIN §5.2), so one case may have taken several; one of a kind is in force.
 */
export const voidedNumbers: Migration = {
  version: 6,
  sql: `
CREATE TABLE document_number_new (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL,
  prefix TEXT NOT NULL,
  device_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  number TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  voided_at TEXT,
  voided_reason TEXT,
  UNIQUE (prefix, year, sequence, device_id)
) STRICT;
INSERT INTO document_number_new
  (id, session_id, kind, prefix, device_id, year, sequence, number, issued_at)
  SELECT id, session_id, kind, prefix, device_id, year, sequence, number, issued_at
  FROM document_number;
DROP TABLE document_number;
ALTER TABLE document_number_new RENAME TO document_number;
CREATE UNIQUE INDEX document_number_in_force ON document_number (session_id, kind)
  WHERE voided_at IS NULL;
CREATE INDEX document_number_by_session ON document_number (session_id);
`,
};
