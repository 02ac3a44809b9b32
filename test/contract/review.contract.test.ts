import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../shared/model/ids.ts';
import { openCore } from '../helpers/core.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect, TRANSPORTS } from '../helpers/transports.ts';
import type { Client, Transport } from '../helpers/transports.ts';
import { startVisit } from '../helpers/visit.ts';

const sample = (name: string): Promise<string> =>
  readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

async function open(transport: Transport): Promise<Client> {
  const { core } = await openCore(await tempFolder());
  return connect(transport, core);
}

async function importSample(client: Client, name = 'sample-org-1.json'): Promise<SessionId> {
  const { sessionId } = await client.caseFile.import({
    fileName: name,
    content: await sample(name),
  });
  return sessionId;
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const { error } = await safe(call);
  return error instanceof ORPCError ? error.code : String(error);
}

describe.each(TRANSPORTS)('a review over %s', (transport) => {
  it('imports a sample as it stands and writes it out again unchanged', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client);
    const written = await client.caseFile.export({ sessionId });
    expect(JSON.parse(written.content)).toMatchObject(
      JSON.parse(await sample('sample-org-1.json')),
    );
    expect(written.fileName).toBe('DEMO-JD-2026-001.json');
  });

  it('gives the same file after export, import and export', async () => {
    const first = await open(transport);
    const sessionId = await importSample(first, 'sample-org-2.json');
    await startVisit(first, sessionId);
    await first.checklist.setAnswer({
      sessionId,
      itemId: 'BC-01',
      patch: { verdict: 'partial', fact: '例𬭛' },
    });
    const written = await first.caseFile.export({ sessionId });
    const second = await open(transport);
    const restored = await second.caseFile.import({ fileName: 'a.json', content: written.content });
    expect(restored.sessionId).toBe(sessionId);
    expect(await second.caseFile.export({ sessionId })).toEqual(written);
  });

  it('names the path of every fault and imports nothing', async () => {
    const client = await open(transport);
    const broken = JSON.parse(await sample('sample-org-1.json'));
    broken.staff[3].hire_date = '2025-13-01';
    delete broken.org.uscc;
    const { error } = await safe(
      client.caseFile.import({ fileName: 'x.json', content: JSON.stringify(broken) }),
    );
    if (!isDefinedError(error) || error.code !== 'CASE_INVALID') throw new Error(String(error));
    expect(error.data.issues.map(({ at }) => at)).toEqual(['org.uscc', 'staff[3].hire_date']);
    expect((await client.session.list({})).total).toBe(0);
    expect(await client.organization.list({})).toEqual([]);
  });

  it.each([
    ['CASE_NOT_JSON', '{"org":'],
    ['CASE_VERSION_UNKNOWN', '{"format":"jianshen-case","version":99}'],
    ['CASE_INVALID', '[]'],
  ])('refuses with %s', async (code, content) => {
    const client = await open(transport);
    expect(await codeOf(client.caseFile.import({ fileName: 'x', content }))).toBe(code);
  });

  it('refuses two rows with one id, by the path of the second', async () => {
    const client = await open(transport);
    const broken = JSON.parse(await sample('sample-org-1.json'));
    broken.staff[5].id = broken.staff[2].id;
    const { error } = await safe(
      client.caseFile.import({ fileName: 'x.json', content: JSON.stringify(broken) }),
    );
    if (!isDefinedError(error) || error.code !== 'CASE_INVALID') throw new Error(String(error));
    expect(error.data.issues.map(({ at }) => at)).toEqual(['staff[5].id']);
  });

  it('refuses an exported case that contradicts itself, and a case that is here already', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client);
    const { content } = await client.caseFile.export({ sessionId });
    const renamed = JSON.parse(content);
    renamed.review.review_no = 'OTHER-1';
    const imported = (file: unknown, into: Client) =>
      codeOf(into.caseFile.import({ fileName: 'x', content: JSON.stringify(file) }));
    expect(await imported(renamed, client)).toBe('CASE_ALREADY_HERE');
    const other = await open(transport);
    const tampered = JSON.parse(content);
    tampered.case.checklist.content += ' ';
    expect(await imported(tampered, other)).toBe('CASE_REFERENCE_BROKEN');
    const twice = JSON.parse(content);
    twice.case.team[1].id = twice.case.team[0].id;
    expect(await imported(twice, other)).toBe('CASE_REFERENCE_BROKEN');
    const repeated = JSON.parse(content);
    const [command] = repeated.case.history;
    const later = command.hlc.replace(/-0000-/u, '-0001-');
    repeated.case.history.push({ ...command, hlc: later });
    repeated.log = { hlc: later, commands: 2 };
    expect(await imported(repeated, other)).toBe('CASE_REFERENCE_BROKEN');
    expect((await other.session.list({})).total).toBe(0);
  });

  it('refuses the same review number twice', async () => {
    const client = await open(transport);
    await importSample(client);
    const again = client.caseFile.import({
      fileName: 'x',
      content: await sample('sample-org-1.json'),
    });
    expect(await codeOf(again)).toBe('CASE_ALREADY_HERE');
  });

  it('starts only when two inspectors have shown who they are and told the rights', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client);
    const [first] = (await client.session.get({ sessionId })).team;
    if (first === undefined) throw new Error('The sample has a team');
    await client.session.removeTeamMember({ sessionId, memberId: first.id });
    const { gate } = await client.session.get({ sessionId });
    expect(gate.entry).toEqual([
      'approvalMissing',
      'noticeMissing',
      'teamTooSmall',
      'leadMissing',
      'recusalMissing',
      'identityMissing',
      'rightsMissing',
    ]);
    await client.session.transition({ sessionId, to: 'pendingApproval' });
    expect(await codeOf(client.session.transition({ sessionId, to: 'notified' }))).toBe(
      'ENTRY_GATE_OPEN',
    );
    expect(await codeOf(client.session.transition({ sessionId, to: 'onSite' }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    );
  });

  it('changes parameters only before the visit, with a reason that goes into the report', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client, 'sample-org-2.json');
    const findings = async () => (await client.finding.board({ sessionId })).findings;
    const short = (await findings()).filter(({ rule }) => rule === 'R-TRN-02').length;
    const hours = { 'training.service_hours': 0 };
    const set = { sessionId, params: hours, reason: '方案约定不考核' };
    expect(await codeOf(client.session.setParams({ ...set, reason: ' ' }))).toBe(
      'VALIDATION_FAILED',
    );
    const impossible = { ...set, params: { 'stab.pass': 0.6 } };
    expect(await codeOf(client.session.setParams(impossible))).toBe('PARAM_IMPOSSIBLE');
    const { session, paramReasons } = await client.session.setParams(set);
    expect(session.params['training.service_hours']).toBe(0);
    expect(paramReasons).toMatchObject([{ key: 'training.service_hours', reason: set.reason }]);
    expect((await findings()).filter(({ rule }) => rule === 'R-TRN-02')).toEqual([]);
    const preview = await client.document.preview({
      sessionId,
      kind: 'reviewReport',
      draft: true,
      locale: 'zh-CN',
    });
    expect(preview.html).toContain(set.reason);
    await client.history.undo({ sessionId });
    expect((await client.session.get({ sessionId })).paramReasons).toEqual([]);
    expect((await findings()).filter(({ rule }) => rule === 'R-TRN-02')).toHaveLength(short);
    await startVisit(client, sessionId);
    expect(await codeOf(client.session.setParams(set))).toBe('SESSION_LOCKED');
  });

  it('answers only on site, and closes only without a gap', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client);
    const answer = () =>
      client.checklist.setAnswer({ sessionId, itemId: 'PT-13', patch: { verdict: 'conforming' } });
    expect(await codeOf(answer())).toBe('SESSION_LOCKED');
    await startVisit(client, sessionId);
    const { state } = await answer();
    expect(state.gaps).toEqual([]);
    expect(await codeOf(client.session.transition({ sessionId, to: 'awaitingSignature' }))).toBe(
      'CLOSE_GATE_OPEN',
    );
    const refused = client.checklist.setAnswer({
      sessionId,
      itemId: 'PT-13',
      patch: { verdict: 'notApplicable' },
    });
    expect(await codeOf(refused)).toBe('VERDICT_NOT_ALLOWED');
  });

  it('confirms the rest of an area after showing what it would touch', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client);
    await startVisit(client, sessionId);
    await client.checklist.setAnswer({ sessionId, itemId: 'LR-01', patch: { verdict: 'pending' } });
    const preview = await client.checklist.restPreview({ sessionId, area: 'E' });
    expect(preview.touched).toEqual(['LR-03', 'LR-04', 'LR-05', 'LR-06']);
    expect(preview.left).toEqual([
      { itemId: 'LR-01', reason: 'answered' },
      { itemId: 'LR-02', reason: 'evidenceNeeded' },
    ]);
    const states = await client.checklist.confirmRest({
      sessionId,
      area: 'E',
      itemIds: [...preview.touched],
    });
    expect(states.filter(({ answer }) => answer.verdict === 'conforming')).toHaveLength(4);
    const again = client.checklist.confirmRest({ sessionId, area: 'E', itemIds: ['LR-03'] });
    expect(await codeOf(again)).toBe('VERDICT_NOT_ALLOWED');
  });

  it('undoes and redoes across the session, a burst of typing at once', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client);
    await startVisit(client, sessionId);
    const set = (fact: string, groupId: string) =>
      client.checklist.setAnswer({ sessionId, itemId: 'BC-04', patch: { fact }, groupId });
    const fact = async () =>
      (await client.checklist.states({ sessionId })).find(({ answer }) => answer.itemId === 'BC-04')
        ?.answer.fact;
    await set('一', 'burst-1');
    await set('一二', 'burst-1');
    await set('一二三', 'burst-2');
    expect(await client.history.undo({ sessionId })).toMatchObject({
      itemId: 'BC-04',
      command: 'answer.set',
    });
    expect(await fact()).toBe('一二');
    await client.history.undo({ sessionId });
    expect(await fact()).toBe('');
    expect(await codeOf(client.history.undo({ sessionId }))).toBe('NOTHING_TO_UNDO');
    await client.history.redo({ sessionId });
    await client.history.redo({ sessionId });
    expect(await fact()).toBe('一二三');
    const history = await client.checklist.itemHistory({ sessionId, itemId: 'BC-04' });
    expect(history.map(({ name }) => name)).toEqual([
      'history.redo',
      'history.redo',
      'history.undo',
      'history.undo',
      'answer.set',
      'answer.set',
      'answer.set',
    ]);
  });

  it('says which field a malformed call got wrong', async () => {
    const client = await open(transport);
    const { error } = await safe(client.organization.list({ text: 'x'.repeat(200) }));
    if (!isDefinedError(error) || error.code !== 'VALIDATION_FAILED')
      throw new Error(String(error));
    expect(error.data.issues[0]?.at).toBe('text');
  });
});
