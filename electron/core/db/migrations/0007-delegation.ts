import type { Migration } from '../migration.ts';

/** On whose behalf a delegated review is made, and by which letter. */
export const delegation: Migration = {
  version: 7,
  sql: `ALTER TABLE session ADD COLUMN delegated_by TEXT;
ALTER TABLE session ADD COLUMN delegation_no TEXT;`,
};
