import { z } from 'zod';
import { evidenceViewSchema } from '../model/evidence.ts';
import { sessionIdSchema } from '../model/ids.ts';
import { registerIssueSchema } from '../model/register-issue.ts';
import { REGISTER_KEYS } from '../model/registers/index.ts';
import { procedure } from './base.ts';

const register = z.enum(REGISTER_KEYS);
const bySession = z.object({ sessionId: sessionIdSchema });
const byRegister = bySession.extend({ register });
const groupId = z.string().max(60).optional();

/** Longest text one cell takes, in UTF-16 units. */
export const CELL_TEXT_MAX = 20_000;
/** Largest file an import looks at; registers of the largest organisations stay far below. */
export const IMPORT_MAX_BYTES = 32 * 1024 * 1024;
/** Rows one edit may carry: the largest block a grid of 5,000 rows can paste, and some. */
const EDIT_MAX_ROWS = 20_000;

/**
 * Cells as typed, by key of the field. The core reads them with `parseCell` of
 * shared/rules/registers, exactly as the grid may to check while typing.
 */
const typedCells = z.record(z.string().max(60), z.string().max(CELL_TEXT_MAX)).readonly();

/** One row of a grid. `data` is what is stored; `formatCell` of shared/rules/registers shows a field of it. */
export const registerGridRowSchema = z
  .object({
    id: z.uuid(),
    position: z.int(),
    data: z.record(z.string(), z.json()).readonly(),
    issues: z.array(registerIssueSchema).readonly(),
  })
  .readonly();
export type RegisterGridRow = z.infer<typeof registerGridRowSchema>;

/** A row or cell that was not stored, with the reason; what was typed stays in the grid. */
export const refusedRowSchema = z
  .object({
    /** `rowId` of an update or `key` of an insert. */
    row: z.string(),
    /** Fields not stored; for an insert the whole row stayed out. */
    fields: z.array(z.string()).readonly(),
    issues: z.array(registerIssueSchema).readonly(),
  })
  .readonly();
export type RefusedRow = z.infer<typeof refusedRowSchema>;

export const registerEditResultSchema = z
  .object({
    /** Rows as they now are: the updated and the inserted. */
    rows: z.array(registerGridRowSchema).readonly(),
    /** Ids given to inserted rows, by the caller's key. */
    inserted: z.record(z.string(), z.uuid()).readonly(),
    refused: z.array(refusedRowSchema).readonly(),
    revision: z.string(),
    savedAt: z.string(),
  })
  .readonly();
export type RegisterEditResult = z.infer<typeof registerEditResultSchema>;

/** Something about a sheet as a whole that a reader must know; words at `register.notice.<code>`. */
export const importNoticeSchema = z
  .object({
    code: z.enum([
      'hiddenSheet',
      'hiddenRows',
      'hiddenColumns',
      'mergedCells',
      'totalRows',
      'noteRows',
      'repeatedHeaders',
      'exampleRows',
      'emptyRows',
      'formulas',
      'unit',
      'calendar1904',
      'twoRowHeader',
      'columnIgnored',
      'columnChecked',
      'requiredMissing',
      'assumed',
      'otherSheets',
      'redacted',
    ]),
    data: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();
export type ImportNotice = z.infer<typeof importNoticeSchema>;

export const importColumnSchema = z
  .object({
    /** From 0. */
    index: z.int(),
    /** As the spreadsheet names it: A, B, … */
    letter: z.string(),
    header: z.string(),
    hidden: z.boolean(),
    /** Field it goes to, or null when it is left out. */
    field: z.string().nullable(),
    /** `check`: no field holds it; it is held against the others of its row. */
    mappedBy: z.enum(['header', 'remembered', 'chosen', 'check', 'none']),
    /** First values, ID numbers masked. */
    samples: z.array(z.string()).readonly(),
  })
  .readonly();
export type ImportColumn = z.infer<typeof importColumnSchema>;

export const importRowSchema = z
  .object({
    /** Row of the sheet, from 1. */
    row: z.int(),
    hidden: z.boolean(),
    change: z.enum(['added', 'changed', 'unchanged', 'rejected']),
    /** Name, title or number by which a reader knows the row. */
    label: z.string(),
    /**
     * For changed rows: fields with their old and new text; for added ones every field given; for
     * rejected ones every cell as it was written, ID numbers masked.
     */
    fields: z
      .array(z.object({ field: z.string(), old: z.string(), new: z.string() }).readonly())
      .readonly(),
    issues: z.array(registerIssueSchema).readonly(),
  })
  .readonly();
export type ImportRow = z.infer<typeof importRowSchema>;

export const importPreviewSchema = z
  .object({
    register,
    sheet: z.string(),
    sheets: z
      .array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.int() }).readonly())
      .readonly(),
    /** Rows of the header, from 1; empty when every column was mapped by hand. */
    headerRows: z.array(z.int()).readonly(),
    columns: z.array(importColumnSchema).readonly(),
    /** Required fields no column goes to; none when the sheet names rows that are there already. */
    missingFields: z.array(z.string()).readonly(),
    counts: z
      .object({
        added: z.int(),
        changed: z.int(),
        removed: z.int(),
        unchanged: z.int(),
        rejected: z.int(),
        warnings: z.int(),
      })
      .readonly(),
    /** Every row that says something: unchanged rows without an issue are only counted. */
    rows: z.array(importRowSchema).readonly(),
    removed: z.array(z.object({ rowId: z.uuid(), label: z.string() }).readonly()).readonly(),
    notices: z.array(importNoticeSchema).readonly(),
    source: z
      .object({
        fileName: z.string().nullable(),
        /** Of the bytes as they came. */
        sha256: z.string(),
        sizeBytes: z.int(),
        /** The evidence will be a copy with masked ID numbers, because the original holds plain ones. */
        redacted: z.boolean(),
      })
      .readonly(),
  })
  .readonly();
export type ImportPreview = z.infer<typeof importPreviewSchema>;

const importSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    fileName: z.string().max(1000),
    /** At most {@link IMPORT_MAX_BYTES}; held in memory only, never written as it came. */
    bytes: z.instanceof(Blob),
  }),
  z.object({ kind: z.literal('text'), text: z.string().max(IMPORT_MAX_BYTES / 4) }),
]);

export const registerContract = {
  /** Every register with its number of rows and of rows that hold an error or a warning. */
  overview: procedure.input(bySession).output(
    z.object({
      editable: z.boolean(),
      registers: z
        .array(z.object({ register, rows: z.int(), errors: z.int(), warnings: z.int() }).readonly())
        .readonly(),
    }),
  ),
  rows: procedure.input(byRegister).output(
    z.object({
      /** Changes whenever a row of this register does. */
      revision: z.string(),
      editable: z.boolean(),
      rows: z.array(registerGridRowSchema).readonly(),
    }),
  ),
  /**
   * One command: typed cells, a pasted block, a new row. A row is stored when nothing about it is wrong
   * that was not wrong before; otherwise its cells come back as refused and nothing of it changes.
   */
  edit: procedure
    .input(
      byRegister.extend({
        groupId,
        updates: z
          .array(z.object({ rowId: z.uuid(), cells: typedCells }))
          .max(EDIT_MAX_ROWS)
          .default([]),
        inserts: z
          .array(z.object({ key: z.string().max(60), cells: typedCells }))
          .max(EDIT_MAX_ROWS)
          .default([]),
      }),
    )
    .output(registerEditResultSchema),
  removeRows: procedure
    .input(byRegister.extend({ groupId, rowIds: z.array(z.uuid()).min(1).max(EDIT_MAX_ROWS) }))
    .output(z.object({ removed: z.int(), revision: z.string() })),
  /** Empty workbook of one register: headers, notes and one greyed example row. */
  template: procedure
    .input(z.object({ register }))
    .output(z.object({ fileName: z.string(), bytes: z.instanceof(Blob) })),
  /**
   * Reads a file or a pasted block against the register; nothing is stored. Call again with `sheet`,
   * `mapping` or `headerRows` changed to see the same source read otherwise.
   */
  previewImport: procedure
    .input(
      byRegister.extend({
        source: z.union([
          importSource,
          /** The source of an earlier preview, so that a file is sent once. */
          z.object({ kind: z.literal('previous'), previewId: z.uuid() }),
        ]),
        sheet: z.string().max(200).optional(),
        headerRows: z.array(z.int().min(1)).max(2).optional(),
        /** Column (from 0) to field, or null to leave it out; columns not named are guessed. */
        mapping: z.record(z.string(), z.string().nullable()).optional(),
        /** `replace`: rows the sheet does not have are removed. `merge`: they stay. */
        mode: z.enum(['replace', 'merge']).default('replace'),
      }),
    )
    .output(z.object({ previewId: z.uuid(), preview: importPreviewSchema })),
  /**
   * All or nothing, in one command; the mapping is remembered for the organisation and the source
   * becomes evidence. Refused when the register changed since the preview (REGISTER_CHANGED), or when
   * rows are rejected and `withoutRejected` is not set (IMPORT_REJECTED).
   */
  commitImport: procedure
    .input(bySession.extend({ previewId: z.uuid(), withoutRejected: z.boolean().default(false) }))
    .output(
      z.object({
        added: z.int(),
        changed: z.int(),
        removed: z.int(),
        evidence: evidenceViewSchema,
        revision: z.string(),
      }),
    ),
  discardImport: procedure.input(z.object({ previewId: z.uuid() })).output(z.void()),
};
