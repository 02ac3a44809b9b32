import type { Rpc } from '../../lib/rpc.ts';
import type { AssessmentService } from './assessment.service.ts';

export function createFindingRoutes(rpc: Rpc, service: AssessmentService) {
  const { finding } = rpc;
  return finding.router({
    board: finding.board.handler(({ input }) => service.board(input.sessionId)),
    rules: finding.rules.handler(() => service.rules()),
    accept: finding.accept.handler(({ input }) =>
      service.accept(input.sessionId, input.itemId, input.groupId),
    ),
    override: finding.override.handler(({ input }) =>
      service.override(input.sessionId, input.itemId, input, input.groupId),
    ),
  });
}
