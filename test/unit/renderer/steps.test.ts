import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type SessionDetail, sessionDetailSchema } from '#shared/contract/session.ts';
import { checklistSchema } from '#shared/model/checklist.ts';
import type { Gate } from '#shared/model/gap.ts';
import { itemIdSchema } from '#shared/model/ids.ts';
import { type StepFacts, stepsOf } from '../../../renderer/src/app/shell/steps.ts';

const { params } = checklistSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/checklist.json', import.meta.url), 'utf8')),
);
const ID = '01a2037a-edbf-7138-a769-cfaab4a7b674';

function detail(
  session: Partial<SessionDetail['session']>,
  gate: Gate = { entry: [], items: [] },
  answered = 0,
): SessionDetail {
  return sessionDetailSchema.parse({
    session: {
      id: ID,
      organizationId: ID,
      reviewNo: 'DEMO-1',
      authorityMode: 'administrative',
      unit: '示例单位',
      reviewDate: '2026-04-22',
      reviewYear: 2025,
      prevReviewDate: null,
      serviceDate: null,
      legalBasis: null,
      evaluation: null,
      state: 'draft',
      stateReason: null,
      checklistSha256: '',
      checklistVersion: '1',
      params,
      paramsFrozenAt: null,
      startedAt: null,
      closedAt: null,
      createdAt: '2026-04-01T00:00:00.000Z',
      approvedBy: null,
      approvedAt: null,
      noticeIssuedAt: null,
      urgentReason: null,
      recusalConfirmedAt: null,
      identityShownAt: null,
      rightsToldAt: null,
      recordingStartedAt: null,
      recordingNo: null,
      siteContact: null,
      ...session,
    },
    organizationName: '示例机构',
    uscc: '91999999DEM0000029',
    team: [],
    premises: [],
    gate,
    answered,
    itemCount: 70,
    evidenceCount: 0,
    updatedAt: '2026-04-22T01:00:00.000Z',
    paramReasons: [],
  });
}

/** The five steps that depend on the session alone. */
const OWN = new Set<string>(['prepare', 'entry', 'checklist', 'gate', 'documents']);
const ownSteps = (of: SessionDetail) => stepsOf(of).filter(({ name }) => OWN.has(name));
const states = (of: SessionDetail) => ownSteps(of).map(({ state }) => state);

describe('stepsOf', () => {
  test('before the visit: what is missing stands beside preparation and entry', () => {
    const steps = ownSteps(
      detail({}, { entry: ['approvalMissing', 'identityMissing', 'rightsMissing'], items: [] }),
    );
    expect(steps[0]).toMatchObject({ state: 'working', note: { kind: 'missing', count: 1 } });
    expect(steps[1]).toMatchObject({ state: 'blocked', note: { kind: 'missing', count: 3 } });
    expect(steps[3]).toMatchObject({ state: 'open', note: { kind: 'notStarted' } });
  });

  test('on site: entry shows its time, the gate is blocked while a gap is open', () => {
    const open = detail(
      { state: 'onSite', startedAt: '2026-04-22T01:00:00.000Z' },
      { entry: [], items: [{ itemId: itemIdSchema.parse('PT-13'), kind: 'unanswered' }] },
      69,
    );
    expect(states(open)).toEqual(['done', 'done', 'working', 'blocked', 'open']);
    expect(ownSteps(open)[1]?.note).toEqual({ kind: 'text', text: '09:00' });
    expect(ownSteps(open)[3]?.note).toEqual({ kind: 'gaps', count: 1 });
  });

  test('all answered opens the gate, closing it opens the documents', () => {
    const session = { state: 'onSite', startedAt: '2026-04-22T01:00:00.000Z' } as const;
    expect(states(detail(session, undefined, 70))).toEqual([
      'done',
      'done',
      'done',
      'open',
      'open',
    ]);
    const closed = { ...session, closedAt: '2026-04-22T09:00:00.000Z' };
    expect(states(detail(closed, undefined, 70))).toEqual([
      'done',
      'done',
      'done',
      'working',
      'working',
    ]);
  });

  test('registers and findings say how many are wrong and how many are to look at', () => {
    const of = (facts: StepFacts) =>
      stepsOf(detail({}), facts).filter(({ name }) => !OWN.has(name));
    expect(of({ registers: null, findings: null })).toMatchObject([
      { name: 'registers', state: 'open' },
      { name: 'findings', state: 'open' },
    ]);
    expect(
      of({ registers: { rows: 33, errors: 2 }, findings: { total: 9, toLook: 8 } }),
    ).toMatchObject([
      { state: 'working', note: { kind: 'rowErrors', count: 2 } },
      { state: 'working', note: { kind: 'toLook', count: 8 } },
    ]);
    expect(
      of({ registers: { rows: 33, errors: 0 }, findings: { total: 9, toLook: 0 } }),
    ).toMatchObject([{ state: 'done' }, { state: 'done' }]);
  });
});
