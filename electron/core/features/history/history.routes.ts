import type { Rpc } from '../../lib/rpc.ts';
import type { HistoryService } from './history.service.ts';

export function createHistoryRoutes(rpc: Rpc, service: HistoryService) {
  return rpc.history.router({
    state: rpc.history.state.handler(({ input }) => service.state(input.sessionId)),
    undo: rpc.history.undo.handler(({ input }) => service.undo(input.sessionId)),
    redo: rpc.history.redo.handler(({ input }) => service.redo(input.sessionId)),
  });
}
