import { describe, expect, it } from 'vitest';
import { checkCase } from '../../../shared/rules/check.ts';
import type { CheckCase } from '../../../shared/rules/check.ts';
import { edited } from './edit.ts';
import { checklist, readSample } from './fixtures.ts';

const first = readSample('sample-org-1.json');

/** The first sample with these items not conforming, served on a day. */
const served = (service_date: string, items: readonly string[], reportDate: string | null = null) =>
  edited(first, (draft: CheckCase) => {
    draft.review.service_date = service_date;
    const overrides = Object.fromEntries(
      items.map((item) => [item, { answer: '不符合' as const }]),
    );
    draft.inspector_answers = { ...draft.inspector_answers, overrides };
    draft.expected = { deadlines: { 假设整改报告提交日: reportDate } };
  });
const deadlines = (sample: CheckCase) => checkCase({ case: sample, checklist }).deadlines;

describe('deadlines of a check', () => {
  it('over an unpublished year are named as provisional', () => {
    const sample = served('2026-12-01', ['BC-03']);
    const result = checkCase({ case: sample, checklist });
    expect(result.deadlines).toEqual({
      文书送达日: '2026-12-01',
      轻微_10个工作日: '2026-12-15',
      一般_30个工作日: '2027-01-12',
      严重_15个工作日: '2026-12-22',
      复查期限_10个工作日: '2027-01-05',
    });
    expect(result.deadlines_provisional).toEqual(['一般_30个工作日', '复查期限_10个工作日']);
  });

  it('carry no mark while every year they pass is published', () => {
    const result = checkCase({ case: served('2026-03-20', ['BC-03']), checklist });
    expect(Object.keys(result)).not.toContain('deadlines_provisional');
  });

  it.each([
    ['severe alone', ['BC-03'], null, '2026-04-27'],
    ['moderate and severe', ['BC-03', 'BC-04'], null, '2026-05-20'],
    ['minor alone', ['BC-09', 'BC-13', 'PT-15', 'MS-12', 'PT-14'], null, '2026-04-20'],
    ['a report before expiry', ['BC-03'], '2026-03-30', '2026-04-14'],
    ['a report after expiry', ['BC-03'], '2026-05-15', '2026-04-27'],
  ])('reinspect after the latest that applies: %s', (_, items, reportDate, expected) => {
    expect(deadlines(served('2026-03-20', items, reportDate))['复查期限_10个工作日']).toBe(
      expected,
    );
  });

  it('are none where nothing is to be rectified', () => {
    expect(deadlines(served('2026-03-20', []))).toEqual({});
  });
});
