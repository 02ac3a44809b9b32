import type { Migration } from '../migration.ts';

/** What earlier years had raised, as it was known when the visit was closed. */
export const precedents: Migration = {
  version: 5,
  sql: `ALTER TABLE session ADD COLUMN precedents TEXT;`,
};
