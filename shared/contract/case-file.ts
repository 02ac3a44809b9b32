import { z } from 'zod';
import { sessionIdSchema } from '../model/ids.ts';
import { procedure } from './base.ts';

export const caseFileContract = {
  /** Reads a case file whole or not at all; errors name the path of each fault. */
  import: procedure
    .input(z.object({ fileName: z.string().max(255), content: z.string() }))
    .output(z.object({ sessionId: sessionIdSchema })),
  export: procedure
    .input(z.object({ sessionId: sessionIdSchema }))
    .output(z.object({ fileName: z.string(), content: z.string() })),
};
