import { describe, expect, it } from 'vitest';
import type { RuleParamOverrides } from '../../../shared/model/checklist.ts';
import { difference, itDiffers, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { readSample } from './fixtures.ts';

const sample = readSample('sample-org-1.json');

const onlyProject =
  (end: string): Edit =>
  (draft) => {
    const project = row(draft.projects, 'P1-06');
    draft.projects = [{ ...project, start_date: '2025-02-01', end_date: end, team: [] }];
  };

describe('R-REG-01, R-OWN-01', () => {
  itDiffers(sample, [
    [
      'registered outside the mainland',
      (draft) => void (draft.org.registered_region = '香港'),
      ['R-REG-01 BC-01 ORG fail'],
    ],
    ['revoked', (draft) => void (draft.org.reg_status = '吊销'), ['R-REG-01 BC-01 ORG fail']],
    ['在业 means the same as 存续', (draft) => void (draft.org.reg_status = '在业'), []],
    [
      'one percent of foreign capital, and one holder more',
      (draft) =>
        draft.org.shareholders?.push(
          { name: '甲基金', type: '外国', ratio: 1 },
          { name: '乙公司', type: '港澳台', ratio: 2 },
        ),
      ['R-OWN-01 BC-02 甲基金 fail', 'R-OWN-01 BC-02 乙公司 fail'].toSorted(),
    ],
    [
      'a domestic holder is not looked through',
      (draft) =>
        draft.org.shareholders?.push({ name: '境内基金（上层境外）', type: '中国法人', ratio: 9 }),
      [],
    ],
  ]);
});

describe('R-QUAL-01', () => {
  const qualification =
    (change: object): Edit =>
    (draft) => {
      draft.org.qualifications = draft.org.qualifications?.map((entry) =>
        Object.assign(entry, change),
      );
    };
  itDiffers(sample, [
    [
      'expired the day before the last project began',
      qualification({ expiry_date: '2026-01-11' }),
      ['R-QUAL-01 BC-03 P1-11 fail'],
    ],
    [
      'expiring on the day it began is still valid',
      qualification({ expiry_date: '2026-01-12' }),
      [],
    ],
    ['no expiry is for good', qualification({ expiry_date: null }), []],
    [
      'issued the day after the first began',
      qualification({ issue_date: '2025-01-14' }),
      ['R-QUAL-01 BC-03 P1-01 fail'],
    ],
    [
      'a direction is not covered',
      qualification({ directions: ['威胁评估', '工程'] }),
      ['R-QUAL-01 BC-03 P1-02 fail', 'R-QUAL-01 BC-03 P1-11 fail'],
    ],
  ]);
});

describe('R-VIO-01', () => {
  const violation =
    (decision_date: string, status = '生效'): Edit =>
    (draft) =>
      draft.org.violations?.push({ doc_no: 'V1', decision_date, status });
  itDiffers(sample, [
    ['the first day of last year', violation('2025-01-01'), ['R-VIO-01 BC-07 V1 fail']],
    ['the last day of last year', violation('2025-12-31'), ['R-VIO-01 BC-07 V1 fail']],
    ['this year is for a person to judge', violation('2026-01-01'), ['R-VIO-01 BC-07 V1 review']],
    ['the year before last is not asked about', violation('2024-12-31'), []],
    ['revoked decisions do not count', violation('2025-06-01', '已撤销'), []],
  ]);
});

describe('R-ANN-01', () => {
  const submission =
    (submitted_date: string | null): Edit =>
    (draft) => {
      draft.org.annual_submission = { due_date: '2026-01-31', submitted_date };
    };
  itDiffers(sample, [
    ['on the due date', submission('2026-01-31'), []],
    ['a day late', submission('2026-02-01'), ['R-ANN-01 PT-10 ORG fail']],
    ['never', submission(null), ['R-ANN-01 PT-10 ORG fail open']],
    [
      'nothing is known of it',
      (draft) => void (draft.org.annual_submission = null),
      ['R-ANN-01 PT-10 ORG fail open'],
    ],
  ]);
});

describe('R-ACT-01', () => {
  const inactive = 'R-ACT-01 PT-11 ORG fail';
  const activity = (edit: Edit, params: RuleParamOverrides = {}): string[] =>
    difference(sample, edit, params).added.filter((entry) => entry.startsWith('R-ACT-01'));

  it('a project that ended exactly a year before still counts', () => {
    expect(activity(onlyProject('2025-03-18'))).toEqual([]);
    expect(activity(onlyProject('2025-03-17'))).toEqual([inactive]);
  });

  it('the calendar year is the other reading', () => {
    const params = { 'active.window': 'natural_year' } as const;
    expect(activity(onlyProject('2025-03-17'), params)).toEqual([]);
    expect(
      activity((draft) => {
        draft.projects = draft.projects.filter((project) => project.id === 'P1-11');
      }, params),
    ).toEqual([inactive]);
  });

  it.each<readonly [string, Edit]>([
    ['cancelled', (draft) => draft.projects.forEach((p) => (p.status = '已取消'))],
    ['merely signed', (draft) => draft.projects.forEach((p) => (p.status = '已签约未开工'))],
    ['for itself', (draft) => draft.projects.forEach((p) => (p.internal = true))],
  ])('%s projects are no business', (_what, edit) => {
    expect(activity(edit)).toEqual([inactive]);
  });

  it('an organisation under a year old is not asked', () => {
    const young =
      (established: string): Edit =>
      (draft) => {
        draft.projects = [];
        draft.org.established_date = established;
      };
    expect(activity(young('2025-03-19'))).toEqual([]);
    expect(activity(young('2025-03-18'))).toEqual([inactive]);
  });
});
