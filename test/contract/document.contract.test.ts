import { safe } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../shared/model/ids.ts';
import { collect } from '../helpers/collect.ts';
import { importSample, openCore } from '../helpers/core.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect, TRANSPORTS } from '../helpers/transports.ts';
import type { Client, Transport } from '../helpers/transports.ts';
import { closeVisit, startVisit } from '../helpers/visit.ts';

const REASON = '签字前核对发现一项事实有误';

async function closed(transport: Transport) {
  const opened = await openCore(await tempFolder());
  const client = await connect(transport, opened.core);
  const sessionId = await importSample(opened);
  await startVisit(client, sessionId);
  await closeVisit(client, sessionId);
  return { client, sessionId };
}

async function elsewhere(transport: Transport): Promise<Client> {
  const { core } = await openCore(await tempFolder());
  return connect(transport, core);
}

async function issue(client: Client, sessionId: SessionId): Promise<string | null> {
  const last = (await collect(await client.document.export({ sessionId, draft: false }))).at(-1);
  if (last?.type !== 'done') throw new Error('not done');
  return last.document.number;
}

async function reopenAndClose(client: Client, sessionId: SessionId): Promise<void> {
  await client.session.transition({ sessionId, to: 'onSite', reason: REASON });
  await client.session.transition({ sessionId, to: 'awaitingSignature' });
}

const imported = (client: Client, file: unknown) =>
  client.caseFile.import({ fileName: 'a.json', content: JSON.stringify(file) });

describe.each(TRANSPORTS)('the number of a report over %s', (transport) => {
  it('is void once the visit is opened again, and is never given again', async () => {
    const { client, sessionId } = await closed(transport);
    const first = await issue(client, sessionId);
    expect(await issue(client, sessionId), 'the same closed case').toBe(first);
    await client.session.transition({ sessionId, to: 'onSite', reason: ` ${REASON} ` });
    const patch = { overrideReason: '更正' };
    await client.checklist.setAnswer({ sessionId, itemId: 'BC-01', patch });
    await client.session.transition({ sessionId, to: 'awaitingSignature' });
    expect(first).toMatch(/〔\d{4}〕1号$/u);
    const second = await issue(client, sessionId);
    expect(second).toMatch(/〔\d{4}〕2号$/u);
    const list = await client.document.list({ sessionId });
    expect(list.map(({ number, voided }) => [number, voided?.reason ?? null])).toEqual([
      [second, null],
      [first, REASON],
      [first, REASON],
    ]);
    const { session } = await client.session.get({ sessionId });
    const at = list[1]?.voided?.at ?? '';
    expect(at > (list[1]?.createdAt ?? '') && at < (session.closedAt ?? ''), at).toBe(true);
    await reopenAndClose(client, sessionId);
    expect(await issue(client, sessionId)).toMatch(/〔\d{4}〕3号$/u);
  });

  it('stays void whatever is undone', async () => {
    const { client, sessionId } = await closed(transport);
    const first = await issue(client, sessionId);
    await client.session.transition({ sessionId, to: 'onSite', reason: REASON });
    const patch = { fact: '更正' };
    await client.checklist.setAnswer({ sessionId, itemId: 'BC-01', patch });
    await client.history.undo({ sessionId });
    const { error } = await safe(client.history.undo({ sessionId }));
    expect(error).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    const [document] = await client.document.list({ sessionId });
    expect(document).toMatchObject({ number: first, voided: { reason: REASON } });
  });

  it('goes with the case file, void or not', async () => {
    const { client, sessionId } = await closed(transport);
    await issue(client, sessionId);
    await reopenAndClose(client, sessionId);
    await issue(client, sessionId);
    const written = await client.caseFile.export({ sessionId });
    const other = await elsewhere(transport);
    await other.caseFile.import({ fileName: 'a.json', content: written.content });
    expect(await other.caseFile.export({ sessionId })).toEqual(written);
    const numbers = async (of: Client) =>
      (await of.document.list({ sessionId })).map(({ number, voided }) => ({ number, voided }));
    expect(await numbers(other)).toEqual(await numbers(client));
  });

  it('of an older case file is in force; one that was opened again before becomes void at the close', async () => {
    const { client, sessionId } = await closed(transport);
    const first = await issue(client, sessionId);
    await client.session.transition({ sessionId, to: 'onSite', reason: REASON });
    const { content } = await client.caseFile.export({ sessionId });
    const older = JSON.parse(content);
    for (const number of older.case.documentNumbers) {
      delete number.voidedAt;
      delete number.voidedReason;
    }
    const other = await elsewhere(transport);
    await imported(other, older);
    expect(await other.document.list({ sessionId })).toMatchObject([
      { number: first, voided: null },
    ]);
    await other.session.transition({ sessionId, to: 'paused', reason: '停电' });
    await other.session.transition({ sessionId, to: 'onSite' });
    await other.session.transition({ sessionId, to: 'awaitingSignature' });
    expect(await other.document.list({ sessionId })).toMatchObject([
      { number: first, voided: { reason: REASON } },
    ]);
  });

  it('cannot be in force twice for one case', async () => {
    const { client, sessionId } = await closed(transport);
    await issue(client, sessionId);
    const file = JSON.parse((await client.caseFile.export({ sessionId })).content);
    const [number] = file.case.documentNumbers;
    const id = '01890000-0000-7000-8000-000000000001';
    file.case.documentNumbers.push({ ...number, id, sequence: 9, number: '9' });
    const { error } = await safe(imported(await elsewhere(transport), file));
    expect(error).toMatchObject({ code: 'CASE_REFERENCE_BROKEN' });
  });
});

describe.each(TRANSPORTS)('the file of a document over %s', (transport) => {
  it('is known to be elsewhere after its case was imported into another vault', async () => {
    const { client, sessionId } = await closed(transport);
    await issue(client, sessionId);
    expect(await client.document.list({})).toMatchObject([{ present: true }]);
    const other = await elsewhere(transport);
    await other.caseFile.import(await client.caseFile.export({ sessionId }));
    expect(await other.document.list({})).toMatchObject([{ present: false }]);
    expect(await other.document.list({ sessionId })).toMatchObject([{ present: false }]);
  });
});
