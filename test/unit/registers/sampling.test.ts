import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registersSchema } from '../../../shared/model/registers/index.ts';
import type { SampleKind } from '../../../shared/model/sampling.ts';
import {
  drawOrder,
  drawSample,
  projectSampleSize,
  staffSampleSize,
} from '../../../shared/rules/sampling.ts';
import type { SampleInput } from '../../../shared/rules/sampling.ts';
import { makeFinding } from '../../../shared/rules/finding.ts';

const registers = registersSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/sample-org-2.json', import.meta.url), 'utf8')),
);
const input = (kind: SampleKind, more: Partial<SampleInput> = {}): SampleInput => ({
  kind,
  registers,
  findings: [],
  reviewDate: '2026-04-22',
  reviewYear: 2025,
  sampledProjects: [],
  seed: 'DEMO-JD-2026-007 projects 2026-04-22T01:00:00.000Z',
  ...more,
});

it.each([
  [0, 0, 0],
  [5, 5, 5],
  [6, 5, 6],
  [10, 5, 10],
  [11, 5, 10],
  [20, 5, 10],
  [21, 8, 10],
  [30, 8, 10],
  [31, 8, 15],
  [50, 8, 15],
  [51, 10, 15],
  [100, 10, 15],
  [101, 10, 20],
])('of %i: %i projects, %i people', (size, projects, staff) => {
  expect(projectSampleSize(size)).toBe(projects);
  expect(staffSampleSize(size)).toBe(staff);
});

describe('the order of a draw', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 });

  it('holds everything once and depends on the seed alone, not on the order of the rows', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        const order = drawOrder(list, seed);
        expect(order.toSorted()).toEqual(list.toSorted());
        expect(drawOrder(list.toReversed(), seed)).toEqual(order);
      }),
    );
  });

  it('puts everything first about equally often', () => {
    const firsts = new Map<string, number>();
    for (let round = 0; round < 5000; round += 1) {
      const [first = ''] = drawOrder(['a', 'b', 'c', 'd', 'e'], `seed ${round}`);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('stays what it was when this was written, so that old draws can be drawn again', () => {
    expect(drawOrder(['a', 'b', 'c', 'd', 'e', 'f'], 'DEMO-JD-2026-007')).toMatchInlineSnapshot(`
      [
        "b",
        "c",
        "e",
        "a",
        "f",
        "d",
      ]
    `);
  });
});

describe('a sample', () => {
  it('of projects has every direction, lead and finding, and a state client', () => {
    const hit = makeFinding('R-PRJ-01', 'PD-01', {
      subject: 'P2-05',
      reason: 'notFiled',
      rows: [{ register: 'projects', id: 'P2-05' }],
    });
    const { picks, population, wanted } = drawSample(input('projects', { findings: [hit] }));
    const projects = registers.projects.filter(({ id }) => population.includes(id));
    const picked = projects.filter(({ id }) => picks.some((pick) => pick.id === id));
    expect(wanted).toBe(projectSampleSize(population.length));
    for (const key of ['direction', 'lead_id'] as const)
      expect(new Set(picked.map((row) => row[key]))).toEqual(
        new Set(projects.map((row) => row[key])),
      );
    expect(
      picked.some(({ client_type }) => client_type === '国家机关' || client_type === '关基'),
    ).toBe(true);
    expect(picks.find(({ id }) => id === 'P2-05')?.reasons).toContain('finding');
  });

  it('of people has every project lead and one hired lately', () => {
    const { picks, population } = drawSample(input('staff'));
    const leads = new Set(registers.projects.map(({ lead_id }) => lead_id));
    const wanted = [...leads].filter(
      (id) => population.includes(id) && picks.every((pick) => pick.id !== id),
    );
    const windowLeads = drawSample(input('projects')).population;
    expect(
      wanted.filter((id) =>
        registers.projects.some((row) => row.lead_id === id && windowLeads.includes(row.id)),
      ),
    ).toEqual([]);
    const fresh = registers.staff.filter(
      ({ id, hire_date }) => population.includes(id) && hire_date >= '2026-01-22',
    );
    if (fresh.length > 0)
      expect(picks.some(({ reasons }) => reasons.includes('newHire'))).toBe(true);
  });

  it('of reports follows the projects and takes every odd seal', () => {
    const sampledProjects = drawSample(input('projects')).picks.map(({ id }) => id);
    const { picks } = drawSample(input('reports', { sampledProjects }));
    const reports = registers.project_documents.filter(({ type }) => type.includes('报告'));
    const withReport = sampledProjects.filter((id) =>
      reports.some(({ project_id }) => project_id === id),
    );
    const pickedProjects = new Set(
      reports
        .filter(({ id }) => picks.some((pick) => pick.id === id))
        .map(({ project_id }) => project_id),
    );
    for (const id of withReport) expect(pickedProjects).toContain(id);
    const odd = reports.filter(({ seal }) => seal !== '公章' && seal !== '服务专用章');
    expect(odd.length).toBeGreaterThan(0);
  });

  it('of clients is three, the dissatisfied first', () => {
    const { picks } = drawSample(input('clients'));
    expect(picks).toHaveLength(3);
    const complained = registers.evaluations.filter(({ complaint }) => complaint);
    for (const { project_id } of complained.slice(0, 3))
      expect(picks.map(({ id }) => id)).toContain(project_id);
  });

  it('is the same again from the same seed, and another from another', () => {
    expect(drawSample(input('projects'))).toEqual(drawSample(input('projects')));
    expect(drawSample(input('projects', { seed: 'x' })).population).not.toEqual(
      drawSample(input('projects')).population,
    );
  });
});
