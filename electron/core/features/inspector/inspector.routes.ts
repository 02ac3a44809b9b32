import { definedOnly } from '../../lib/defined-only.ts';
import type { Rpc } from '../../lib/rpc.ts';
import type { InspectorService } from './inspector.service.ts';

export function createInspectorRoutes(rpc: Rpc, service: InspectorService) {
  return rpc.inspector.router({
    list: rpc.inspector.list.handler(() => service.list()),
    create: rpc.inspector.create.handler(({ input }) => service.create(input)),
    update: rpc.inspector.update.handler(({ input }) =>
      service.update(input.id, definedOnly(input.patch)),
    ),
  });
}
