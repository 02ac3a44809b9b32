import { z } from 'zod';
import { sessionIdSchema } from '../model/ids.ts';
import {
  drawnSampleSchema,
  replacementProposalSchema,
  sampleKindSchema,
  sampleReplacementSchema,
} from '../model/sampling.ts';
import { procedure } from './base.ts';

const bySession = z.object({ sessionId: sessionIdSchema });
const byPick = bySession.extend({ roundId: z.uuid(), outId: z.string() });
const reason = z.string().trim().max(1000);

export const samplingContract = {
  /** All rounds, oldest first; the last of a kind is the one in force. */
  rounds: procedure.input(bySession).output(z.array(drawnSampleSchema).readonly()),
  /**
   * Draws; a kind that was drawn before wants a reason (REASON_REQUIRED), reports follow the drawn
   * projects (SAMPLE_PROJECTS_FIRST).
   */
  draw: procedure
    .input(bySession.extend({ kind: sampleKindSchema, reason: reason.optional() }))
    .output(drawnSampleSchema),
  /** What would come in for a pick of the round in force; nothing is written (SAMPLE_CHANGED). */
  proposal: procedure.input(byPick).output(replacementProposalSchema),
  /**
   * Replaces a pick by what was proposed and seen: SAMPLE_CHANGED when that is another by now,
   * SAMPLE_EXHAUSTED when nothing is left, REASON_REQUIRED without a reason.
   */
  replace: procedure
    .input(byPick.extend({ inId: z.string(), reason }))
    .output(sampleReplacementSchema),
};
