import type { SessionId } from '../../shared/model/ids.ts';
import type { Client } from './transports.ts';

/** Everything gates G1 and G2 want, then the start of the visit. */
export async function startVisit(client: Client, sessionId: SessionId): Promise<void> {
  const at = '2026-03-18T01:00:00.000Z';
  await client.session.transition({ sessionId, to: 'pendingApproval' });
  await client.session.update({
    sessionId,
    patch: { approvedBy: '批准例', approvedAt: at, noticeIssuedAt: at, recusalConfirmedAt: at },
  });
  await client.session.transition({ sessionId, to: 'notified' });
  await client.session.update({ sessionId, patch: { identityShownAt: at, rightsToldAt: at } });
  await client.session.transition({ sessionId, to: 'onSite' });
}
