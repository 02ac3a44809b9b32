import type { SessionId } from '#shared/model/ids.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import type { Rpc } from '../../lib/rpc.ts';
import type { VisitService } from '../visit/visit.service.ts';
import type { SessionService } from './session.service.ts';

export function createSessionRoutes(rpc: Rpc, service: SessionService, visit: VisitService) {
  /** Every command answers with the session as it now is. */
  const then = (sessionId: SessionId, command: () => void) => {
    command();
    return visit.detail(sessionId);
  };
  return rpc.session.router({
    list: rpc.session.list.handler(({ input }) => service.list(input)),
    get: rpc.session.get.handler(({ input }) => visit.detail(input.sessionId)),
    create: rpc.session.create.handler(({ input }) => ({ sessionId: service.create(input) })),
    suggestReviewNo: rpc.session.suggestReviewNo.handler(({ input }) => ({
      reviewNo: service.suggestReviewNo(input.reviewDate),
    })),
    update: rpc.session.update.handler(({ input: { sessionId, patch, groupId } }) =>
      then(sessionId, () => service.update(sessionId, patch, groupId)),
    ),
    setParams: rpc.session.setParams.handler(({ input: { sessionId, params, reason } }) =>
      then(sessionId, () => service.setParams(sessionId, params, reason)),
    ),
    transition: rpc.session.transition.handler(({ input: { sessionId, to, reason } }) =>
      then(sessionId, () => visit.move(sessionId, to, reason)),
    ),
    addTeamMember: rpc.session.addTeamMember.handler(({ input: { sessionId, member } }) =>
      then(sessionId, () => service.addTeamMember(sessionId, member)),
    ),
    updateTeamMember: rpc.session.updateTeamMember.handler(
      ({ input: { sessionId, memberId, patch } }) =>
        then(sessionId, () => service.updateTeamMember(sessionId, memberId, definedOnly(patch))),
    ),
    removeTeamMember: rpc.session.removeTeamMember.handler(({ input: { sessionId, memberId } }) =>
      then(sessionId, () => service.removeTeamMember(sessionId, memberId)),
    ),
    addPremises: rpc.session.addPremises.handler(({ input: { sessionId, premises } }) =>
      then(sessionId, () => service.addPremises(sessionId, premises)),
    ),
    updatePremises: rpc.session.updatePremises.handler(
      ({ input: { sessionId, premisesId, patch } }) =>
        then(sessionId, () => service.updatePremises(sessionId, premisesId, definedOnly(patch))),
    ),
    removePremises: rpc.session.removePremises.handler(({ input: { sessionId, premisesId } }) =>
      then(sessionId, () => service.removePremises(sessionId, premisesId)),
    ),
  });
}
