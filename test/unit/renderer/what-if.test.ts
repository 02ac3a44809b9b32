import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checklistSchema } from '#shared/model/checklist.ts';
import { registersSchema } from '#shared/model/registers/index.ts';
import { whatIf } from '../../../renderer/src/features/sessions/what-if.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const checklist = checklistSchema.parse(read('resources/checklist.json'));
const registers = registersSchema.parse(read('resources/samples/sample-org-2.json'));
const review = { reviewDate: '2026-04-22', reviewYear: 2025, prevReviewDate: null };
const { params } = checklist;
const input = { registers, review, checklist, calendar: checklist.calendar, params };

describe('what would change if', () => {
  test('the parameters in force change nothing', () => {
    expect(whatIf(input, { ...params })).toEqual({ added: [], gone: [], verdicts: [] });
  });

  test('fewer hours of training take shortfalls away and move the suggestion', () => {
    const { added, gone, verdicts } = whatIf(input, { ...params, 'training.service_hours': 0 });
    expect(added).toEqual([]);
    expect(gone.map(({ rule }) => rule)).toEqual(['R-TRN-02', 'R-TRN-02', 'R-TRN-02']);
    expect(verdicts).toEqual([{ item: 'PT-13', before: 'nonconforming', after: 'conforming' }]);
  });

  test('a wider share for 部分符合 moves suggestions and leaves every finding', () => {
    const { added, gone, verdicts } = whatIf(input, { ...params, partial_ratio: 1 });
    expect([...added, ...gone]).toEqual([]);
    expect(verdicts).toContainEqual({ item: 'PT-13', before: 'nonconforming', after: 'partial' });
  });
});
