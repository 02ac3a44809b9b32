import type { ItemId } from '#shared/model/ids.ts';
import type { TestClient } from './rpc.ts';

/** Answers every item as conforming. */
export async function answerAll(client: TestClient, sessionId: string): Promise<void> {
  const { checklist } = await client.checklist.frozen({ sessionId });
  for (const { id: itemId } of checklist.items) {
    await client.checklist.setAnswer({ sessionId, itemId, patch: { verdict: 'conforming' } });
  }
}

/** Answers as conforming what nobody has answered yet. */
export async function answerRest(client: TestClient, sessionId: string): Promise<void> {
  const states = await client.checklist.states({ sessionId });
  for (const { answer } of states.filter((one) => one.answer.verdict === null)) {
    const patch = { verdict: 'conforming' as const };
    await client.checklist.setAnswer({ sessionId, itemId: answer.itemId, patch });
  }
}

/** One small text file as evidence of all the items. */
export async function addEvidence(
  client: TestClient,
  sessionId: string,
  itemIds: readonly ItemId[],
): Promise<string> {
  const bytes = new Blob(['现场记录']);
  const { uploadId } = await client.evidence.beginUpload({
    sessionId,
    fileName: '现场记录.txt',
    sizeBytes: bytes.size,
    itemIds: [...itemIds],
  });
  await client.evidence.appendUpload({ uploadId, offset: 0, bytes });
  const { evidence } = await client.evidence.commitUpload({ uploadId });
  return evidence.id;
}

export async function gapItems(client: TestClient, sessionId: string): Promise<ItemId[]> {
  const { gate } = await client.session.get({ sessionId });
  return gate.items.map(({ itemId }) => itemId);
}

/** Brings what is still missing: a reason where the answer differs from the suggestion, else evidence. */
export async function settleGaps(client: TestClient, sessionId: string): Promise<void> {
  const { gate } = await client.session.get({ sessionId });
  const differing = gate.items.filter(({ kind }) => kind === 'overrideReasonMissing');
  for (const { itemId } of differing) {
    const patch = { overrideReason: '当场核对原件，与登记不一致之处已说明' };
    await client.checklist.setAnswer({ sessionId, itemId, patch });
  }
  await addEvidence(client, sessionId, await gapItems(client, sessionId));
}

/** Answers, proves and closes a visit that is under way. */
export async function closeVisit(client: TestClient, sessionId: string): Promise<void> {
  await answerAll(client, sessionId);
  await settleGaps(client, sessionId);
  await client.session.transition({ sessionId, to: 'awaitingSignature' });
}
