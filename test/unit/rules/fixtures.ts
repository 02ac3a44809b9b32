import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistSchema } from '../../../shared/model/checklist.ts';
import type { RuleParamOverrides } from '../../../shared/model/checklist.ts';
import { checkCaseSchema } from '../../../shared/rules/check.ts';
import type { CheckCase } from '../../../shared/rules/check.ts';
import type { RuleInput } from '../../../shared/rules/context.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { mergeParams } from '../../../shared/rules/params.ts';
import { prepareWorkdays } from '../../../shared/rules/workdays.ts';

/** From the checkout, where tests and benches run, bundled or not. */
const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(join(process.cwd(), path), 'utf8'));

export const checklist = checklistSchema.parse(readJson('resources/checklist.json'));
export const workdays = prepareWorkdays(checklist.calendar);

export type SampleName = 'sample-org-1.json' | 'sample-org-2.json';

export const readSample = (name: SampleName): CheckCase =>
  checkCaseSchema.parse(readJson(`test/fixtures/${name}`));

export const inputOf = (sample: CheckCase, params: RuleParamOverrides = {}): RuleInput => ({
  registers: sample,
  review: {
    reviewDate: sample.review.review_date,
    reviewYear: sample.review.review_year,
    prevReviewDate: sample.review.prev_review_date ?? null,
  },
  checklist,
  params: mergeParams(checklist.params, params),
  calendar: checklist.calendar,
});

export const signature = (finding: Finding): string =>
  [
    finding.rule,
    finding.item,
    finding.subject,
    finding.level,
    finding.partial ? 'partial' : '',
    finding.open ? 'open' : '',
  ]
    .filter(Boolean)
    .join(' ');

export const signatures = (sample: CheckCase, params: RuleParamOverrides = {}): string[] =>
  runRules(inputOf(sample, params)).map(signature);
