import type { Rpc } from '../../lib/rpc.ts';
import type { HistoryService } from '../history/history.service.ts';
import type { ChecklistService } from './checklist.service.ts';

export function createChecklistRoutes(
  rpc: Rpc,
  service: ChecklistService,
  history: HistoryService,
) {
  return rpc.checklist.router({
    frozen: rpc.checklist.frozen.handler(({ input }) => {
      const { sha256, checklist } = service.frozen(input.sessionId);
      return { sha256, checklist };
    }),
    states: rpc.checklist.states.handler(({ input }) => service.states(input.sessionId)),
    setAnswer: rpc.checklist.setAnswer.handler(({ input }) =>
      service.setAnswer(input.sessionId, input.itemId, input.patch, input.groupId),
    ),
    restPreview: rpc.checklist.restPreview.handler(({ input }) =>
      service.restPreview(input.sessionId, input.area),
    ),
    confirmRest: rpc.checklist.confirmRest.handler(({ input }) =>
      service.confirmRest(input.sessionId, input.area, input.itemIds),
    ),
    itemHistory: rpc.checklist.itemHistory.handler(({ input }) =>
      history.ofItem(input.sessionId, input.itemId),
    ),
  });
}
