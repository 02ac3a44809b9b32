import { z } from 'zod';
import { inspectorIdSchema } from '../model/ids.ts';
import { inspectorDraftSchema, inspectorSchema } from '../model/inspector.ts';
import { procedure } from './base.ts';

export const inspectorContract = {
  list: procedure.output(z.array(inspectorSchema).readonly()),
  create: procedure.input(inspectorDraftSchema).output(inspectorSchema),
  update: procedure
    .input(
      z.object({
        id: inspectorIdSchema,
        patch: inspectorDraftSchema.unwrap().partial().extend({ active: z.boolean().optional() }),
      }),
    )
    .output(inspectorSchema),
};
