import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ItemState } from '#shared/contract/checklist.ts';
import { checklistSchema } from '#shared/model/checklist.ts';
import type { Verdict } from '#shared/model/enums.ts';
import { answerIdSchema, itemIdSchema, sessionIdSchema } from '#shared/model/ids.ts';
import { itemGaps } from '#shared/rules/gaps.ts';
import {
  areasOf,
  countsOf,
  neighboursOf,
  rowsOf,
  visibleRows,
} from '../../../renderer/src/features/checklist/checklist-model.ts';

const checklist = checklistSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/checklist.json', import.meta.url), 'utf8')),
);
const sessionId = sessionIdSchema.parse('01a2037a-edbf-7138-a769-cfaab4a7b674');
const id = answerIdSchema.parse('01a2037a-edbf-7138-a769-cfaab4a7b675');

const blank = {
  fact: '',
  notApplicableReason: '',
  severity: null,
  severityReason: '',
  aggravated: false,
  aggravatedReason: '',
  pendingNote: '',
  overrideReason: '',
  suggestedVerdict: null,
  answeredAt: null,
};

/** All 70 items; those named answered as told, the rest open. */
function rows(verdicts: Readonly<Record<string, Verdict>>, facts: Record<string, string> = {}) {
  const states = checklist.items.map((item): ItemState => {
    const itemId = itemIdSchema.parse(item.id);
    const verdict = verdicts[item.id] ?? null;
    const answer = { ...blank, id, sessionId, itemId, verdict, fact: facts[item.id] ?? '' };
    return {
      answer,
      evidenceCount: 0,
      gaps: itemGaps(item, answer, 0),
      suggested: null,
      previous: [],
    };
  });
  return rowsOf(checklist, states);
}

describe('the tree', () => {
  const all = rows({ 'BC-01': 'conforming', 'BC-08': 'nonconforming', 'PT-06': 'pending' });

  test('counts what each filter would show', () => {
    expect(countsOf(all)).toEqual({
      all: 70,
      unanswered: 67,
      nonconforming: 1,
      // BC-01 disqualifies, so it wants evidence whatever the verdict; BC-08 is a finding.
      evidenceMissing: 2,
      suspected: 0,
      pending: 1,
    });
  });

  test('keeps the order of the checklist and divides it into its areas', () => {
    expect(areasOf(checklist, all).map(({ rows: own }) => own.length)).toEqual([21, 15, 16, 12, 6]);
  });

  test('finds by id, by words of the title and by words of the fact', () => {
    const withFact = rows({}, { 'PD-04': '合同编号 P2-07 无书面授权' });
    const ids = (query: string) => visibleRows(withFact, 'all', query).map(({ item }) => item.id);
    expect(ids('pt-13')).toEqual(['PT-13']);
    expect(ids('p2-07 授权')).toEqual(['PD-04']);
    expect(ids('服务人员 20课时')).toContain('PT-13');
    expect(ids('查无此词')).toEqual([]);
  });

  test('filter and words narrow together', () => {
    expect(visibleRows(all, 'pending', 'BC')).toEqual([]);
    expect(visibleRows(all, 'pending', '').map(({ item }) => item.id)).toEqual(['PT-06']);
  });
});

describe('moving', () => {
  test('goes through the whole list and stops at its ends', () => {
    const all = rows({});
    expect(neighboursOf(all, 'BC-01').previous).toBeUndefined();
    expect(neighboursOf(all, 'BC-01').next?.item.id).toBe('BC-02');
    expect(neighboursOf(all, 'LR-06').next).toBeUndefined();
  });

  test('the next open one goes round at the end and skips what is answered', () => {
    const answers = Object.fromEntries(
      checklist.items
        .filter(({ id: one }) => one !== 'BC-03')
        .map((item) => [item.id, 'conforming']),
    ) as Record<string, Verdict>;
    expect(neighboursOf(rows(answers), 'LR-06').nextUnanswered?.item.id).toBe('BC-03');
    expect(neighboursOf(rows(answers), 'BC-03').nextUnanswered).toBeUndefined();
  });
});
