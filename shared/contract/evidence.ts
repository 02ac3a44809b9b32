import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { evidencePatchSchema, evidenceViewSchema, storeProblemSchema } from '../model/evidence.ts';
import { evidenceIdSchema, instantSchema, itemIdSchema, sessionIdSchema } from '../model/ids.ts';
import { procedure } from './base.ts';

const bySession = z.object({ sessionId: sessionIdSchema });
const byEvidence = z.object({ evidenceId: evidenceIdSchema });
/** Largest piece of one append call; 2 GB of video travel in pieces and are never held whole. */
export const UPLOAD_CHUNK_BYTES = 4 * 1024 * 1024;

export const evidenceContract = {
  list: procedure
    .input(
      bySession.extend({ itemId: itemIdSchema.optional(), removed: z.boolean().default(false) }),
    )
    .output(z.array(evidenceViewSchema).readonly()),
  get: procedure.input(byEvidence).output(evidenceViewSchema),
  /** Labels offered for `kind`, with their statutory category. */
  kinds: procedure.input(bySession).output(
    z.object({
      kinds: z.array(z.object({ label: z.string(), legalCategory: z.string() })).readonly(),
      legalCategories: z.array(z.string()).readonly(),
    }),
  ),
  beginUpload: procedure
    .input(
      bySession.extend({
        fileName: z.string().max(1000),
        sizeBytes: z.int().min(0),
        /** Linked at once when the file was added from an item. */
        itemIds: z.array(itemIdSchema).default([]),
        /** Set by the camera, whose pictures carry no EXIF. */
        capturedAt: instantSchema.optional(),
      }),
    )
    .output(z.object({ uploadId: z.string() })),
  appendUpload: procedure
    .input(z.object({ uploadId: z.string(), offset: z.int().min(0), bytes: z.instanceof(Blob) }))
    .output(z.object({ receivedBytes: z.int() })),
  commitUpload: procedure.input(z.object({ uploadId: z.string() })).output(evidenceViewSchema),
  cancelUpload: procedure.input(z.object({ uploadId: z.string() })).output(z.void()),
  update: procedure
    .input(
      byEvidence.extend({ patch: evidencePatchSchema, groupId: z.string().max(60).optional() }),
    )
    .output(evidenceViewSchema),
  link: procedure
    .input(byEvidence.extend({ itemIds: z.array(itemIdSchema).min(1) }))
    .output(evidenceViewSchema),
  unlink: procedure
    .input(byEvidence.extend({ itemId: itemIdSchema, reason: z.string().trim().min(1).max(500) }))
    .output(evidenceViewSchema),
  remove: procedure
    .input(byEvidence.extend({ reason: z.string().trim().min(1).max(500) }))
    .output(evidenceViewSchema),
  /** Re-reads every blob; yields progress, then the problems found. */
  verify: procedure.output(
    eventIterator(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
        z.object({ type: z.literal('done'), problems: z.array(storeProblemSchema).readonly() }),
      ]),
    ),
  ),
};
