import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Checklist, checklistSchema } from '#shared/model/checklist.ts';
import type { ItemGap } from '#shared/model/gap.ts';
import {
  completion,
  countsByShape,
  gapRows,
  type ItemFacts,
  judgedItems,
} from '../../../renderer/src/features/gate/gate-view.ts';

const checklist: Checklist = checklistSchema.parse(
  JSON.parse(readFileSync('resources/checklist.json', 'utf8')),
);
type Answers = Readonly<Record<string, Partial<ItemFacts['answer']>>>;
type Gaps = Readonly<Record<string, readonly ItemGap['kind'][]>>;

/** Every item conforming and proved, but for the answers and gaps given. */
function statesWith(answers: Answers, gaps: Gaps): ItemFacts[] {
  return checklist.items.map((item) => ({
    answer: {
      itemId: item.id,
      verdict: 'conforming',
      fact: '',
      notApplicableReason: '',
      severity: null,
      severityReason: '',
      pendingNote: '',
      ...answers[item.id],
    },
    evidenceCount: item.fatal === '' ? 0 : 1,
    gaps: (gaps[item.id] ?? []).map((kind) => ({ itemId: item.id, kind })),
  }));
}

const view = (answers: Answers, gaps: Gaps = {}) =>
  judgedItems(checklist, statesWith(answers, gaps));

describe('the gate at the close of the visit', () => {
  it('has nothing to say about a checklist that is answered and proved', () => {
    const items = view({});
    expect(gapRows(items)).toEqual([]);
    expect(countsByShape(items)).toMatchObject({ conforming: 70, unanswered: 0 });
    expect(completion(items)).toContainEqual({ key: 'answered', done: 70, total: 70 });
  });

  it('lists each gap once, in the order of the checklist, with the shape of its answer', () => {
    const rows = gapRows(
      view(
        {
          'PD-04': { verdict: 'nonconforming' },
          'BC-05': { verdict: null },
          'PT-06': { verdict: 'pending', pendingNote: ' 待查 ' },
        },
        {
          'PD-04': ['factMissing', 'evidenceMissing'],
          'PT-06': ['pending'],
          'BC-05': ['unanswered'],
        },
      ),
    );
    expect(rows.map(({ item, gap, shape }) => `${item.id} ${gap.kind} ${shape}`)).toEqual([
      'BC-05 unanswered unanswered',
      'PT-06 pending pending',
      'PD-04 factMissing nonconforming',
      'PD-04 evidenceMissing nonconforming',
    ]);
    expect(rows[1]?.pendingNote).toBe('待查');
  });

  it('counts what is wanted and what is there', () => {
    const counts = completion(
      view({
        'BC-05': { verdict: null },
        'PT-06': { verdict: 'pending' },
        'PD-04': { verdict: 'nonconforming', fact: '2026年4月22日，查阅合同' },
        'MS-14': { verdict: 'partial', severity: 'severe' },
        'LR-05': { verdict: 'notApplicable', notApplicableReason: '  ' },
      }),
    );
    const fatal = checklist.items.filter((item) => item.fatal !== '').length;
    expect(Object.fromEntries(counts.map(({ key, ...numbers }) => [key, numbers]))).toMatchObject({
      answered: { done: 68, total: 70 },
      facts: { done: 1, total: 2 },
      reasons: { done: 0, total: 1 },
      severity: { done: 0, total: 1 },
    });
    expect(counts.find(({ key }) => key === 'evidence')?.total).toBeGreaterThanOrEqual(fatal);
  });
});
