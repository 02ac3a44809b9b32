/** A closed review in the columns of the first version; later ones are empty, as an upgrade finds them. */
export const CLOSED_REVIEW = `
  INSERT INTO frozen_resource VALUES ('h', 'checklist', '1', '{}');
  INSERT INTO organization VALUES ('o', 'u', 'n', '{}', 't');
  INSERT INTO session (id, organization_id, review_no, authority_mode, unit, review_date, review_year,
    state, checklist_sha256, checklist_version, params, created_at)
    VALUES ('s', 'o', 'r', 'm', 'u', 'd', 2025, 'awaitingSignature', 'h', '1', '{}', 't');`;
