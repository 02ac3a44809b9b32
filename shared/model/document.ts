import { z } from 'zod';
import { documentIdSchema, instantSchema, sessionIdSchema, sha256Schema } from './ids.ts';

/** Documents this version can write (DOMAIN §5.3); more kinds are added as they are built. */
export const documentKindSchema = z.enum(['reviewReport']);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const documentRecordSchema = z
  .object({
    id: documentIdSchema,
    sessionId: sessionIdSchema,
    kind: documentKindSchema,
    draft: z.boolean(),
    /** Taken when the document is issued; drafts have none. */
    number: z.string().nullable(),
    fileName: z.string(),
    sha256: sha256Schema,
    sizeBytes: z.int(),
    pageCount: z.int(),
    createdAt: instantSchema,
  })
  .readonly();
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

/** Step of a long export; `done` of `total` within the stage. */
export const exportProgressSchema = z
  .object({ stage: z.string(), done: z.number(), total: z.number() })
  .readonly();
export type ExportProgress = z.infer<typeof exportProgressSchema>;
