import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { AnswerPatch } from '../../../shared/model/answer.ts';
import { sessionIdSchema } from '../../../shared/model/ids.ts';
import type { SessionId } from '../../../shared/model/ids.ts';
import { suggestionStanding } from '../../../shared/rules/suggestion-standing.ts';
import { openCore } from '../../helpers/core.ts';
import type { OpenCore } from '../../helpers/core.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { startVisit } from '../../helpers/visit.ts';

async function importCase(
  { client }: OpenCore,
  change: (file: Record<string, unknown>) => void = () => undefined,
): Promise<SessionId> {
  const content = await readFile(
    new URL('../../fixtures/sample-org-2.json', import.meta.url),
    'utf8',
  );
  const file: Record<string, unknown> = JSON.parse(content);
  change(file);
  const { sessionId } = await client.caseFile.import({
    fileName: 'x',
    content: JSON.stringify(file),
  });
  return sessionIdSchema.parse(sessionId);
}

const keyOf = (one: { rule: string; subject: string; reason: string }): string =>
  `${one.rule} ${one.subject} ${one.reason}`;

describe('findings follow the registers', () => {
  it('row by row, and equal a fresh look after every edit and undo', async () => {
    const folder = await tempFolder();
    const opened = await openCore(folder);
    const { client } = opened;
    const sessionId = await importCase(opened);
    const board = async () => (await client.finding.board({ sessionId })).findings;
    const before = await board();
    const { rows } = await client.register.rows({ sessionId, register: 'commitments' });
    const own = rows.filter(({ data }) => data['staff_id'] === 'S2-03');
    await client.register.removeRows({
      sessionId,
      register: 'commitments',
      rowIds: own.map(({ id }) => id),
    });
    const after = await board();
    const gained = after.map(keyOf).filter((key) => !before.map(keyOf).includes(key));
    expect(gained.length).toBeGreaterThan(0);
    expect(gained.every((key) => key.includes('S2-03') || key.startsWith('R-NDA'))).toBe(true);
    await opened.close();
    const again = await openCore(folder);
    expect((await again.client.finding.board({ sessionId })).findings).toEqual(after);
    await again.client.history.undo({ sessionId });
    expect((await again.client.finding.board({ sessionId })).findings).toEqual(before);
  });

  it('appear when the first rows arrive, and not before', async () => {
    const opened = await openCore(await tempFolder());
    const sessionId = await importCase(opened, (file) => {
      for (const key of [
        'staff',
        'projects',
        'certificates',
        'trainings',
        'commitments',
        'project_documents',
      ])
        file[key] = [];
    });
    const empty = await opened.client.finding.board({ sessionId });
    expect(empty).toMatchObject({ hasRegisters: false, findings: [], suggestions: [] });
    const text =
      '姓名\t证件号\t人员类别\t队伍\t用工形式\t入职日期\t近12月社保月数\n例一\t999999199003070039\t服务人员\t技术\t全职\t2020-1-1\t12';
    const { previewId } = await opened.client.register.previewImport({
      sessionId,
      register: 'staff',
      source: { kind: 'text', text },
    });
    await opened.client.register.commitImport({ sessionId, previewId });
    const filled = await opened.client.finding.board({ sessionId });
    expect(filled.hasRegisters).toBe(true);
    expect(filled.findings.length).toBeGreaterThan(0);
  });

  it('suspect somebody whom another organisation employs full time too', async () => {
    const opened = await openCore(await tempFolder());
    const sessionId = await importCase(opened);
    const rule = async () =>
      (await opened.client.finding.board({ sessionId })).findings.filter(
        ({ rule: id }) => id === 'R-AFF-01',
      );
    const alone = (await rule()).length;
    await importCase(opened, (file) => {
      const org = JSON.parse(JSON.stringify(file['org']));
      file['org'] = { ...org, name: '另一演示机构', uscc: '91999999DEM0000088' };
      file['review'] = { ...JSON.parse(JSON.stringify(file['review'])), review_no: 'DEMO-OTHER' };
    });
    const { rows } = await opened.client.register.rows({ sessionId, register: 'staff' });
    await opened.client.register.edit({
      sessionId,
      register: 'staff',
      updates: [{ rowId: rows[0]?.id ?? '', cells: { post: '改' } }],
    });
    const both = await rule();
    expect(both.length).toBeGreaterThan(alone);
    expect(both.every(({ level }) => level !== 'fail')).toBe(true);
  });
});

describe('a suggestion', () => {
  it('is accepted with one call, and departed from only with a reason', async () => {
    const opened = await openCore(await tempFolder());
    const { client } = opened;
    const sessionId = await importCase(opened);
    await startVisit(client, sessionId);
    const standing = async (itemId: string) =>
      (await client.finding.board({ sessionId })).suggestions.find((one) => one.itemId === itemId);
    const suggested = await standing('MS-08');
    expect(suggested).toMatchObject({ standing: 'unanswered' });
    const accepted = await client.finding.accept({ sessionId, itemId: 'MS-08' });
    expect(accepted.state.answer).toMatchObject({
      verdict: suggested?.verdict,
      suggestedVerdict: suggested?.verdict,
    });
    expect(await standing('MS-08')).toMatchObject({ standing: 'accepted' });
    const bare = await client.checklist.setAnswer({
      sessionId,
      itemId: 'MS-08',
      patch: { verdict: 'conforming' },
    });
    expect(bare.state.gaps.map(({ kind }) => kind)).toEqual(['overrideReasonMissing']);
    expect(await standing('MS-08')).toMatchObject({ standing: 'reasonMissing' });
    const reason = '两人的协议原件在现场补交，已核对签订日期';
    const { state } = await client.finding.override({
      sessionId,
      itemId: 'MS-08',
      verdict: 'conforming',
      reason,
    });
    expect(state.gaps).toEqual([]);
    expect(state.answer).toMatchObject({
      verdict: 'conforming',
      suggestedVerdict: suggested?.verdict,
      overrideReason: reason,
    });
    expect(await standing('MS-08')).toMatchObject({ standing: 'overridden' });
  });

  it('that turned against an answer leaves its gap open while somebody types on', async () => {
    const opened = await openCore(await tempFolder());
    const { client } = opened;
    const sessionId = await importCase(opened);
    await startVisit(client, sessionId);
    const itemId = 'MS-08';
    const set = (patch: AnswerPatch) => client.checklist.setAnswer({ sessionId, itemId, patch });
    const { state } = await client.finding.accept({ sessionId, itemId });
    expect(state).toMatchObject({ suggested: 'partial', answer: { verdict: 'partial' } });
    const { rows } = await client.register.rows({ sessionId, register: 'commitments' });
    const rowIds = rows.map(({ id }) => id);
    await client.register.removeRows({ sessionId, register: 'commitments', rowIds });
    const typed = await set({ fact: '2026年4月22日查阅保密协议' });
    expect(typed.state).toMatchObject({ suggested: 'nonconforming' });
    const kinds = typed.state.gaps.map(({ kind }) => kind);
    expect(kinds).toContain('overrideReasonMissing');
    const listed = await client.checklist.states({ sessionId });
    expect(listed.find(({ answer }) => answer.itemId === itemId)).toEqual(typed.state);
  });

  it.each([
    ['conforming', null, null, '', 'unanswered'],
    ['partial', 'partial', 'conforming', '', 'accepted'],
    ['partial', 'conforming', 'partial', '', 'reasonMissing'],
    ['partial', 'conforming', 'partial', '因为', 'overridden'],
    ['partial', 'conforming', 'conforming', '', 'changed'],
    ['pending', 'conforming', 'pending', '', 'accepted'],
    ['partial', 'pending', 'partial', '', 'unanswered'],
  ] as const)('%s, answered %s', (now, verdict, suggestedVerdict, overrideReason, expected) => {
    expect(suggestionStanding(now, { verdict, suggestedVerdict, overrideReason })).toBe(expected);
  });
});
