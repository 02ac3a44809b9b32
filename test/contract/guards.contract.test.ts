import { ORPCError, safe } from '@orpc/client';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importSample, openCore } from '../helpers/core.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect } from '../helpers/transports.ts';
import { startVisit } from '../helpers/visit.ts';
import { closeVisit } from '../e2e/support/close-visit.ts';

const AT = '2026-03-18T01:00:00.000Z';
const sample = () => readFile(new URL('../fixtures/sample-org-1.json', import.meta.url), 'utf8');

async function open() {
  const opened = await openCore(await tempFolder());
  const client = await connect('direct', opened.core);
  const sessionId = await importSample(opened);
  return { client, sessionId };
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const { error } = await safe(call);
  return error instanceof ORPCError ? error.code : String(error);
}

describe('the gates hold on every way', () => {
  it('lets nobody on site past the entry gate by a side road', async () => {
    const { client, sessionId } = await open();
    await client.session.update({
      sessionId,
      patch: { approvedBy: '批准例', approvedAt: AT, noticeIssuedAt: AT },
    });
    await client.session.transition({ sessionId, to: 'pendingApproval' });
    await client.session.transition({ sessionId, to: 'notified' });
    await client.session.transition({ sessionId, to: 'incomplete', reason: '拒绝进场' });
    const around = client.session.transition({ sessionId, to: 'onSite', reason: '恢复' });
    expect(await codeOf(around)).toBe('ENTRY_GATE_OPEN');
  });

  it('keeps a team that could have started the visit until the close', async () => {
    const { client, sessionId } = await open();
    await startVisit(client, sessionId);
    const [lead] = (await client.session.get({ sessionId })).team;
    const memberId = lead?.id ?? expect.unreachable('The sample has a team');
    expect(await codeOf(client.session.removeTeamMember({ sessionId, memberId }))).toBe(
      'ENTRY_GATE_OPEN',
    );
    const demoted = client.session.updateTeamMember({
      sessionId,
      memberId,
      patch: { role: 'support' },
    });
    expect(await codeOf(demoted)).toBe('ENTRY_GATE_OPEN');
    const renamed = await client.session.updateTeamMember({
      sessionId,
      memberId,
      patch: { name: '检查例九' },
    });
    expect(renamed.team[0]?.name).toBe('检查例九');
  });

  it('takes a notice issued after an urgent start, once, and no other fact of the entry', async () => {
    const { client, sessionId } = await open();
    await client.session.update({ sessionId, patch: { urgentReason: '接到重大隐患报告' } });
    await client.session.transition({ sessionId, to: 'pendingApproval' });
    await client.session.update({
      sessionId,
      patch: {
        approvedBy: '批准例',
        approvedAt: AT,
        recusalConfirmedAt: AT,
        identityShownAt: AT,
        rightsToldAt: AT,
      },
    });
    await client.session.transition({ sessionId, to: 'notified' });
    await client.session.transition({ sessionId, to: 'onSite' });
    const late = await client.session.update({ sessionId, patch: { noticeIssuedAt: AT } });
    expect(late.session.noticeIssuedAt).toBe(AT);
    const frozen = [
      { noticeIssuedAt: null },
      { identityShownAt: null },
      { reviewDate: '2026-03-19' },
    ];
    for (const patch of frozen)
      expect(await codeOf(client.session.update({ sessionId, patch }))).toBe('SESSION_LOCKED');
  });

  it('shows no report without 草稿 while the case is open', async () => {
    const { client, sessionId } = await open();
    await startVisit(client, sessionId);
    expect(await codeOf(client.document.preview({ sessionId, draft: false }))).toBe(
      'REPORT_NOT_CLOSED',
    );
    expect((await client.document.preview({ sessionId, draft: true })).html).toContain('草');
  });
});

describe('what cannot be read again is not taken in', () => {
  it.each([
    ['review.unit', 'x'.repeat(101)],
    ['review.review_no', 'x'.repeat(61)],
  ])('refuses a %s that is too long, by its path', async (path, text) => {
    const { client } = await open();
    const file = JSON.parse(await sample());
    file.review.review_no = 'OTHER-1';
    file.review[path.split('.')[1] ?? ''] = text;
    const { error } = await safe(
      client.caseFile.import({ fileName: 'x', content: JSON.stringify(file) }),
    );
    expect(error).toMatchObject({ code: 'CASE_INVALID', data: { issues: [{ at: path }] } });
  });

  it('keeps half a surrogate pair from breaking the undo', async () => {
    const { client, sessionId } = await open();
    await startVisit(client, sessionId);
    const saved = await client.checklist.setAnswer({
      sessionId,
      itemId: 'BC-04',
      patch: { fact: '例\ud842' },
    });
    expect(saved.state.answer.fact).toBe('例\ufffd');
    await client.history.undo({ sessionId });
  });

  it('never lets an imported history reach into another case', async () => {
    const { client, sessionId } = await open();
    await client.session.update({ sessionId, patch: { unit: '甲单位' } });
    const file = JSON.parse((await client.caseFile.export({ sessionId })).content);
    const other = await open();
    const otherRow = (await other.client.session.get({ sessionId: other.sessionId })).session;
    file.review.review_no = 'OTHER-2';
    file.case.session.reviewNo = 'OTHER-2';
    const last = file.case.history.at(-1);
    last.changes = [
      {
        entity: 'session',
        entityId: other.sessionId,
        field: 'unit',
        old: '乙',
        new: otherRow.unit,
      },
    ];
    const { sessionId: imported } = await other.client.caseFile.import({
      fileName: 'x',
      content: JSON.stringify(file),
    });
    expect(await codeOf(other.client.history.undo({ sessionId: imported }))).toBe('UNDO_CONFLICT');
    expect((await other.client.session.get({ sessionId: other.sessionId })).session.unit).toBe(
      otherRow.unit,
    );
  });
});

it('gives two cases of one unit different numbers, however the unit is written', async () => {
  const opened = await openCore(await tempFolder());
  const client = await connect('direct', opened.core);
  const numbers: (string | null)[] = [];
  for (const [index, unit] of ['示例市网络安全监管单位', '示例市网络安全监管单位 '].entries()) {
    const file = JSON.parse(await sample());
    Object.assign(file.review, { review_no: `N-${index}`, unit });
    const { sessionId } = await client.caseFile.import({
      fileName: 'x',
      content: JSON.stringify(file),
    });
    await startVisit(client, sessionId);
    await closeVisit(client, sessionId);
    for await (const event of await client.document.export({ sessionId, draft: false }))
      if (event.type === 'done') numbers.push(event.document.number);
  }
  expect(numbers).toEqual(['监查报〔2026〕1号', '监查报〔2026〕2号']);
});
