import { z } from 'zod';
import {
  dateSchema,
  evidenceIdSchema,
  evidenceLinkIdSchema,
  instantSchema,
  itemIdSchema,
  sessionIdSchema,
  sha256Schema,
} from './ids.ts';

/** What the bytes turned out to be; `broken` and `unknown` files are kept all the same. */
export const mediaClassSchema = z.enum([
  'image',
  'pdf',
  'office',
  'audio',
  'video',
  'unknown',
  'empty',
]);
export type MediaClass = z.infer<typeof mediaClassSchema>;

/**
 * Statutory categories of evidence. Like the other labels of the case file they stay Chinese whatever
 * the interface language is.
 */
export const LEGAL_CATEGORIES = [
  '书证',
  '物证',
  '视听资料',
  '电子数据',
  '证人证言',
  '当事人的陈述',
  '鉴定意见',
  '勘验笔录、现场笔录',
] as const;

/** Whether it is one of the statutory categories; some kinds bring one, others words of their own. */
export function isStatutory(category: string | null): boolean {
  return LEGAL_CATEGORIES.some((known) => known === category);
}

/** What a person may say about a piece of evidence. */
export const evidencePatchSchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    /** Label of the checklist's `evidence_kinds`, or free words. */
    kind: z.string().max(60).nullable(),
    /** Statutory category, e.g. 书证, 电子数据. */
    legalCategory: z.string().max(40).nullable(),
    source: z.string().max(200),
    provider: z.string().max(100),
    note: z.string().max(4000),
    /** When the picture was taken or the copy made; read from EXIF or typed. Never the upload time. */
    capturedAt: instantSchema.nullable(),
    /** Date written on the document itself. */
    documentDate: dateSchema.nullable(),
  })
  .partial()
  .readonly();
export type EvidencePatch = z.infer<typeof evidencePatchSchema>;

export const evidenceLinkSchema = z
  .object({ id: evidenceLinkIdSchema, evidenceId: evidenceIdSchema, itemId: itemIdSchema })
  .readonly();
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;

/** Evidence descriptor: the row that follows the file. */
export const evidenceSchema = z
  .object({
    id: evidenceIdSchema,
    sessionId: sessionIdSchema,
    /** E.g. `PT-13-01`: first linked item and running number, or `ZJ-01`; never reused. */
    number: z.string(),
    name: z.string(),
    /** Name of the file as it came, without any folder. */
    originalName: z.string(),
    sha256: sha256Schema,
    sizeBytes: z.int().min(0),
    mediaType: z.string(),
    mediaClass: mediaClassSchema,
    /** True when the bytes do not decode as what they claim to be. */
    broken: z.boolean(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    pageCount: z.int().nullable(),
    kind: z.string().nullable(),
    legalCategory: z.string().nullable(),
    source: z.string(),
    provider: z.string(),
    note: z.string(),
    capturedAt: instantSchema.nullable(),
    /** From the file, from our own camera screen, or typed; null while unknown. */
    capturedAtOrigin: z.enum(['exif', 'camera', 'typed']).nullable(),
    captureDevice: z.string().nullable(),
    documentDate: dateSchema.nullable(),
    addedAt: instantSchema,
    addedBy: z.string(),
    removedAt: instantSchema.nullable(),
    removedReason: z.string().nullable(),
  })
  .readonly();
export type Evidence = z.infer<typeof evidenceSchema>;

/** Descriptor as screens read it. */
export const evidenceViewSchema = z
  .object({
    evidence: evidenceSchema,
    items: z.array(itemIdSchema).readonly(),
    /** False when the blob is not in this vault (e.g. a case imported without its files). */
    present: z.boolean(),
    hasThumbnail: z.boolean(),
  })
  .readonly();
export type EvidenceView = z.infer<typeof evidenceViewSchema>;

/** One finding of the self-check; an empty list means every descriptor has its blob and every blob its hash. */
export const storeProblemSchema = z
  .object({
    kind: z.enum(['missingBlob', 'wrongHash', 'wrongSize', 'orphanBlob', 'leftover']),
    sha256: z.string().nullable(),
    evidenceNumber: z.string().nullable(),
    path: z.string(),
  })
  .readonly();
export type StoreProblem = z.infer<typeof storeProblemSchema>;
