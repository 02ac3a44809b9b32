import { z } from 'zod';
import { documentIdSchema, instantSchema, sessionIdSchema, sha256Schema } from './ids.ts';

/** Documents that take a number of the public series when they are issued (DOMAIN §5.2). */
export const numberedKindSchema = z.enum(['reviewReport']);
export type NumberedKind = z.infer<typeof numberedKindSchema>;

/** Documents this version can write (DOMAIN §5.3), internal papers among them; more kinds are added as they are built. */
export const documentKindSchema = z.enum([...numberedKindSchema.options, 'suspicionList']);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const documentFormatSchema = z.enum(['docx', 'xlsx']);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

/** The format of a written document: its name says it. */
export const formatOf = ({ fileName }: { readonly fileName: string }): DocumentFormat =>
  fileName.endsWith('.xlsx') ? 'xlsx' : 'docx';

export const documentRecordSchema = z
  .object({
    id: documentIdSchema,
    sessionId: sessionIdSchema,
    kind: documentKindSchema,
    draft: z.boolean(),
    /** Taken when the document is issued; drafts and internal papers have none. */
    number: z.string().nullable(),
    fileName: z.string(),
    sha256: sha256Schema,
    sizeBytes: z.int(),
    /** 0 for a workbook: its pages are made by whoever prints it. */
    pageCount: z.int(),
    createdAt: instantSchema,
  })
  .readonly();
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

/** A number that was taken. It counts within its prefix and year, and is never given again (DOMAIN §5.2). */
export const documentNumberSchema = z
  .strictObject({
    id: z.uuid(),
    sessionId: sessionIdSchema,
    kind: numberedKindSchema,
    /** What stands before 〔year〕; numbers run by prefix and year. */
    prefix: z.string(),
    /** The machine that took the number: two that were apart may have taken the same. */
    deviceId: z.string(),
    year: z.int(),
    sequence: z.int(),
    number: z.string(),
    issuedAt: z.string(),
    /** When and why it became void: the case was opened again. Absent in files written before that was kept. */
    voidedAt: instantSchema.nullable().default(null),
    voidedReason: z.string().nullable().default(null),
  })
  .readonly();
export type DocumentNumber = z.infer<typeof documentNumberSchema>;

/** A document as lists show it. */
export const documentViewSchema = documentRecordSchema
  .unwrap()
  .extend({
    /** False when the file is not in this vault (e.g. a case imported without its files). */
    present: z.boolean(),
    /** Set once its number is void: what it says holds no longer. */
    voided: z.object({ at: instantSchema, reason: z.string().nullable() }).readonly().nullable(),
  })
  .readonly();
export type DocumentView = z.infer<typeof documentViewSchema>;

/** Step of a long export; `done` of `total` within the stage. */
export const exportProgressSchema = z
  .object({ stage: z.string(), done: z.number(), total: z.number() })
  .readonly();
export type ExportProgress = z.infer<typeof exportProgressSchema>;
