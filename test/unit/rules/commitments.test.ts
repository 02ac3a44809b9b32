import { describe, expect, it } from 'vitest';
import type { RuleParamOverrides } from '../../../shared/model/checklist.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import { earnedHours, requiredHours } from '../../../shared/rules/families/training.ts';
import fc from 'fast-check';
import { difference, itDiffers, edited, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { inputOf, readSample, signatures } from './fixtures.ts';

const first = readSample('sample-org-1.json');
const second = readSample('sample-org-2.json');

const commitments =
  (staffId: string, kind: '保密协议' | '自律责任书', change: object): Edit =>
  (draft) => {
    for (const entry of draft.commitments) {
      if (entry.staff_id === staffId && entry.kind === kind) Object.assign(entry, change);
    }
  };
const without =
  (staffId: string, kind: '保密协议' | '自律责任书'): Edit =>
  (draft) => {
    draft.commitments = draft.commitments.filter(
      (entry) => entry.staff_id !== staffId || entry.kind !== kind,
    );
  };

describe('R-NDA-01, R-NDA-02, R-NDA-03', () => {
  const nda = ['R-NDA-01 MS-08 S1-22 fail'];
  const pledge = ['R-NDA-02 MS-09 S1-22 fail'];
  itDiffers(first, [
    ['no NDA', without('S1-22', '保密协议'), nda],
    [
      'signed on the first day in a project',
      commitments('S1-22', '保密协议', { sign_date: '2026-01-12' }),
      [],
    ],
    ['signed a day later', commitments('S1-22', '保密协议', { sign_date: '2026-01-13' }), nda],
    [
      'expires on the review date',
      commitments('S1-22', '保密协议', { valid_to: '2026-03-18' }),
      [],
    ],
    ['expired the day before', commitments('S1-22', '保密协议', { valid_to: '2026-03-17' }), nda],
    [
      'expired, but another one runs',
      (draft) => {
        const [one] = draft.commitments.filter(
          (entry) => entry.staff_id === 'S1-22' && entry.kind === '保密协议',
        );
        if (one) draft.commitments.push({ ...one, id: 'N-2', valid_to: '2026-01-31' });
      },
      [],
    ],
    ['support staff without client data', without('S1-19', '保密协议'), []],
    [
      'support staff with client data',
      (draft) => {
        without('S1-19', '保密协议')(draft);
        row(draft.staff, 'S1-19').data_access = true;
      },
      ['R-NDA-01 MS-08 S1-19 fail'],
    ],
    ['whoever has left owes nothing', without('S1-23', '保密协议'), []],
    ['signed today', commitments('S1-15', '保密协议', { sign_date: '2026-03-18' }), []],
    [
      'signed tomorrow',
      commitments('S1-15', '保密协议', { sign_date: '2026-03-19' }),
      ['R-NDA-01 MS-08 S1-15 fail'],
    ],
    ['no pledge', without('S1-22', '自律责任书'), pledge],
    ['a pledge signed today', commitments('S1-22', '自律责任书', { sign_date: '2026-03-18' }), []],
    [
      'a pledge signed tomorrow',
      commitments('S1-22', '自律责任书', { sign_date: '2026-03-19' }),
      pledge,
    ],
    ['a pledge expiring today', commitments('S1-22', '自律责任书', { valid_to: '2026-03-18' }), []],
    [
      'a pledge expired yesterday',
      commitments('S1-22', '自律责任书', { valid_to: '2026-03-17' }),
      pledge,
    ],
    [
      'each NDA without a clause',
      (draft) => {
        Object.assign(row(draft.commitments, 'N1-01'), { has_liability: false });
        Object.assign(row(draft.commitments, 'N1-02'), { has_obligations: false });
      },
      ['R-NDA-03 MS-10 N1-01 fail', 'R-NDA-03 MS-10 N1-02 fail'],
    ],
  ]);
});

describe('R-EDU-01', () => {
  const skip =
    (...ids: string[]): Edit =>
    (draft) => {
      for (const training of draft.trainings.filter((entry) => entry.kind === '安全保密')) {
        training.attendees = training.attendees.filter(({ staff_id }) => !ids.includes(staff_id));
      }
    };
  const hiredAndSkipped =
    (hire_date: string): Edit =>
    (draft) => {
      skip('S1-12')(draft);
      const [model] = draft.trainings;
      row(draft.staff, 'S1-12').hire_date = hire_date;
      // Enough hours on their own, so that only the education can be missed.
      for (const [i, date] of ['2025-12-15', '2025-12-16', '2025-12-17'].entries()) {
        const training = { kind: '技术', hours: 8, date_from: date, date_to: date } as const;
        const attendees = [{ staff_id: 'S1-12' }];
        if (model) draft.trainings.push({ ...model, id: `T-${i}`, ...training, attendees });
      }
    };
  const noSession: Edit = (draft) => {
    draft.trainings = draft.trainings.filter((entry) => entry.kind !== '安全保密');
  };
  itDiffers(first, [
    ['one missed it: over 80%', skip('S1-03'), ['R-EDU-01 MS-11 ORG fail partial']],
    [
      'four of eighteen missed it: under 80%',
      skip('S1-03', 'S1-04', 'S1-05', 'S1-06'),
      ['R-EDU-01 MS-11 ORG fail'],
    ],
    ['no session at all', noSession, ['R-EDU-01 MS-11 ORG fail']],
    ['support staff do not matter', skip('S1-19', 'S1-20', 'S1-21'), []],
    ['24 days in the year are too few to be asked', skip('S1-12'), []],
    ['so are 29', hiredAndSkipped('2025-12-03'), []],
    ['30 are enough', hiredAndSkipped('2025-12-02'), ['R-EDU-01 MS-11 ORG fail partial']],
  ]);

  it.each([
    ['2024-12-31', ['R-EDU-01 MS-11 ORG fail']],
    ['2025-01-01', []],
    ['2025-12-31', []],
    ['2026-01-01', ['R-EDU-01 MS-11 ORG fail']],
  ])('a session for everyone on %s', (day, expected) => {
    const held: Edit = (draft) => {
      const model = draft.trainings.find((entry) => entry.kind === '安全保密');
      noSession(draft);
      const attendees = draft.staff.map((entry) => ({ staff_id: entry.id }));
      if (model) draft.trainings.push({ ...model, date_from: day, date_to: day, attendees });
    };
    const { added } = difference(first, held);
    expect(added.filter((entry) => entry.startsWith('R-EDU-01'))).toEqual(expected);
  });

  it('twelve of fifteen are exactly 80%, which is partial', () => {
    const fifteen: Edit = (draft) => {
      for (const id of ['S1-16', 'S1-17', 'S1-18']) row(draft.staff, id).category = 'support';
      skip('S1-03', 'S1-04', 'S1-05')(draft);
    };
    const finding = runRules(inputOf(edited(first, fifteen))).find(
      ({ rule }) => rule === 'R-EDU-01',
    );
    expect(finding?.arithmetic).toMatchObject({ owing: 15, attended: 12, rate: 0.8 });
    expect(finding?.partial).toBe(true);
  });

  it('no session covers nobody, even when nobody is owed one', () => {
    const nobody: Edit = (draft) => {
      noSession(draft);
      draft.staff = [];
      draft.projects = [];
    };
    const finding = runRules(inputOf(edited(first, nobody))).find(
      ({ rule }) => rule === 'R-EDU-01',
    );
    expect(finding?.arithmetic).toMatchObject({ sessions: 0, owing: 0, rate: 0 });
  });

  it('is only a warning while the year runs', () => {
    const early: Edit = (draft) => {
      noSession(draft);
      draft.review.review_date = '2025-12-31';
    };
    expect(difference(first, early).added).toContain('R-EDU-01 MS-11 ORG info');
  });
});

describe('required hours (R-TRN-02)', () => {
  const options = { prorata: true, roundUpTo: 0.5 };
  it.each([
    [20, 184, 365, 10.5],
    [20, 267, 365, 15],
    [20, 365, 365, 20],
    [20, 364, 365, 20],
    [20, 73, 365, 4],
    [10, 184, 366, 5.5],
    [20, 30, 365, 2],
  ])('%d a year for %i of %i days are %d', (annual, days, yearDays, expected) => {
    expect(requiredHours(annual, days, yearDays, options)).toBe(expected);
  });

  it('without proration everyone owes the year', () => {
    expect(requiredHours(20, 30, 365, { ...options, prorata: false })).toBe(20);
  });

  it('is the smallest half hour not under the exact share, and grows with the days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 365 }),
        (annual, days) => {
          const required = requiredHours(annual, days, 365, options);
          // In whole half-hours and days there is no rounding to argue about.
          expect(required * 2).toBe(Math.ceil(required * 2));
          expect(required * 365).toBeGreaterThanOrEqual(annual * days);
          expect((required - 0.5) * 365).toBeLessThan(annual * days);
          expect(required).toBeLessThanOrEqual(annual);
          if (days > 1) {
            const before = requiredHours(annual, days - 1, 365, options);
            expect(before).toBeLessThanOrEqual(required);
          }
        },
      ),
    );
  });
});

describe('earned hours', () => {
  const day = (date: string, hours: number, notCounted: 'kind' | null = null) => ({
    trainingId: 'T',
    date,
    hours,
    notCounted,
  });
  it('caps the day, not the training', () => {
    expect(earnedHours([day('2025-05-01', 5), day('2025-05-01', 5)], 8)).toBe(8);
    expect(earnedHours([day('2025-05-01', 5), day('2025-05-02', 5)], 8)).toBe(10);
  });
  it('ignores what does not count before capping', () => {
    expect(earnedHours([day('2025-05-01', 5), day('2025-05-01', 5, 'kind')], 8)).toBe(5);
  });
});

describe('R-TRN-01, R-TRN-02', () => {
  const hours = (edit: Edit, params: RuleParamOverrides = {}): string[] =>
    difference(first, edit, params).added.filter((entry) => /R-TRN-0[12]/.test(entry));
  const training =
    (id: string, change: object): Edit =>
    (draft) =>
      void Object.assign(row(draft.trainings, id), change);

  it('a training without evidence counts for nobody', () => {
    expect(hours(training('T1-07', { evidence: [] }))).toEqual(['R-TRN-02 PT-13 S1-13 fail']);
  });

  it('confidentiality education counts only by parameter', () => {
    const asEducation = training('T1-07', { kind: '安全保密' });
    expect(hours(asEducation)).toEqual(['R-TRN-02 PT-13 S1-13 fail']);
    expect(hours(asEducation, { 'training.count_confidentiality': true })).toEqual([]);
  });

  it('hours of an attendee replace those of the training', () => {
    const shorter: Edit = (draft) => {
      const [attendee] = row(draft.trainings, 'T1-07').attendees;
      if (attendee) attendee.hours = 0.5;
    };
    expect(hours(shorter)).toHaveLength(1);
  });

  it('without proration the newcomer and the mother fall short', () => {
    expect(hours(() => undefined, { 'training.prorata': false })).toEqual([
      'R-TRN-02 PT-13 S1-13 fail',
      'R-TRN-02 PT-13 S1-14 fail',
    ]);
  });

  it('the 30th day on duty begins the duty to train', () => {
    const hired =
      (hire_date: string): Edit =>
      (draft) =>
        void Object.assign(row(draft.staff, 'S1-12'), { hire_date, si_months_12: 12 });
    const noTraining: Edit = (draft) => {
      for (const entry of draft.trainings) {
        entry.attendees = entry.attendees.filter(({ staff_id }) => staff_id !== 'S1-12');
      }
    };
    const both = (hire: string): string[] =>
      hours((draft) => {
        hired(hire)(draft);
        noTraining(draft);
      });
    expect(both('2025-12-02')).toEqual(['R-TRN-02 PT-13 S1-12 fail']);
    expect(both('2025-12-03')).toEqual([]);
  });

  it('whoever left before the review is not listed', () => {
    const gone: Edit = (draft) => void (row(draft.staff, 'S2-12').leave_date = '2026-04-21');
    expect(difference(second, gone).removed).toContain('R-TRN-02 PT-13 S2-12 fail');
    const lastDay: Edit = (draft) => void (row(draft.staff, 'S2-12').leave_date = '2026-04-22');
    expect(difference(second, lastDay).removed).toEqual([]);
  });

  it('is only a warning while the year runs', () => {
    const early = edited(second, (draft) => void (draft.review.review_date = '2025-12-31'));
    const found = signatures(early).filter((entry) => /R-TRN-0[12]/.test(entry));
    expect(found).toContain('R-TRN-02 PT-13 S2-12 info');
    expect(found.filter((entry) => entry.includes('fail'))).toEqual([]);
  });

  it('shows the arithmetic behind a shortfall', () => {
    const finding = runRules(inputOf(second)).find(
      (entry) => entry.rule === 'R-TRN-02' && entry.subject === 'S2-17',
    );
    expect(finding?.arithmetic).toMatchObject({
      annual: 20,
      days: 184,
      yearDays: 365,
      required: 10.5,
      earned: 10,
      short: 0.5,
    });
    expect(finding?.rows).toEqual([
      { register: 'staff', id: 'S2-17' },
      { register: 'trainings', id: 'T2-03' },
      { register: 'trainings', id: 'T2-04' },
      { register: 'trainings', id: 'T2-05' },
      { register: 'trainings', id: 'T2-11' },
    ]);
    expect(finding?.arithmetic['entries']).toContainEqual({
      trainingId: 'T2-11',
      date: '2025-10-17',
      hours: 1,
      notCounted: 'kind',
    });
  });
});

describe('R-TRN-03', () => {
  const contradictions = (edit: Edit, base = first): string[] =>
    difference(base, edit).added.filter((entry) => entry.startsWith('R-TRN-03'));

  it('eight hours a day are possible, eight and a half are not', () => {
    const exactly =
      (hours: number): Edit =>
      (draft) =>
        void (row(draft.trainings, 'T2-08').hours = hours);
    expect(contradictions(exactly(8), second)).toEqual([]);
    expect(contradictions(exactly(8.5), second)).toEqual(['R-TRN-03 PT-14 S2-12|2025-12-11 fail']);
  });

  it('two trainings of one day add up, whatever their kind', () => {
    const sameDay: Edit = (draft) =>
      void draft.trainings.push({
        ...row(draft.trainings, 'T2-08'),
        id: 'T2-90',
        kind: '其他',
        hours: 5,
      });
    expect(contradictions(sameDay, second)).toEqual(['R-TRN-03 PT-14 S2-12|2025-12-11 fail']);
  });

  it('the last day on duty is a working day, the next is not', () => {
    const left =
      (leave_date: string): Edit =>
      (draft) =>
        void Object.assign(row(draft.staff, 'S2-12'), { leave_date });
    const own = (entry: string): boolean => entry.includes('S2-12');
    expect(contradictions(left('2025-12-11'), second).filter(own)).toEqual([]);
    expect(contradictions(left('2025-12-10'), second).filter(own)).toEqual([
      'R-TRN-03 PT-14 S2-12|2025-12-11 fail',
    ]);
  });

  it('two forms in the year are enough', () => {
    const twoForms: Edit = (draft) => {
      for (const training of draft.trainings) {
        training.form = training.form === '外训-线下' ? '外训-线下' : '内训-线下';
      }
    };
    expect(contradictions(twoForms)).toEqual([]);
  });

  it('one form in the year is too few', () => {
    const oneForm: Edit = (draft) => {
      for (const training of draft.trainings) training.form = '内训-线下';
    };
    expect(contradictions(oneForm)).toEqual(['R-TRN-03 PT-14 ORG fail']);
  });
});
