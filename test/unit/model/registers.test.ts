import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  certificateSchema,
  changeSchema,
  orgSchema,
  projectSchema,
  REGISTER_KEYS,
  registersSchema,
  reviewSchema,
  staffSchema,
  threatReportSchema,
  trainingSchema,
} from '../../../shared/model/registers/index.ts';

const fixture = (name: string): Record<string, unknown> =>
  z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')));

const registersOf = (file: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(REGISTER_KEYS.map((key) => [key, file[key]]));

const first = registersSchema.parse(fixture('sample-org-1.json'));

describe.each(['sample-org-1.json', 'sample-org-2.json'])('%s', (name) => {
  it('parses to exactly what the file holds', () => {
    const registers = registersOf(fixture(name));
    expect(registersSchema.parse(registers)).toEqual(registers);
  });

  it('carries a valid review', () => {
    const { review } = fixture(name);
    expect(reviewSchema.parse(review)).toEqual(review);
  });
});

/** Paths of all issues of a row in which one or more fields were replaced. */
const issuePaths = (schema: z.ZodType, row: unknown, change: Record<string, unknown>): string[] => {
  const base = z.record(z.string(), z.unknown()).parse(row);
  const result = schema.safeParse({ ...base, ...change });
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
};

describe('rows that must be rejected name the field', () => {
  const staff = first.staff[0];
  const project = first.projects[0];
  const certificate = first.certificates[0];
  const training = first.trainings[0];
  const change = first.changes[0];
  const threat = first.threat_reports[0];

  it.each([
    ['a day that does not exist', staffSchema, staff, { hire_date: '2025-02-29' }, 'hire_date'],
    ['another date spelling', staffSchema, staff, { hire_date: '2025/3/1' }, 'hire_date'],
    ['an unknown category', staffSchema, staff, { category: '服务人员' }, 'category'],
    ['a missing name', staffSchema, staff, { name: undefined }, 'name'],
    ['a blank name', staffSchema, staff, { name: '  ' }, 'name'],
    ['13 months of social insurance', staffSchema, staff, { si_months_12: 13 }, 'si_months_12'],
    ['text for a boolean', staffSchema, staff, { is_key: '是' }, 'is_key'],
    [
      'a broken leave',
      staffSchema,
      staff,
      { leaves: [{ from: '2025-01-01', to: '2025-13-01', kind: '产假' }] },
      'leaves.0.to',
    ],
    ['an unknown status', certificateSchema, certificate, { status: '失效' }, 'status'],
    ['quarter hours', trainingSchema, training, { hours: 1.25 }, 'hours'],
    ['hours as text', trainingSchema, training, { hours: '4' }, 'hours'],
    ['an unknown capability', projectSchema, project, { capability: 'h' }, 'capability'],
    ['a negative amount', projectSchema, project, { contract_amount: -1 }, 'contract_amount'],
    [
      'a team row without a person',
      projectSchema,
      project,
      { team: [{ from: '2025-01-13' }] },
      'team.0.staff_id',
    ],
    ['an unknown kind of change', changeSchema, change, { kind: '注册资本' }, 'kind'],
    [
      'a time without minutes',
      threatReportSchema,
      threat,
      { reported_at: '2025-05-14' },
      'reported_at',
    ],
    ['a 17-character code', orgSchema, first.org, { uscc: '91999999DEM000001' }, 'uscc'],
    [
      'an unknown kind of shareholder',
      orgSchema,
      first.org,
      { shareholders: [{ name: '甲', type: '个人', ratio: 100 }] },
      'shareholders.0.type',
    ],
  ] as const)('%s', (_what, schema, row, change_, path) => {
    expect(issuePaths(schema, row, change_)).toEqual([path]);
  });

  it('gives the whole path inside the registers', () => {
    const rows = first.staff.map((row, i) => (i === 2 ? { ...row, hire_date: '昨天' } : row));
    const result = registersSchema.safeParse({ ...first, staff: rows });
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([['staff', 2, 'hire_date']]);
  });
});

describe('what is a finding is not a rejection', () => {
  const project = first.projects[0];
  it.each([
    [
      'a team member who is not on the roster',
      projectSchema,
      project,
      { team: [{ staff_id: 'S9-99', from: '2025-01-13' }] },
    ],
    ['a lead outside the team', projectSchema, project, { lead_id: 'S9-99' }],
    ['no filing', projectSchema, project, { filing: null }],
    [
      'a certificate that has expired',
      certificateSchema,
      first.certificates[0],
      { status: '过期' },
    ],
    ['a training without evidence', trainingSchema, first.trainings[0], { evidence: [] }],
    ['ten hours in one day', trainingSchema, first.trainings[0], { hours: 10 }],
  ] as const)('%s', (_what, schema, row, change) => {
    expect(issuePaths(schema, row, change)).toEqual([]);
  });
});

it('keeps columns it does not know', () => {
  const row = { ...first.staff[0], 备注: '临时工位' };
  expect(staffSchema.parse(row)).toEqual(row);
});
