import type { Migration } from '../migration.ts';

/** Replacing one pick of a sample: what goes out and what comes in, beside the round as it was drawn. */
export const sampleReplacements: Migration = {
  version: 4,
  sql: `
CREATE TABLE sample_replacement (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  round_id TEXT NOT NULL REFERENCES sample_round (id),
  out_id TEXT NOT NULL,
  pick TEXT NOT NULL,
  unmet TEXT NOT NULL,
  reason TEXT NOT NULL,
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL,
  UNIQUE (round_id, out_id)
) STRICT;
CREATE INDEX sample_replacement_by_session ON sample_replacement (session_id);
`,
};
