import type { Rpc } from '../../lib/rpc.ts';
import type { YearsService } from '../precedent/years.service.ts';
import type { SessionService } from '../session/session.service.ts';
import type { OrganizationService } from './organization.service.ts';

export function createOrganizationRoutes(
  rpc: Rpc,
  service: OrganizationService,
  sessions: SessionService,
  years: YearsService,
) {
  return rpc.organization.router({
    list: rpc.organization.list.handler(({ input }) => service.list(input.text)),
    get: rpc.organization.get.handler(({ input }) => ({
      organization: service.require(input.id),
      sessions: sessions.ofOrganization(input.id),
    })),
    years: rpc.organization.years.handler(({ input }) => years.of(input.id)),
    create: rpc.organization.create.handler(({ input }) => service.create(input.profile)),
    update: rpc.organization.update.handler(({ input }) => service.update(input.id, input.profile)),
  });
}
