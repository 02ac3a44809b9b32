import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registersSchema } from '../../../shared/model/registers/index.ts';
import type { Registers } from '../../../shared/model/registers/index.ts';
import type { SampleKind } from '../../../shared/model/sampling.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { makeFinding } from '../../../shared/rules/finding.ts';
import { drawSample } from '../../../shared/rules/sampling.ts';
import type { Sample, SampleInput } from '../../../shared/rules/sampling.ts';
import { inputOf, readSample } from '../rules/fixtures.ts';
import { runRules } from '../../../shared/rules/engine.ts';

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

const found = runRules(inputOf(readSample('sample-org-2.json')));
const idsOf = ({ picks }: Sample): string[] => picks.map(({ id }) => id);
const reasonsOf = ({ picks }: Sample, id: string) => picks.find((one) => one.id === id)?.reasons;
/** Every property below must hold for any seed, not for a lucky one. */
const seeds = Array.from({ length: 40 }, (_, at) => `seed ${at}`);
const draws = (kind: SampleKind, more: Partial<SampleInput> = {}): Sample[] =>
  seeds.map((seed) => drawSample(input(kind, { ...more, seed })));

type Edit<K extends 'projects' | 'staff' | 'project_documents' | 'evaluations'> = (
  row: Registers[K][number],
) => Registers[K][number] | undefined;
/** The registers with each row of one of them as `edit` gives it back, or without it. */
const edited = <K extends 'projects' | 'staff' | 'project_documents' | 'evaluations'>(
  key: K,
  edit: Edit<K>,
): Registers => {
  const rows: readonly Registers[K][number][] = registers[key];
  return { ...registers, [key]: rows.flatMap((row) => edit(row) ?? []) };
};
const finding = (subject: string, more: Partial<Finding> = {}): Finding => ({
  ...makeFinding('R-PRJ-01', 'PD-01', { subject, reason: 'notFiled', rows: [] }),
  ...more,
});

describe('a sample of projects', () => {
  it('has one of every direction, of every lead and of every sort of state client', () => {
    const both = edited('projects', (row) =>
      row.id === 'P2-09' ? { ...row, client_type: '关基' } : row,
    );
    for (const sample of draws('projects', { registers: both })) {
      const of = (ids: readonly string[]) => both.projects.filter(({ id }) => ids.includes(id));
      const [all, picked] = [of(sample.population), of(idsOf(sample))];
      expect(sample.wanted).toBe(5);
      expect(picked.length).toBeGreaterThanOrEqual(5);
      for (const key of ['direction', 'lead_id'] as const)
        expect(new Set(picked.map((row) => row[key]))).toEqual(new Set(all.map((row) => row[key])));
      expect(picked.some(({ client_type }) => client_type === '国家机关')).toBe(true);
      expect(reasonsOf(sample, 'P2-09')).toContain('stateClient');
    }
  });

  it('has whatever a finding is about or counted, beyond the size asked for', () => {
    const sample = drawSample(input('projects', { findings: found }));
    const hit = ['P2-03', 'P2-05', 'P2-06', 'P2-07', 'P2-08', 'P2-10', 'P2-11', 'P2-13', 'P2-15'];
    for (const id of [...hit, 'P2-16']) expect(reasonsOf(sample, id)).toContain('finding');
    expect(sample.picks.length).toBeGreaterThan(sample.wanted);
  });

  it('takes information for no hit', () => {
    const findings = [finding('P2-01', { level: 'info' })];
    for (const { picks } of draws('projects', { findings }))
      expect(picks.flatMap(({ reasons }) => reasons)).not.toContain('finding');
  });

  it('takes in a project outside the window when a finding is about it, none that was only counted', () => {
    const cancelled = edited('projects', (row) =>
      row.id === 'P2-01' || row.id === 'P2-02' ? { ...row, status: '已取消' } : row,
    );
    const rows = [{ register: 'projects', id: 'P2-02' }] as const;
    const findings = [finding('P2-01'), finding('a', { rows })];
    const sample = drawSample(input('projects', { registers: cancelled, findings }));
    expect(reasonsOf(sample, 'P2-01')).toEqual(['finding']);
    expect(sample.population).not.toContain('P2-02');
  });

  it('is everything when there are five or fewer, each with its reasons', () => {
    const few = edited('projects', (row) => (row.id <= 'P2-05' ? row : undefined));
    for (const sample of draws('projects', { registers: few })) {
      expect(idsOf(sample).toSorted()).toEqual(['P2-01', 'P2-02', 'P2-03', 'P2-04', 'P2-05']);
      expect(sample.picks.flatMap(({ reasons }) => reasons)).not.toContain('random');
    }
  });
});

describe('a sample of people', () => {
  it('has everybody a finding is about, also by the unit alone', () => {
    const sample = drawSample(input('staff', { findings: found }));
    // R-TRN-03 names the person in `unit` only: its subject carries the day, its rows the trainings.
    for (const id of ['S2-05', 'S2-08', 'S2-09', 'S2-12', 'S2-13', 'S2-17', 'S2-22'])
      expect(reasonsOf(sample, id)).toContain('finding');
  });

  it('has those who left when a finding is about them or they led a project', () => {
    const sample = drawSample(input('staff', { findings: found }));
    expect(reasonsOf(sample, 'S2-24')).toEqual(['finding', 'lead']);
    expect(reasonsOf(drawSample(input('staff')), 'S2-24')).toEqual(['lead']);
  });

  it('leaves those who left alone when only the turnover counted them', () => {
    const { population } = drawSample(input('staff', { findings: found }));
    for (const id of ['S2-25', 'S2-26', 'S2-33']) expect(population).not.toContain(id);
  });

  it('has every lead of a project of the window', () => {
    const leads = new Set(registers.projects.map(({ lead_id }) => lead_id));
    expect(leads.size).toBeGreaterThan(3);
    for (const sample of draws('staff'))
      for (const lead of leads) expect(reasonsOf(sample, lead)).toContain('lead');
  });

  it.each([
    ['2026-01-22', true],
    ['2026-01-21', false],
    ['2026-04-22', true],
  ])('counts one hired on %s as new: %s', (hired, isNew) => {
    const only = edited('staff', (row) => {
      const old = row.hire_date >= '2026-01-01' ? { ...row, hire_date: '2025-06-01' } : row;
      return row.id === 'S2-20' ? { ...old, hire_date: hired } : old;
    });
    for (const sample of draws('staff', { registers: only }))
      expect(reasonsOf(sample, 'S2-20')?.includes('newHire') ?? false).toBe(isNew);
  });

  it('is everybody when there are ten or fewer', () => {
    const few = edited('staff', (row) => (row.id <= 'S2-10' ? row : undefined));
    for (const { picks } of draws('staff', { registers: few })) expect(picks).toHaveLength(10);
  });
});

describe('a sample of reports', () => {
  const sampledProjects = ['P2-01', 'P2-03', 'P2-05'];
  const reports = registers.project_documents.filter(({ type }) => type.endsWith('报告'));

  it('has one of each drawn project and every one with no or another seal', () => {
    for (const sample of draws('reports', { sampledProjects })) {
      const picked = reports.filter(({ id }) => idsOf(sample).includes(id));
      for (const id of sampledProjects)
        expect(picked.filter(({ project_id }) => project_id === id).length).toBeGreaterThan(0);
      expect(reasonsOf(sample, 'D2-13')).toContain('seal');
      expect(reasonsOf(sample, 'D2-40')).toEqual(['seal']);
      expect(sample.wanted).toBe(3);
      expect(sample.picks).toHaveLength(4);
    }
  });

  it('takes an electronic seal nobody verified for an odd one', () => {
    const unverified = edited('project_documents', (row) =>
      row.id === 'D2-04' ? { ...row, seal_form: '电子印章（未验证）' } : row,
    );
    expect(reasonsOf(drawSample(input('reports', { registers: unverified })), 'D2-04')).toEqual([
      'seal',
    ]);
  });

  it('has what the rule on seals found, also of a project before the window', () => {
    const before = edited('projects', (row) =>
      row.id === 'P2-03' ? { ...row, start_date: '2024-03-01', end_date: '2024-12-20' } : row,
    );
    const sample = drawSample(input('reports', { registers: before, findings: found }));
    expect(reasonsOf(sample, 'D2-13')).toEqual(['seal']);
  });
});

describe('a sample of clients', () => {
  it('is three, the dissatisfied first', () => {
    const unhappy = edited('evaluations', (row) => ({
      ...row,
      complaint: row.id === 'E2-12',
      score: row.id === 'E2-08' ? 3 : row.id === 'E2-99' ? null : (row.score ?? 5),
    }));
    for (const sample of draws('clients', { registers: unhappy })) {
      expect(sample.picks).toHaveLength(3);
      expect(sample.picks.slice(0, 2)).toMatchObject([
        { id: 'P2-12', reasons: ['complaint'] },
        { id: 'P2-08', reasons: ['lowScore'] },
      ]);
    }
  });

  it('stays three when more complained', () => {
    const angry = edited('evaluations', (row) => ({ ...row, complaint: true }));
    for (const { picks } of draws('clients', { registers: angry })) {
      expect(picks).toHaveLength(3);
      for (const { reasons } of picks) expect(reasons).toContain('complaint');
    }
  });

  it('calls a client once, however many of its projects are finished', () => {
    const one = edited('projects', (row) =>
      row.id === 'P2-02' || row.id === 'P2-03' ? { ...row, client: '演示市税务 单位' } : row,
    );
    for (const { population, picks } of draws('clients', { registers: one })) {
      expect(population).toContain('P2-01');
      expect(population).not.toContain('P2-02');
      const label = picks.find(({ id }) => id === 'P2-01')?.label;
      if (label !== undefined) expect(label).toContain('、演示证券渗透测试）');
    }
  });

  it('asks about finished projects only', () => {
    for (const { population } of draws('clients')) {
      const rows = registers.projects.filter(({ id }) => population.includes(id));
      expect(rows.every(({ status }) => status === '已完成' || status === '已验收')).toBe(true);
      expect(rows.length).toBe(population.length);
    }
  });

  it('is all of them when fewer than three can be called', () => {
    const two = edited('projects', (row) => (row.id <= 'P2-02' ? row : undefined));
    expect(drawSample(input('clients', { registers: two })).picks).toHaveLength(2);
  });
});

it.each(['projects', 'staff', 'reports', 'clients'] as const)(
  'of %s is the same again from the same seed, and another from another',
  (kind) => {
    expect(drawSample(input(kind))).toEqual(drawSample(input(kind)));
    expect(drawSample(input(kind, { seed: 'x' })).population).not.toEqual(
      drawSample(input(kind)).population,
    );
  },
);

it('of nothing is nothing', () => {
  const empty = edited('projects', () => undefined);
  for (const kind of ['projects', 'reports', 'clients'] as const)
    expect(drawSample(input(kind, { registers: empty }))).toEqual({
      population: [],
      wanted: 0,
      picks: [],
    });
});
