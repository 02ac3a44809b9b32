import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { boardViewSchema } from '../model/board-view.ts';
import {
  documentFormatSchema,
  documentRecordSchema,
  documentViewSchema,
  exportProgressSchema,
  numberedKindSchema,
} from '../model/document.ts';
import { documentIdSchema, sessionIdSchema } from '../model/ids.ts';
import { localeSchema } from '../model/settings.ts';
import { procedure } from './base.ts';

const request = z.object({
  sessionId: sessionIdSchema,
  kind: numberedKindSchema.default('reviewReport'),
  draft: z.boolean(),
  locale: localeSchema.default('zh-CN'),
});

/** 疑点单 as the board stands: what it shows, in its arrangement. */
const suspicionRequest = z.object({
  sessionId: sessionIdSchema,
  locale: localeSchema.default('zh-CN'),
  view: boardViewSchema.prefault({}),
});

/** CSP nonce of the page that will show a preview. */
const nonce = z.string().max(100).default('');

const exportEvents = eventIterator(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('progress'), progress: exportProgressSchema }),
    z.object({ type: z.literal('done'), document: documentRecordSchema }),
  ]),
);

export const documentContract = {
  list: procedure
    .input(z.object({ sessionId: sessionIdSchema.optional() }))
    .output(z.array(documentViewSchema).readonly()),
  get: procedure.input(z.object({ documentId: documentIdSchema })).output(documentRecordSchema),
  /** Print HTML of the same blocks; a whole page for an isolated frame and the printer. */
  preview: procedure.input(request.extend({ nonce })).output(z.object({ html: z.string() })),
  /** Writes the .docx; aborting the call cancels it and leaves nothing behind. */
  export: procedure.input(request).output(exportEvents),
  previewSuspicions: procedure
    .input(suspicionRequest.extend({ nonce }))
    .output(z.object({ html: z.string() })),
  /** Writes the 疑点单: an internal paper in any state of the case; it takes no number. */
  exportSuspicions: procedure
    .input(suspicionRequest.extend({ format: documentFormatSchema }))
    .output(exportEvents),
};
