import { describe, expect, it } from 'vitest';
import { finding as zhWords } from '../../../shared/i18n/zh-CN/finding.ts';
import { dayCountOf } from '../../../shared/rules/day-count.ts';
import { describeFinding } from '../../../shared/rules/describe-finding.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import { difference, itDiffers, edited, found, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { inputOf, readSample } from './fixtures.ts';

const first = readSample('sample-org-1.json');
const second = readSample('sample-org-2.json');

describe('R-TEAM-01', () => {
  const parallel =
    (count: number, from = '2026-02-02', to: string | null = null): Edit =>
    (draft) => {
      const model = row(draft.projects, 'P1-03');
      const copies = Array.from({ length: count - 1 }, (_, i) => ({
        ...structuredClone(model),
        id: `P9-${i}`,
        start_date: '2026-02-02',
        team: [{ staff_id: 'S1-10', from, to }],
      }));
      draft.projects.push(...copies);
    };
  const load = (edit: Edit): string[] =>
    difference(first, edit).added.filter((entry) => entry.startsWith('R-TEAM-01'));
  it('five projects at once are the limit', () => {
    expect(load(parallel(5))).toEqual([]);
    expect(load(parallel(6))).toEqual(['R-TEAM-01 BC-05 S1-10 fail partial']);
  });

  it('counts stints that begin or end on the day of the visit, no others', () => {
    const overloaded = ['R-TEAM-01 BC-05 S1-10 fail partial'];
    expect(load(parallel(6, '2026-03-18'))).toEqual(overloaded);
    expect(load(parallel(6, '2026-03-19'))).toEqual([]);
    expect(load(parallel(6, '2026-02-02', '2026-03-18'))).toEqual(overloaded);
    expect(load(parallel(6, '2026-02-02', '2026-03-17'))).toEqual([]);
  });

  it('a team with nobody on duty is missing', () => {
    const nobody: Edit = (draft) => {
      for (const entry of draft.staff) if (entry.team === '技术') entry.team = '实施';
    };
    expect(load(nobody)).toEqual(['R-TEAM-01 BC-05 ORG fail']);
  });
});

describe('R-FIN-01', () => {
  const finances =
    (change: object): Edit =>
    (draft) => {
      if (draft.finances) Object.assign(draft.finances, change);
    };
  itDiffers(first, [
    [
      'exactly at both limits',
      finances({
        current_assets: 100,
        current_liabilities: 100,
        cash: 300,
        avg_monthly_cost: 100,
      }),
      [],
    ],
    ['one short', finances({ cash: 2 }), ['R-FIN-01 BC-06 ORG fail partial']],
    ['both short', finances({ cash: 2, current_assets: 1 }), ['R-FIN-01 BC-06 ORG fail']],
    ['owing nothing', finances({ current_liabilities: 0, current_assets: 0 }), []],
    ['spending nothing', finances({ avg_monthly_cost: 0, cash: 0 }), []],
    ['a figure is missing', finances({ cash: null, current_assets: 1 }), []],
    ['all figures are missing', (draft) => void (draft.finances = null), []],
  ]);
});

describe('R-STAB-01', () => {
  const leave =
    (ids: readonly string[]): Edit =>
    (draft) => {
      for (const id of ids) row(draft.staff, id).leave_date = '2025-11-30';
    };
  const turnover = (edit: Edit, base = first): string[] =>
    runRules(inputOf(edited(base, edit)))
      .filter((finding) => finding.rule === 'R-STAB-01')
      .map((finding) => `${finding.level}${finding.partial ? ' partial' : ''}`);

  it('shows its fraction', () => {
    const [finding] = runRules(inputOf(second)).filter((entry) => entry.rule === 'R-STAB-01');
    expect(finding?.arithmetic).toMatchObject({ left: 8, atStart: 29, atEnd: 22, average: 25.5 });
  });

  it('up to 30% conforms, up to 50% partially, above not', () => {
    expect(turnover(leave(['S1-03', 'S1-04', 'S1-05']))).toEqual([]);
    const six = ['S1-03', 'S1-04', 'S1-05', 'S1-06', 'S1-07', 'S1-08'];
    expect(turnover(leave(six))).toEqual(['fail partial']);
    expect(turnover(leave([...six, 'S1-09', 'S1-10', 'S1-11']))).toEqual(['fail']);
  });

  /** `size` people from before the year, of whom `left` leave in it. */
  const roster =
    (size: number, left: number): Edit =>
    (draft) => {
      draft.projects = [];
      const model = row(draft.staff, 'S1-08');
      draft.staff = Array.from({ length: size }, (_, i) => ({
        ...model,
        id: `S-${i}`,
        id_hash: `demo:${i}`,
        leave_date: i < left ? '2025-12-30' : null,
      }));
    };

  it.each([
    [23, 6, []],
    [22, 6, ['fail partial']],
    [10, 4, ['fail partial']],
    [9, 4, ['fail']],
    [6, 2, ['fail partial']],
    [5, 2, ['review']],
    [5, 0, []],
    [4, 0, ['review']],
    [0, 0, ['review']],
  ])('of %i people %i leave: %j', (size, left, expected) => {
    expect(turnover(roster(size, left))).toEqual(expected);
  });

  it('counts who leaves on the first and the last day of the year, not before or after', () => {
    const on =
      (leave_date: string): Edit =>
      (draft) => {
        roster(9, 0)(draft);
        for (const entry of draft.staff.slice(0, 4)) entry.leave_date = leave_date;
      };
    expect(turnover(on('2025-01-01'))).toEqual(['fail']);
    expect(turnover(on('2024-12-31'))).toEqual([]);
    expect(turnover(on('2025-12-31'))).toEqual(['fail partial']);
    expect(turnover(on('2026-01-01'))).toEqual([]);
  });

  it('support staff do not count, nor does a move to support', () => {
    expect(turnover(leave(['S1-19', 'S1-20', 'S1-21']))).toEqual([]);
  });

  it('a tiny team is only pointed out', () => {
    const tiny: Edit = (draft) => {
      draft.projects = [];
      const kept = draft.staff.filter((entry) => ['S1-03', 'S1-04', 'S1-05'].includes(entry.id));
      draft.staff = kept.map((entry) =>
        entry.id === 'S1-03' ? { ...entry, leave_date: '2025-06-30' } : entry,
      );
    };
    expect(turnover(tiny)).toEqual(['review']);
    expect(found(edited(first, roster(0, 0)))).toContain('R-STAB-01 BC-08 ORG review');
  });
});

describe('R-PREM-01, R-EQP-01, R-EQP-02', () => {
  const premises =
    (change: object): Edit =>
    (draft) =>
      void Object.assign(row(draft.premises, 'Z1-01'), change);
  const tool =
    (change: object): Edit =>
    (draft) =>
      void Object.assign(row(draft.equipment, 'Q1-01'), change);
  const noPremises = ['R-PREM-01 BC-10 ORG fail'];
  const expired = ['R-EQP-02 BC-12 Q1-01 fail'];
  itDiffers(first, [
    ['a lease ending today', premises({ lease_to: '2026-03-18' }), []],
    ['a lease that ended yesterday', premises({ lease_to: '2026-03-17' }), noPremises],
    ['owned', premises({ kind: '自有', lease_to: null }), []],
    ['a virtual office', premises({ kind: '虚拟' }), noPremises],
    ['somewhere else', premises({ address: '别处' }), noPremises],
    ['a licence ending today', tool({ license_to: '2026-03-18' }), []],
    ['a licence that ended yesterday', tool({ license_to: '2026-03-17' }), expired],
    ['a calibration overdue', tool({ calibration_due: '2026-03-17' }), expired],
    [
      'no tool for a declared capability',
      (draft) => {
        for (const entry of draft.equipment) entry.tags = entry.tags.filter((tag) => tag !== 'd');
      },
      ['R-EQP-01 BC-11 d fail'],
    ],
    [
      'no tool needed for what is not declared',
      (draft) => {
        draft.org.declared_capabilities = ['a', 'b', 'c', 'e', 'f', 'g'];
        for (const entry of draft.equipment) entry.tags = entry.tags.filter((tag) => tag !== 'd');
      },
      ['R-CAP-01 BC-18 d review'],
    ],
    [
      'neither declared nor done is nothing to find',
      (draft) => {
        draft.org.declared_capabilities = ['a', 'b', 'c', 'e', 'f', 'g'];
        row(draft.projects, 'P1-08').capability = 'e';
        draft.reported = null;
        const { filing } = row(draft.projects, 'P1-08');
        if (filing) filing.service_type = row(draft.projects, 'P1-08').service_type;
      },
      [],
    ],
  ]);
});

describe('R-CAP-01', () => {
  const onlyProof =
    (end: string | null, drill: string | null = null): Edit =>
    (draft) => {
      const entry = row(draft.projects, 'P1-08');
      if (end === null) entry.capability = 'e';
      else Object.assign(entry, { start_date: '2023-01-02', end_date: end });
      draft.org.drills = drill === null ? [] : [{ capability: 'd', date: drill }];
    };
  const proof = (edit: Edit): string[] =>
    difference(first, edit).added.filter((entry) => entry.startsWith('R-CAP-01'));
  it.each<readonly [string, Edit, readonly string[]]>([
    ['a project that ended two years before the visit', onlyProof('2024-03-18'), []],
    ['a day earlier', onlyProof('2024-03-17'), ['R-CAP-01 BC-18 d fail partial']],
    ['no project but a drill', onlyProof(null, '2024-03-18'), []],
    ['a drill on the day of the visit', onlyProof(null, '2026-03-18'), []],
    ['a drill too long ago', onlyProof(null, '2024-03-17'), ['R-CAP-01 BC-18 d fail partial']],
  ])('%s', (_what, edit, added) => {
    expect(proof(edit)).toEqual(added);
  });
});

describe('R-CHG-01, R-CHG-02, R-CHG-03', () => {
  const change =
    (id: string, values: object): Edit =>
    (draft) =>
      void Object.assign(row(draft.changes, id), values);

  it.each([
    ['2025-09-06', '报备日2025-09-06，期限2025-09-05，迟1个自然日（其间无工作日）'],
    ['2025-09-07', '报备日2025-09-07，期限2025-09-05，迟2个自然日（其间无工作日）'],
    ['2025-09-08', '报备日2025-09-08，期限2025-09-05，迟1个工作日'],
  ])('filed on %s, after a Friday, is never 0 days late', (filed_date, sentence) => {
    const late = edited(first, change('C1-03', { filed_date }));
    const [finding] = runRules(inputOf(late)).filter(({ rule }) => rule === 'R-CHG-01');
    expect(finding && describeFinding(finding, zhWords)).toBe(sentence);
    expect(finding && dayCountOf(finding)).toEqual({ from: '2025-08-31', workdays: 5 });
  });

  it.each([
    ['2026-12-31', false],
    ['2027-01-04', true],
    ['2027-06-01', true],
  ])('filed %s: how late is an estimate (%s), that it is late is certain', (filed_date, mark) => {
    const late = edited(first, change('C1-03', { filed_date }));
    const [finding] = runRules(inputOf(late)).filter(({ rule }) => rule === 'R-CHG-01');
    expect(finding).toMatchObject({ reason: 'changeLate', level: 'fail', provisional: mark });
    expect(
      finding && describeFinding(finding, zhWords).endsWith('（暂估，待日历公布后复核）'),
    ).toBe(mark);
  });

  itDiffers(first, [
    [
      'a day after the limit',
      change('C1-02', { filed_date: '2025-10-11' }),
      ['R-CHG-01 MS-13 C1-02 fail'],
    ],
    ['filed before the change', change('C1-02', { filed_date: '2025-09-01' }), []],
    [
      'never filed',
      change('C1-02', { filed_date: null, receipt_no: null }),
      ['R-CHG-01 MS-13 C1-02 fail open'],
    ],
    [
      'not filed, and the limit is today',
      change('C1-02', { change_date: '2026-03-11', filed_date: null }),
      [],
    ],
    [
      'not filed, and the limit was yesterday',
      change('C1-02', { change_date: '2026-03-10', filed_date: null }),
      ['R-CHG-01 MS-13 C1-02 fail open'],
    ],
    ['other changes have no limit', change('C1-05', { filed_date: '2026-03-01' }), []],
    [
      'incomplete material',
      change('C1-02', { material_complete: false }),
      ['R-CHG-03 MS-13 C1-02 fail partial'],
    ],
    [
      'incomplete material of other changes',
      change('C1-05', {
        filed_date: '2025-10-16',
        material_complete: false,
      }),
      [],
    ],
    [
      'counted over an unpublished year: never more than a question',
      change('C1-02', { change_date: '2023-12-20', filed_date: '2024-02-01' }),
      ['R-CHG-01 MS-13 C1-02 review'],
    ],
    [
      'filed data that is not so',
      (draft) => void (draft.org.filed.contact = '旧联系人'),
      ['R-CHG-02 MS-14 ORG fail'],
    ],
    [
      'all that was filed is not so: one finding about the organisation',
      (draft) =>
        void (draft.org.filed = { name: '旧', address: '旧', principal: '旧', contact: '旧' }),
      ['R-CHG-02 MS-14 ORG fail'],
    ],
    [
      'filed data that is not so, with the change waiting to be filed',
      (draft) => {
        draft.org.contact.name = '新联系人';
        draft.changes.push({
          id: 'C1-90',
          kind: '联系人',
          nature: '变更',
          change_date: '2026-03-17',
          filed_date: null,
          material_complete: false,
        });
      },
      [],
    ],
    [
      'a key person came and nobody said so',
      (draft) => void (row(draft.staff, 'S1-22').is_key = true),
      ['R-CHG-02 MS-14 S1-22 fail'],
    ],
    [
      'a key person left six working days ago',
      (draft) => void (row(draft.staff, 'S1-04').leave_date = '2026-03-10'),
      ['R-CHG-02 MS-14 S1-04 fail', 'R-PRJ-03 PD-05 P1-11 fail'],
    ],
    [
      'a key person left five working days ago',
      (draft) => void (row(draft.staff, 'S1-04').leave_date = '2026-03-11'),
      ['R-PRJ-03 PD-05 P1-11 fail'],
    ],
    [
      'the record is of someone else',
      change('C1-03', { staff_id: 'S1-04' }),
      ['R-CHG-02 MS-14 S1-23 fail'],
    ],
    ['the record names the person', change('C1-03', { staff_id: null }), []],
    [
      'the record is of an arrival',
      change('C1-03', { nature: '到任' }),
      ['R-CHG-02 MS-14 S1-23 fail'],
    ],
    [
      'it was before the last review',
      (draft) => {
        draft.changes = draft.changes.filter((entry) => entry.id !== 'C1-03');
        draft.review.prev_review_date = '2025-08-31';
      },
      [],
    ],
  ]);
});
