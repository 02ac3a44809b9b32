import { z } from 'zod';
import { finding as findingWords } from '#shared/i18n/zh-CN/finding.ts';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import { VERDICT_FROM_LABEL, verdictLabelSchema } from '#shared/model/enums.ts';
import type { FinalVerdict, Verdict } from '#shared/model/enums.ts';
import { describeFinding } from '#shared/rules/describe-finding.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { Suggestion } from '#shared/rules/suggestions.ts';

/** What the case says an inspector answered; absent parts leave it to the suggestions. */
export const inspectorAnswersSchema = z.looseObject({
  overrides: z
    .record(z.string(), z.looseObject({ answer: verdictLabelSchema, note: z.string().nullish() }))
    .default({}),
  manual_default: verdictLabelSchema.default('符合'),
  not_applicable: z.array(z.string()).default([]),
  aggravated: z.array(z.string()).default([]),
});
export type InspectorAnswers = z.infer<typeof inspectorAnswersSchema>;

/** 2026-04-22 as a document says it. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export type PlannedAnswer = {
  readonly item: ChecklistItem;
  readonly verdict: FinalVerdict;
  readonly note: string;
  /** Needed where the verdict is not the suggested one. */
  readonly overrideReason: string;
  readonly findings: readonly string[];
  readonly aggravated: boolean;
};

/** The inspector's own word, then the machine's suggestion, then the default for what no rule looks at. */
function verdictOf(
  itemId: string,
  answers: InspectorAnswers,
  suggested: ReadonlyMap<string, Verdict>,
): FinalVerdict {
  const fallback = VERDICT_FROM_LABEL[answers.manual_default];
  const override = answers.overrides[itemId]?.answer;
  const verdict =
    override === undefined
      ? answers.not_applicable.includes(itemId)
        ? 'notApplicable'
        : (suggested.get(itemId) ?? fallback)
      : VERDICT_FROM_LABEL[override];
  // 待核实 is a note to self: on site somebody looks, and without another word finds nothing amiss.
  return verdict === 'pending' ? 'conforming' : verdict;
}

export function planAnswers(
  items: readonly ChecklistItem[],
  answers: InspectorAnswers,
  findings: readonly Finding[],
  suggestions: readonly Suggestion[],
): PlannedAnswer[] {
  const suggested = new Map(suggestions.map(({ item, verdict }) => [item, verdict]));
  return items.map((item) => ({
    item,
    verdict: verdictOf(item.id, answers, suggested),
    note: answers.overrides[item.id]?.note ?? '',
    overrideReason: answers.overrides[item.id]?.note ?? '审查员按案卷所载认定',
    findings: findings
      .filter((finding) => finding.item === item.id && finding.level !== 'info')
      .map(
        (finding) => `${finding.subject} ${describeFinding(finding, findingWords, chineseDate)}`,
      ),
    aggravated: answers.aggravated.includes(item.id),
  }));
}
