import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCase } from '../../../shared/rules/check.ts';
import type { CheckCase } from '../../../shared/rules/check.ts';
import { addDays, dateOfDayNumber, dayNumber } from '../../../shared/rules/dates.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import { edited, found } from './edit.ts';
import { checklist, inputOf, readSample } from './fixtures.ts';

const samples = [readSample('sample-org-1.json'), readSample('sample-org-2.json')] as const;

const someDay = fc
  .integer({ min: dayNumber('2023-06-01'), max: dayNumber('2027-06-30') })
  .map(dateOfDayNumber);

/** Damage an import can carry: rows gone, dates moved or missing, people in the wrong place. */
const damage = fc.record({
  base: fc.constantFrom(...samples),
  reviewDate: someDay,
  drop: fc.array(fc.tuple(fc.constantFrom('staff', 'certificates', 'projects'), fc.nat(60)), {
    maxLength: 6,
  }),
  shift: fc.array(fc.tuple(fc.nat(60), fc.integer({ min: -400, max: 400 })), { maxLength: 6 }),
  endless: fc.array(fc.nat(40), { maxLength: 4 }),
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged({ base, reviewDate, drop, shift, endless }: Damage): CheckCase {
  return edited(base, (draft) => {
    draft.review.review_date = reviewDate;
    for (const [register, index] of drop) {
      if (register === 'staff') draft.staff.splice(index, 1);
      if (register === 'certificates') draft.certificates.splice(index, 1);
      if (register === 'projects') draft.projects.splice(index, 1);
    }
    for (const [index, days] of shift) {
      const staff = draft.staff[index];
      if (staff) staff.hire_date = addDays(staff.hire_date, days);
      const project = draft.projects[index];
      if (project?.start_date) project.start_date = addDays(project.start_date, days);
      const training = draft.trainings[index];
      if (training) training.date_to = addDays(training.date_to, Math.abs(days) % 40);
    }
    for (const index of endless) {
      const project = draft.projects[index];
      if (project) Object.assign(project, { end_date: null, start_date: null });
    }
  });
}

describe('whatever the registers hold', () => {
  it('the rules answer, with whole sentences, the same twice, and do not touch what they read', () => {
    fc.assert(
      fc.property(damage, (input) => {
        const sample = damaged(input);
        const untouched = structuredClone(sample);
        const findings = found(sample);
        expect(runRules(inputOf(sample))).toHaveLength(findings.length);
        expect(sample).toEqual(untouched);
      }),
      { numRuns: 150 },
    );
  });

  it('every item that is not conforming weighs something, and only those do', () => {
    fc.assert(
      fc.property(damage, (input) => {
        const { outcome, final_answers_not_conforming: answers } = checkCase({
          case: damaged(input),
          checklist,
        });
        const problems = Object.entries(answers)
          .filter(([, answer]) => answer === '部分符合' || answer === '不符合')
          .map(([item]) => item);
        expect(Object.keys(outcome.severity_by_item).toSorted()).toEqual(problems.toSorted());
        const counted = Object.values(outcome.counts).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(problems.length);
        expect(outcome.headline === '通过').toBe(problems.length === 0);
      }),
      { numRuns: 150 },
    );
  });
});
