import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../shared/model/ids.ts';
import { openCore } from '../helpers/core.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect, TRANSPORTS } from '../helpers/transports.ts';
import type { Client, Transport } from '../helpers/transports.ts';
import { startVisit } from '../helpers/visit.ts';

/** Invented: the notice for 2027 is not published. */
const file = {
  format: 'jianshen-calendar',
  version: 1,
  source: '示例安排',
  years: [2027],
  off: '01-01 02-05 02-06 02-07 02-08 02-09 02-10 02-11 02-12 05-01 10-01 10-02 10-03'
    .split(' ')
    .map((day) => `2027-${day}`),
  work: ['2027-02-14'],
};
const content = JSON.stringify(file);

async function open(transport: Transport): Promise<Client> {
  const { core } = await openCore(await tempFolder());
  return connect(transport, core);
}

async function importSample(client: Client, name: string): Promise<SessionId> {
  const sample = await readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  return (await client.caseFile.import({ fileName: name, content: sample })).sessionId;
}

const yearsOf = async (client: Client, sessionId: SessionId) =>
  (await client.calendar.ofSession({ sessionId })).inForce.calendar.years;

describe.each(TRANSPORTS)('holiday calendars over %s', (transport) => {
  it('names the path of every fault and takes nothing', async () => {
    const client = await open(transport);
    const wrong = JSON.stringify({ ...file, work: ['2027-02-15', '2028-01-01'] });
    const { error } = await safe(client.calendar.install({ content: wrong }));
    if (!isDefinedError(error) || error.code !== 'CALENDAR_INVALID') throw new Error(String(error));
    expect(error.data.issues.map(({ at }) => at)).toEqual(['work[0]', 'work[1]']);
    expect(error.data.issues[0]?.message).toBe('2027-02-15 本来就是周一至周五，不是调休上班日');
    expect((await client.calendar.current()).sha256).toBeNull();
  });

  it('is followed by reviews that have not begun, and kept by those that have', async () => {
    const client = await open(transport);
    const begun = await importSample(client, 'sample-org-1.json');
    const waiting = await importSample(client, 'sample-org-2.json');
    await startVisit(client, begun);
    const preview = await client.calendar.preview({ content });
    expect(preview).toMatchObject({ update: { years: [2027] }, changedYears: [] });
    expect(await client.calendar.install({ content })).toMatchObject({ adopted: 1 });
    expect(await yearsOf(client, waiting)).toContain(2027);
    expect(await yearsOf(client, begun)).not.toContain(2027);
    expect((await client.calendar.ofSession({ sessionId: begun })).newer).toBe(true);
    await client.calendar.adopt({ sessionId: begun });
    expect(await yearsOf(client, begun)).toContain(2027);
    await client.history.undo({ sessionId: begun });
    expect(await yearsOf(client, begun)).not.toContain(2027);
  });

  it('moves the limits that are counted by it, and only where it is adopted', async () => {
    const client = await open(transport);
    const sessionId = await importSample(client, 'sample-org-2.json');
    await startVisit(client, sessionId);
    const late = async () => {
      const { findings } = await client.finding.board({ sessionId });
      const found = findings.find(({ subject }) => subject === 'C2-01');
      return [found?.level, found?.arithmetic['deadline']];
    };
    expect(await late()).toEqual(['fail', '2025-10-10']);
    // Invented: a 2025 in which the autumn holiday is shorter by one working day.
    const { calendar } = await client.calendar.current();
    const of2025 = (dates: readonly string[]) => dates.filter((date) => date.startsWith('2025'));
    const shorter = {
      ...file,
      years: [2025],
      off: of2025(calendar.off).filter((date) => date !== '2025-10-08'),
      work: of2025(calendar.work),
    };
    const installed = await client.calendar.install({ content: JSON.stringify(shorter) });
    expect(installed.adopted).toBe(0);
    expect(await late()).toEqual(['fail', '2025-10-10']);
    await client.calendar.adopt({ sessionId });
    expect(await late()).toEqual(['fail', '2025-10-09']);
  });

  it('is not adopted once the visit is over, and never takes known years away', async () => {
    const first = await open(transport);
    await first.calendar.install({ content });
    const sessionId = await importSample(first, 'sample-org-2.json');
    const written = await first.caseFile.export({ sessionId });
    const second = await open(transport);
    await second.caseFile.import({ fileName: 'a.json', content: written.content });
    expect((await second.calendar.ofSession({ sessionId })).newer).toBe(false);
    const other = content.replaceAll('2027', '2028').replace('2028-02-14', '2028-02-13');
    expect(await second.calendar.install({ content: other })).toMatchObject({ adopted: 0 });
    expect(await yearsOf(second, sessionId)).toContain(2027);
    await second.session.transition({ sessionId, to: 'terminated', reason: '示例' });
    const { error } = await safe(second.calendar.adopt({ sessionId }));
    expect(error instanceof ORPCError && error.code).toBe('SESSION_LOCKED');
  });

  it('can be handed to and fro without end, each year under its own notice', async () => {
    const client = await open(transport);
    for (let round = 0; round < 12; round += 1) {
      const source = `示例安排第 ${round} 版，${'长'.repeat(60)}`;
      await client.calendar.install({ content: JSON.stringify({ ...file, source }) });
      await client.calendar.install({ content: (await client.calendar.export()).content });
    }
    const { calendar } = await client.calendar.current();
    expect(calendar.sources?.['2027']).toMatch(/^示例安排第 11 版/u);
    expect(calendar.sources?.['2025']).toBe(calendar.source);
  });

  it('travels with the case file, and with the file for the other machine', async () => {
    const first = await open(transport);
    await first.calendar.install({ content });
    const sessionId = await importSample(first, 'sample-org-2.json');
    const written = await first.caseFile.export({ sessionId });
    const second = await open(transport);
    await second.caseFile.import({ fileName: 'a.json', content: written.content });
    expect(await yearsOf(second, sessionId)).toContain(2027);
    expect(await second.caseFile.export({ sessionId })).toEqual(written);
    const exported = await first.calendar.export();
    expect(exported.fileName).toBe('放假日历-2027.json');
    await second.calendar.install({ content: exported.content });
    expect((await second.calendar.current()).calendar.years).toEqual([2024, 2025, 2026, 2027]);
  });

  it('refuses a case whose calendar is not the one it names', async () => {
    const first = await open(transport);
    await first.calendar.install({ content });
    const sessionId = await importSample(first, 'sample-org-2.json');
    const tampered = JSON.parse((await first.caseFile.export({ sessionId })).content);
    tampered.case.calendar.content = tampered.case.calendar.content.replace(
      '2027-10-03',
      '2027-10-04',
    );
    const second = await open(transport);
    const refused = async () => {
      const { error } = await safe(
        second.caseFile.import({ fileName: 'a.json', content: JSON.stringify(tampered) }),
      );
      return error instanceof ORPCError && error.code;
    };
    expect(await refused()).toBe('CASE_REFERENCE_BROKEN');
    // Its own hash does not make a calendar without holidays a calendar.
    const hollow = JSON.stringify({ source: '', years: [2025], off: [], work: [] });
    const sha256 = createHash('sha256').update(hollow, 'utf8').digest('hex');
    tampered.case.calendar = { sha256, content: hollow };
    tampered.case.session.calendarSha256 = sha256;
    expect(await refused()).toBe('CASE_REFERENCE_BROKEN');
  });
});
