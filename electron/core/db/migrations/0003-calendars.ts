import type { Migration } from '../migration.ts';

/** Which calendar a review counts by; none is the one that came with its checklist. */
export const calendars: Migration = {
  version: 3,
  sql: `ALTER TABLE session ADD COLUMN calendar_sha256 TEXT REFERENCES frozen_resource (sha256);`,
};
