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

/** Answers the rest as conforming, proves what wants proof, and closes the visit. */
export async function closeVisit(client: Client, sessionId: SessionId): Promise<void> {
  for (const { answer } of await client.checklist.states({ sessionId })) {
    if (answer.verdict !== null) continue;
    const patch = { verdict: 'conforming' as const, overrideReason: '示例' };
    await client.checklist.setAnswer({ sessionId, itemId: answer.itemId, patch });
  }
  const { gate } = await client.session.get({ sessionId });
  const itemIds = gate.items.map(({ itemId }) => itemId);
  const arrival = { sessionId, fileName: 'a.txt', sizeBytes: 4, itemIds };
  const { uploadId } = await client.evidence.beginUpload(arrival);
  await client.evidence.appendUpload({ uploadId, offset: 0, bytes: new Blob(['abcd']) });
  await client.evidence.commitUpload({ uploadId });
  await client.session.transition({ sessionId, to: 'awaitingSignature' });
}
