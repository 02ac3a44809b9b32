import type { Migration } from '../migration.ts';

/** Sessions, answers, evidence, registers, and the one stream of changes. */
export const initial: Migration = {
  version: 1,
  sql: `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE frozen_resource (
  sha256 TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  version TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE organization (
  id TEXT PRIMARY KEY,
  uscc TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  profile TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE inspector (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  certificate_no TEXT,
  is_inspector INTEGER NOT NULL,
  active INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  review_no TEXT NOT NULL UNIQUE,
  authority_mode TEXT NOT NULL,
  unit TEXT NOT NULL,
  review_date TEXT NOT NULL,
  review_year INTEGER NOT NULL,
  prev_review_date TEXT,
  service_date TEXT,
  legal_basis TEXT,
  evaluation TEXT,
  state TEXT NOT NULL,
  state_reason TEXT,
  checklist_sha256 TEXT NOT NULL REFERENCES frozen_resource (sha256),
  checklist_version TEXT NOT NULL,
  params TEXT NOT NULL,
  params_frozen_at TEXT,
  started_at TEXT,
  closed_at TEXT,
  created_at TEXT NOT NULL,
  approved_by TEXT,
  approved_at TEXT,
  notice_issued_at TEXT,
  urgent_reason TEXT,
  recusal_confirmed_at TEXT,
  identity_shown_at TEXT,
  rights_told_at TEXT,
  recording_started_at TEXT,
  recording_no TEXT,
  site_contact TEXT
) STRICT;
CREATE INDEX session_by_date ON session (review_date DESC, id DESC);
CREATE INDEX session_by_state ON session (state, review_date DESC);
CREATE INDEX session_by_organization ON session (organization_id, review_date DESC);

CREATE TABLE case_attachment (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id),
  data TEXT NOT NULL
) STRICT;

CREATE TABLE team_member (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  role_label TEXT,
  certificate_no TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX team_member_by_session ON team_member (session_id, position);

CREATE TABLE premises_visit (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  address TEXT NOT NULL,
  arrived_at TEXT,
  left_at TEXT,
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX premises_visit_by_session ON premises_visit (session_id, position);

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  item_id TEXT NOT NULL,
  verdict TEXT,
  fact TEXT NOT NULL,
  not_applicable_reason TEXT NOT NULL,
  severity TEXT,
  severity_reason TEXT NOT NULL,
  aggravated INTEGER NOT NULL,
  aggravated_reason TEXT NOT NULL,
  pending_note TEXT NOT NULL,
  override_reason TEXT NOT NULL,
  suggested_verdict TEXT,
  answered_at TEXT,
  UNIQUE (session_id, item_id)
) STRICT;

CREATE TABLE register_row (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  register TEXT NOT NULL,
  position INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX register_row_by_session ON register_row (session_id, register, position);

CREATE TABLE sample_round (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL,
  round INTEGER NOT NULL,
  drawn_at TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  seed TEXT NOT NULL,
  population TEXT NOT NULL,
  wanted INTEGER NOT NULL,
  picks TEXT NOT NULL,
  reason TEXT,
  UNIQUE (session_id, kind, round)
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  original_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  media_class TEXT NOT NULL,
  broken INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  page_count INTEGER,
  kind TEXT,
  legal_category TEXT,
  source TEXT NOT NULL,
  provider TEXT NOT NULL,
  note TEXT NOT NULL,
  captured_at TEXT,
  captured_at_origin TEXT,
  capture_device TEXT,
  document_date TEXT,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_reason TEXT,
  UNIQUE (session_id, number)
) STRICT;
CREATE INDEX evidence_by_hash ON evidence (sha256);

CREATE TABLE evidence_link (
  id TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  item_id TEXT NOT NULL,
  UNIQUE (evidence_id, item_id)
) STRICT;
CREATE INDEX evidence_link_by_item ON evidence_link (item_id);

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL,
  draft INTEGER NOT NULL,
  number TEXT,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  page_count INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_session ON document (session_id, created_at);

CREATE TABLE document_number (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL,
  prefix TEXT NOT NULL,
  device_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  number TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  UNIQUE (prefix, year, sequence, device_id),
  UNIQUE (session_id, kind)
) STRICT;

CREATE TABLE command (
  id TEXT PRIMARY KEY,
  session_id TEXT REFERENCES session (id),
  name TEXT NOT NULL,
  group_id TEXT NOT NULL,
  undoes TEXT,
  reason TEXT,
  actor TEXT NOT NULL,
  device_id TEXT NOT NULL,
  hlc TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX command_by_session ON command (session_id, hlc);

CREATE TABLE change (
  command_id TEXT NOT NULL REFERENCES command (id),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  old TEXT NOT NULL,
  new TEXT NOT NULL,
  PRIMARY KEY (command_id, position)
) STRICT, WITHOUT ROWID;
`,
};
