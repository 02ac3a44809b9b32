import type { Rpc } from '../../lib/rpc.ts';
import type { CaseFileService } from './case-file.service.ts';

export function createCaseFileRoutes(rpc: Rpc, service: CaseFileService) {
  return rpc.caseFile.router({
    import: rpc.caseFile.import.handler(({ input }) => ({
      sessionId: service.import(input.content),
    })),
    export: rpc.caseFile.export.handler(({ input }) => service.export(input.sessionId)),
  });
}
