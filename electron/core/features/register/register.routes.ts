import type { Rpc } from '../../lib/rpc.ts';
import type { ImportService } from './import.service.ts';
import { registerTemplate } from './register-template.ts';
import type { RegisterService } from './register.service.ts';

export function createRegisterRoutes(rpc: Rpc, service: RegisterService, imports: ImportService) {
  const { register } = rpc;
  return register.router({
    overview: register.overview.handler(({ input }) => service.overview(input.sessionId)),
    rows: register.rows.handler(({ input }) => service.grid(input.sessionId, input.register)),
    edit: register.edit.handler(({ input: { sessionId, register: key, groupId, ...edit } }) =>
      service.edit(sessionId, key, edit, groupId),
    ),
    removeRows: register.removeRows.handler(({ input }) =>
      service.removeRows(input.sessionId, input.register, input.rowIds, input.groupId),
    ),
    template: register.template.handler(({ input }) => registerTemplate(input.register)),
    previewImport: register.previewImport.handler(
      async ({ input: { sessionId, register: key, source, ...choices } }) => {
        const from =
          source.kind === 'file'
            ? { ...source, bytes: new Uint8Array(await source.bytes.arrayBuffer()) }
            : source;
        return imports.preview(sessionId, key, from, choices);
      },
    ),
    commitImport: register.commitImport.handler(({ input }) =>
      imports.commit(input.sessionId, input.previewId, input.withoutRejected),
    ),
    discardImport: register.discardImport.handler(({ input }) => imports.discard(input.previewId)),
  });
}
