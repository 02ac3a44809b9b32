import { z } from 'zod';
import { inspectorIdSchema } from './ids.ts';

/** A person of the review unit, picked into teams. */
export const inspectorSchema = z
  .object({
    id: inspectorIdSchema,
    name: z.string().min(1).max(60),
    certificateNo: z.string().max(60).nullable(),
    /** False for technical supporters, who may not collect evidence alone. */
    isInspector: z.boolean(),
    active: z.boolean(),
  })
  .readonly();
export type Inspector = z.infer<typeof inspectorSchema>;
export const inspectorDraftSchema = z
  .object({
    name: z.string().trim().min(1).max(60),
    certificateNo: z.string().trim().max(60).nullable(),
    isInspector: z.boolean(),
  })
  .readonly();
export type InspectorDraft = z.infer<typeof inspectorDraftSchema>;
