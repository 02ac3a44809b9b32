import type { error as original } from '../zh-CN/error.ts';
import type { Words } from '../words.ts';

export const error: Words<typeof original> = {
  VALIDATION_FAILED: 'Some of it is not valid, nothing was saved. Please correct the places below.',
  NOT_FOUND: 'No such {{what}} ({{id}}); it may have been removed. Go back and open it again.',
  INTERNAL:
    'The program failed and this step was not done; what was saved is safe. Try again; if it keeps failing, quote {{reference}}.',
  VAULT_IN_USE: 'The vault {{path}} is open in another window. Close that window first.',
  VAULT_FROM_FUTURE:
    'The vault was written by a newer version (vault {{found}}, this program knows {{supported}}). Upgrade first; the vault was not touched.',
  VAULT_DAMAGED: 'The vault {{path}} is damaged and was not touched: {{detail}}. Restore a backup.',
  VAULT_READ_ONLY:
    'The vault {{path}} is read-only, nothing was saved. Check the disk or folder rights.',
  DISK_FULL: 'The disk is full, nothing was saved ({{path}}). Free some space and try again.',
  CASE_NOT_JSON:
    'This is not a case file: it holds no JSON. Choose an exported .json case, or have it exported again; nothing was imported.',
  CASE_VERSION_UNKNOWN:
    'The case file has version {{found}}; this program knows up to {{supported}}. Upgrade; nothing was imported.',
  CASE_INVALID:
    'The case file has errors; nothing was imported. Correct the places below and choose it again.',
  plainIdNumber:
    'An ID number stands here in full, which the vault must not hold. Replace it by {{instead}} and choose the file again.',
  CASE_ALREADY_HERE: 'Case {{reviewNo}} is already in the vault; it was not imported twice.',
  CASE_REFERENCE_BROKEN:
    'The case file refers at {{at}} to “{{value}}”, which does not exist. Nothing was imported.',
  ORGANIZATION_EXISTS:
    'An organisation with the code {{uscc}} is already registered. Use that one.',
  TIME_IN_FUTURE:
    '{{at}} has not come yet and cannot be the time of something done. Check the date and the clock of this computer.',
  REVIEW_NO_TAKEN: 'Review number {{reviewNo}} is already used. Choose another one.',
  SESSION_LOCKED:
    'The case is “{{state}}” and cannot be changed. Reopen the visit with a reason first.',
  TRANSITION_NOT_ALLOWED: '“{{from}}” cannot become “{{to}}”.',
  ENTRY_GATE_OPEN: 'The visit cannot start yet; missing: {{gaps}}.',
  CLOSE_GATE_OPEN: '{{count}} gaps are open; the visit can be closed once they are filled.',
  EVIDENCE_NOT_WHOLE:
    'The originals of {{numbers}} are missing or changed; no report was issued. Add them again, or remove this evidence with a reason.',
  PARAMS_INVALID: 'The file of parameters is wrong; nothing was judged:',
  CALENDAR_INVALID: 'The calendar file is wrong and was not taken. Correct it and choose it again:',
  PARAM_IMPOSSIBLE: 'The parameter “{{param}}” takes only {{limit}}; nothing was saved.',
  REASON_REQUIRED: 'Please give the reason.',
  VERDICT_NOT_ALLOWED: '{{itemId}} cannot be answered “{{verdict}}”.',
  NOTHING_TO_UNDO: 'Nothing to undo.',
  NOTHING_TO_REDO: 'Nothing to redo.',
  UNDO_CONFLICT: 'Something changed after it ({{field}}); this step cannot be undone.',
  UPLOAD_UNKNOWN: 'The upload was interrupted. Add the file again.',
  UPLOAD_OUT_OF_ORDER: 'The upload is out of order (expected byte {{expectedOffset}}). Try again.',
  FILE_UNREADABLE: 'The file cannot be read ({{path}}): {{detail}}.',
  EVIDENCE_BLOB_MISSING: 'The original file of {{number}} is not in this vault.',
  EVIDENCE_REMOVED:
    'Evidence {{number}} was removed and cannot be changed. Undo the removal first.',
  REPORT_NOT_CLOSED: '{{gaps}} gaps are open; only a draft can be exported.',
  OUTPUT_UNWRITABLE:
    'The document was not written ({{path}}): {{detail}}. Choose a folder that can be written to.',
  REGISTER_ROW_GONE: '{{count}} rows were removed meanwhile; nothing was saved. Refresh and retry.',
  REGISTER_CHANGED:
    'The register changed after the preview; nothing was imported. Preview again, then confirm.',
  IMPORT_TOO_LARGE:
    'The file, unpacked, is over {{megabytes}} MB and was not read. Keep only the sheet and rows needed.',
  IMPORT_TOO_MANY_ROWS:
    'The sheet has over {{limit}} rows and was not read. Delete what is left below the table.',
  IMPORT_TOO_MANY_COLUMNS:
    'The sheet has over {{limit}} columns and was not read. Delete what is left beside the table.',
  IMPORT_TOO_MANY_CELLS:
    'The sheet has over {{limit}} cells and was not read. Delete what is left around the table.',
  IMPORT_TOO_MANY_SHEETS:
    'The file has over {{limit}} sheets and was not read. Keep only those needed.',
  IMPORT_EMPTY: 'The file is empty. Is it the right one, and was it saved?',
  IMPORT_ENCRYPTED:
    'The file needs a password to open. Take it off in Excel or WPS, save, and try again.',
  IMPORT_NOT_A_TABLE:
    'This is no table that can be imported (it looks like {{kind}}). Open it in Excel or WPS and save it as .xlsx.',
  IMPORT_UNKNOWN_KIND:
    'This is neither a workbook nor text of a known encoding. Open it in Excel or WPS and save it as .xlsx.',
  IMPORT_DAMAGED:
    'The file is incomplete or damaged. Copy it again and make sure Excel or WPS opens it.',
  IMPORT_OPEN_QUOTE:
    'A quote opened in line {{row}} is never closed, so what follows cannot be told apart. Close it, or save as .xlsx.',
  IMPORT_UNREADABLE:
    'No table can be read from this file: {{detail}}. Save it as .xlsx in Excel or WPS and try again.',
  IMPORT_TOO_SLOW:
    'Reading was stopped after {{seconds}} seconds. Keep only the sheet needed and try again.',
  IMPORT_NO_HEADER:
    'No header was found in sheet “{{sheet}}”. Say in which row it is, or use the empty template.',
  IMPORT_SHEET_UNKNOWN: 'The file has no sheet “{{sheet}}”. Choose one of those listed.',
  IMPORT_REJECTED:
    '{{count}} rows are wrong; nothing was imported. Correct them, or confirm to import the others only.',
  IMPORT_EXPIRED: 'This preview is no longer held. Choose the file again.',
  SAMPLE_PROJECTS_FIRST: 'Reports follow the sample of projects. Draw the projects first.',
  SAMPLE_CHANGED:
    'The sample has changed, nothing was replaced. Choose again from the round in force.',
  SAMPLE_EXHAUSTED:
    'Everything in this round has been in the sample; nothing is left to put in. If need be, draw again with a reason.',
  SUGGESTION_MISSING: '{{itemId}} has no suggestion to accept. Answer it directly.',
  CANCELLED: 'Cancelled; nothing half-done was left behind.',
  wholeFile: 'the file itself',
  unreachable:
    'The core does not answer and this step was not done. Your text is still here; try again shortly.',
};
