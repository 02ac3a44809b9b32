import { z } from 'zod';
import { undoStateSchema } from '../model/history.ts';
import { itemIdSchema, sessionIdSchema } from '../model/ids.ts';
import { procedure } from './base.ts';

const bySession = z.object({ sessionId: sessionIdSchema });
const outcome = z
  .object({
    state: undoStateSchema,
    /** Locale key suffix of the command that was reversed or applied again. */
    command: z.string(),
    /** Item it touched, so the screen can go there. */
    itemId: itemIdSchema.nullable(),
  })
  .readonly();

export const historyContract = {
  state: procedure.input(bySession).output(undoStateSchema),
  undo: procedure.input(bySession).output(outcome),
  redo: procedure.input(bySession).output(outcome),
};
