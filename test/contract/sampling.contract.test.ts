import { ORPCError, safe } from '@orpc/client';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../shared/model/ids.ts';
import { sessionIdSchema } from '../../shared/model/ids.ts';
import type { DrawnSample } from '../../shared/model/sampling.ts';
import { openCore } from '../helpers/core.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect, TRANSPORTS } from '../helpers/transports.ts';
import type { Client, Transport } from '../helpers/transports.ts';

const SAMPLE = new URL('../fixtures/sample-org-2.json', import.meta.url);
const WHY = '当日请假，病休至5月';

type Opened = { readonly client: Client; readonly sessionId: SessionId };

async function vault(transport: Transport): Promise<Client> {
  const { core } = await openCore(await tempFolder());
  return connect(transport, core);
}

async function open(transport: Transport): Promise<Opened> {
  const client = await vault(transport);
  const content = await readFile(SAMPLE, 'utf8');
  const { sessionId } = await client.caseFile.import({ fileName: 'x.json', content });
  return { client, sessionId: sessionIdSchema.parse(sessionId) };
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const { error } = await safe(call);
  return error instanceof ORPCError ? error.code : String(error);
}

/** Draws people; `outId` is the first of them. */
async function drawStaff({ client, sessionId }: Opened) {
  const round = await client.sampling.draw({ sessionId, kind: 'staff' });
  const outId = round.picks[0]?.id ?? expect.unreachable('Nobody was drawn');
  return { sessionId, roundId: round.id, outId };
}

async function replaceOne(opened: Opened) {
  const ref = await drawStaff(opened);
  const { pick } = await opened.client.sampling.proposal(ref);
  const inId = pick?.id ?? expect.unreachable('Nobody is left');
  const done = await opened.client.sampling.replace({ ...ref, inId, reason: WHY });
  return { ...ref, inId, done };
}

const roundOf = async ({ client, sessionId }: Opened): Promise<DrawnSample> =>
  (await client.sampling.rounds({ sessionId })).at(-1) ?? expect.unreachable('No round');

describe.each(TRANSPORTS)('samples over %s', (transport) => {
  it('draws again only with a reason, and keeps every round', async () => {
    const { client, sessionId } = await open(transport);
    const first = await client.sampling.draw({ sessionId, kind: 'projects' });
    expect(first).toMatchObject({ round: 1, reason: null, replacements: [] });
    expect(first.picks.length).toBeGreaterThanOrEqual(first.wanted);
    const again = { sessionId, kind: 'projects' } as const;
    expect(await codeOf(client.sampling.draw(again))).toBe('REASON_REQUIRED');
    expect(await codeOf(client.sampling.draw({ ...again, reason: ' ' }))).toBe('REASON_REQUIRED');
    await client.sampling.draw({ ...again, reason: '项目资料当日不在现场' });
    const rounds = await client.sampling.rounds({ sessionId });
    expect(rounds.map(({ round, reason }) => [round, reason])).toEqual([
      [1, null],
      [2, '项目资料当日不在现场'],
    ]);
  });

  it('draws reports after the projects they follow', async () => {
    const { client, sessionId } = await open(transport);
    const reports = { sessionId, kind: 'reports' } as const;
    expect(await codeOf(client.sampling.draw(reports))).toBe('SAMPLE_PROJECTS_FIRST');
    await client.sampling.draw({ sessionId, kind: 'projects' });
    const { picks } = await client.sampling.draw(reports);
    expect(picks.some(({ reasons }) => reasons.includes('ofProject'))).toBe(true);
  });

  it('replaces one by what was proposed, both on record with who, when and why', async () => {
    const opened = await open(transport);
    const { outId, inId, roundId, done } = await replaceOne(opened);
    expect(done).toMatchObject({ roundId, outId, pick: { id: inId }, reason: WHY });
    const round = await roundOf(opened);
    expect(round.picks.map(({ id }) => id)).toContain(outId);
    expect(round.replacements).toEqual([done]);
    const { content } = await opened.client.caseFile.export({ sessionId: opened.sessionId });
    expect(JSON.parse(content).case.history.at(-1)).toMatchObject({
      name: 'sampling.replace',
      reason: WHY,
    });
  });

  it('replaces nothing without a reason, by another than the proposed, or twice', async () => {
    const opened = await open(transport);
    const { client } = opened;
    const ref = await drawStaff(opened);
    const { pick } = await client.sampling.proposal(ref);
    const inId = pick?.id ?? '';
    const code = (more: object) =>
      codeOf(client.sampling.replace({ ...ref, inId, reason: WHY, ...more }));
    expect(await code({ reason: '　' })).toBe('REASON_REQUIRED');
    expect(await code({ inId: ref.outId })).toBe('SAMPLE_CHANGED');
    expect(await code({ outId: 'S2-99' })).toBe('SAMPLE_CHANGED');
    expect(await code({ roundId: crypto.randomUUID() })).toBe('NOT_FOUND');
    expect((await roundOf(opened)).replacements).toEqual([]);
    await client.sampling.replace({ ...ref, inId, reason: WHY });
    expect(await code({})).toBe('SAMPLE_CHANGED');
    expect((await roundOf(opened)).replacements).toHaveLength(1);
  });

  it('replaces only in the round in force', async () => {
    const opened = await open(transport);
    const ref = await drawStaff(opened);
    await opened.client.sampling.draw({ ...opened, kind: 'staff', reason: WHY });
    expect(await codeOf(opened.client.sampling.proposal(ref))).toBe('SAMPLE_CHANGED');
  });

  it('says when nothing is left to put in', async () => {
    const opened = await open(transport);
    const { client, sessionId } = opened;
    const register = 'projects';
    const { rows } = await client.register.rows({ sessionId, register });
    const rowIds = rows.slice(4).map(({ id }) => id);
    await client.register.removeRows({ sessionId, register, rowIds });
    const { id: roundId, picks } = await client.sampling.draw({ sessionId, kind: 'projects' });
    const outId = picks[0]?.id ?? '';
    expect((await client.sampling.proposal({ sessionId, roundId, outId })).pick).toBeNull();
    const asked = { sessionId, roundId, outId, inId: outId, reason: WHY };
    expect(await codeOf(client.sampling.replace(asked))).toBe('SAMPLE_EXHAUSTED');
  });

  it('takes a replacement back and makes it again, but never across a draw', async () => {
    const opened = await open(transport);
    const { client, sessionId } = opened;
    const { done } = await replaceOne(opened);
    await client.history.undo({ sessionId });
    expect((await roundOf(opened)).replacements).toEqual([]);
    await client.history.redo({ sessionId });
    expect((await roundOf(opened)).replacements).toEqual([done]);
    await client.sampling.draw({ sessionId, kind: 'projects' });
    expect(await codeOf(client.history.undo({ sessionId }))).toBe('NOTHING_TO_UNDO');
  });

  it('lets reports follow the project that came in', async () => {
    const opened = await open(transport);
    const { client, sessionId } = opened;
    const round = await client.sampling.draw({ sessionId, kind: 'projects' });
    const outId = round.picks[0]?.id ?? '';
    const ref = { sessionId, roundId: round.id, outId };
    const inId = (await client.sampling.proposal(ref)).pick?.id ?? '';
    await client.sampling.replace({ ...ref, inId, reason: WHY });
    const { picks } = await client.sampling.draw({ sessionId, kind: 'reports' });
    const own = picks.filter(({ reasons }) => reasons.includes('ofProject')).map(({ id }) => id);
    const { rows } = await client.register.rows({ sessionId, register: 'project_documents' });
    const followed = rows.filter(({ data }) => own.some((id) => id === data['id']));
    expect(followed.map(({ data }) => data['project_id'])).not.toContain(outId);
    expect(followed.length).toBeGreaterThan(0);
  });

  it('carries replacements in the case file, and opens files that have none', async () => {
    const opened = await open(transport);
    const { done } = await replaceOne(opened);
    const { sessionId } = opened;
    const written = await opened.client.caseFile.export({ sessionId });
    const second = await vault(transport);
    await second.caseFile.import({ fileName: 'a.json', content: written.content });
    expect(await second.caseFile.export({ sessionId })).toEqual(written);
    expect(await roundOf({ client: second, sessionId })).toMatchObject({ replacements: [done] });

    const older = JSON.parse(written.content);
    delete older.case.sampleReplacements;
    const third = await vault(transport);
    await third.caseFile.import({ fileName: 'a.json', content: JSON.stringify(older) });
    expect(await roundOf({ client: third, sessionId })).toMatchObject({ replacements: [] });
  });

  it('refuses a file whose replacements do not fit its rounds, by the path', async () => {
    const opened = await open(transport);
    const { outId } = await replaceOne(opened);
    const written = await opened.client.caseFile.export({ sessionId: opened.sessionId });
    const second = await vault(transport);
    for (const [path, more] of [
      ['roundId', { roundId: crypto.randomUUID() }],
      ['outId', { outId: 'S2-99' }],
      ['pick.id', { pick: { id: 'S2-99', label: '', reasons: ['random'] } }],
      ['pick.id', { pick: { id: outId, label: '', reasons: ['random'] } }],
    ] as const) {
      const file = JSON.parse(written.content);
      Object.assign(file.case.sampleReplacements[0], more);
      const content = JSON.stringify(file);
      const { error } = await safe(second.caseFile.import({ fileName: 'a.json', content }));
      expect(error).toMatchObject({
        code: 'CASE_REFERENCE_BROKEN',
        data: { at: `case.sampleReplacements[0].${path}` },
      });
    }
  });
});
