import { z } from 'zod';
import { sessionIdSchema } from '../model/ids.ts';
import { sampleKindSchema, sampleRoundSchema } from '../model/sampling.ts';
import { procedure } from './base.ts';

const bySession = z.object({ sessionId: sessionIdSchema });

export const samplingContract = {
  /** All rounds, oldest first; the last of a kind is the one in force. */
  rounds: procedure.input(bySession).output(z.array(sampleRoundSchema).readonly()),
  /** Draws; a kind that was drawn before wants a reason (REASON_REQUIRED). */
  draw: procedure
    .input(
      bySession.extend({ kind: sampleKindSchema, reason: z.string().trim().max(1000).optional() }),
    )
    .output(sampleRoundSchema),
};
