import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  documentKindSchema,
  documentRecordSchema,
  exportProgressSchema,
} from '../model/document.ts';
import { documentIdSchema, sessionIdSchema } from '../model/ids.ts';
import { localeSchema } from '../model/settings.ts';
import { procedure } from './base.ts';

const request = z.object({
  sessionId: sessionIdSchema,
  kind: documentKindSchema.default('reviewReport'),
  draft: z.boolean(),
  locale: localeSchema.default('zh-CN'),
});

export const documentContract = {
  list: procedure
    .input(z.object({ sessionId: sessionIdSchema.optional() }))
    .output(z.array(documentRecordSchema).readonly()),
  get: procedure.input(z.object({ documentId: documentIdSchema })).output(documentRecordSchema),
  /** Print HTML of the same blocks; a whole page for an isolated frame and the printer. */
  preview: procedure
    .input(
      request.extend({
        /** CSP nonce of the page that will show it. */
        nonce: z.string().max(100).default(''),
      }),
    )
    .output(z.object({ html: z.string() })),
  /** Writes the .docx; aborting the call cancels it and leaves nothing behind. */
  export: procedure
    .input(request)
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('progress'), progress: exportProgressSchema }),
          z.object({ type: z.literal('done'), document: documentRecordSchema }),
        ]),
      ),
    ),
};
