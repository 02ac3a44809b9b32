import { z } from 'zod';

/**
 * The error catalogue: every failure a caller can expect, with its HTTP status
 * and the data its sentence needs. The sentence itself is the locale key
 * `error.<CODE>` (what happened, where, what to do).
 */
const at = z.object({ at: z.string() });
const issues = z.object({
  issues: z.array(z.object({ at: z.string(), message: z.string() })),
});
const nothing = z.object({});

export const ERRORS = {
  VALIDATION_FAILED: { status: 400, data: issues },
  NOT_FOUND: { status: 404, data: z.object({ what: z.string(), id: z.string() }) },
  INTERNAL: { status: 500, data: z.object({ reference: z.string() }) },

  VAULT_IN_USE: { status: 409, data: z.object({ path: z.string() }) },
  VAULT_FROM_FUTURE: {
    status: 409,
    data: z.object({ found: z.number(), supported: z.number() }),
  },
  VAULT_DAMAGED: { status: 500, data: z.object({ path: z.string(), detail: z.string() }) },
  VAULT_READ_ONLY: { status: 507, data: z.object({ path: z.string() }) },
  DISK_FULL: { status: 507, data: z.object({ path: z.string() }) },

  CASE_NOT_JSON: { status: 400, data: z.object({ detail: z.string() }) },
  CASE_VERSION_UNKNOWN: {
    status: 400,
    data: z.object({ found: z.string(), supported: z.number() }),
  },
  CASE_INVALID: { status: 400, data: issues },
  CASE_ALREADY_HERE: { status: 409, data: z.object({ reviewNo: z.string() }) },
  CASE_REFERENCE_BROKEN: { status: 400, data: at.extend({ value: z.string() }) },

  EVIDENCE_NOT_WHOLE: { status: 409, data: z.object({ numbers: z.array(z.string()) }) },
  PARAMS_INVALID: { status: 400, data: issues },
  CALENDAR_INVALID: { status: 400, data: issues },

  ORGANIZATION_EXISTS: { status: 409, data: z.object({ uscc: z.string() }) },
  /** A step of the procedure is recorded when it was taken, never ahead. */
  TIME_IN_FUTURE: { status: 422, data: z.object({ at: z.string() }) },
  REVIEW_NO_TAKEN: { status: 409, data: z.object({ reviewNo: z.string() }) },
  SESSION_LOCKED: { status: 409, data: z.object({ state: z.string() }) },
  /** A parameter outside what it can mean; the limit is in the words of the screen. */
  PARAM_IMPOSSIBLE: { status: 400, data: z.object({ param: z.string(), limit: z.string() }) },
  TRANSITION_NOT_ALLOWED: {
    status: 409,
    data: z.object({ from: z.string(), to: z.string() }),
  },
  ENTRY_GATE_OPEN: { status: 409, data: z.object({ gaps: z.array(z.string()) }) },
  CLOSE_GATE_OPEN: { status: 409, data: z.object({ count: z.number() }) },
  REASON_REQUIRED: { status: 400, data: nothing },
  VERDICT_NOT_ALLOWED: {
    status: 400,
    data: z.object({ itemId: z.string(), verdict: z.string() }),
  },

  NOTHING_TO_UNDO: { status: 409, data: nothing },
  NOTHING_TO_REDO: { status: 409, data: nothing },
  UNDO_CONFLICT: { status: 409, data: z.object({ entity: z.string(), field: z.string() }) },

  UPLOAD_UNKNOWN: { status: 404, data: z.object({ uploadId: z.string() }) },
  UPLOAD_OUT_OF_ORDER: {
    status: 409,
    data: z.object({ expectedOffset: z.number(), offset: z.number() }),
  },
  FILE_UNREADABLE: { status: 400, data: z.object({ path: z.string(), detail: z.string() }) },
  EVIDENCE_BLOB_MISSING: { status: 409, data: z.object({ number: z.string() }) },
  EVIDENCE_REMOVED: { status: 409, data: z.object({ number: z.string() }) },

  REPORT_NOT_CLOSED: { status: 409, data: z.object({ gaps: z.number() }) },
  OUTPUT_UNWRITABLE: { status: 507, data: z.object({ path: z.string(), detail: z.string() }) },
  REGISTER_ROW_GONE: { status: 409, data: z.object({ count: z.number() }) },
  REGISTER_CHANGED: { status: 409, data: nothing },
  IMPORT_TOO_LARGE: { status: 400, data: z.object({ megabytes: z.number() }) },
  IMPORT_TOO_MANY_ROWS: { status: 400, data: z.object({ limit: z.number() }) },
  IMPORT_TOO_MANY_COLUMNS: { status: 400, data: z.object({ limit: z.number() }) },
  IMPORT_TOO_MANY_CELLS: { status: 400, data: z.object({ limit: z.number() }) },
  IMPORT_TOO_MANY_SHEETS: { status: 400, data: z.object({ limit: z.number() }) },
  IMPORT_EMPTY: { status: 400, data: nothing },
  IMPORT_ENCRYPTED: { status: 400, data: nothing },
  IMPORT_NOT_A_TABLE: { status: 400, data: z.object({ kind: z.string() }) },
  IMPORT_UNKNOWN_KIND: { status: 400, data: nothing },
  IMPORT_DAMAGED: { status: 400, data: nothing },
  IMPORT_OPEN_QUOTE: { status: 400, data: z.object({ row: z.number() }) },
  IMPORT_UNREADABLE: { status: 400, data: z.object({ detail: z.string() }) },
  IMPORT_TOO_SLOW: { status: 400, data: z.object({ seconds: z.number() }) },
  IMPORT_NO_HEADER: { status: 400, data: z.object({ sheet: z.string() }) },
  IMPORT_SHEET_UNKNOWN: { status: 400, data: z.object({ sheet: z.string() }) },
  IMPORT_REJECTED: { status: 409, data: z.object({ count: z.number() }) },
  IMPORT_EXPIRED: { status: 404, data: nothing },
  SAMPLE_PROJECTS_FIRST: { status: 409, data: nothing },
  SAMPLE_CHANGED: { status: 409, data: nothing },
  SAMPLE_EXHAUSTED: { status: 409, data: nothing },
  SUGGESTION_MISSING: { status: 409, data: z.object({ itemId: z.string() }) },

  CANCELLED: { status: 499, data: nothing },
} as const;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorData<C extends ErrorCode> = z.infer<(typeof ERRORS)[C]['data']>;
