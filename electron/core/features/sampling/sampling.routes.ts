import type { Rpc } from '../../lib/rpc.ts';
import type { SamplingService } from './sampling.service.ts';

export function createSamplingRoutes(rpc: Rpc, service: SamplingService) {
  const { sampling } = rpc;
  return sampling.router({
    rounds: sampling.rounds.handler(({ input }) => service.rounds(input.sessionId)),
    draw: sampling.draw.handler(({ input }) =>
      service.draw(input.sessionId, input.kind, input.reason),
    ),
    proposal: sampling.proposal.handler(({ input }) => service.proposal(input.sessionId, input)),
    replace: sampling.replace.handler(({ input }) => service.replace(input.sessionId, input)),
  });
}
