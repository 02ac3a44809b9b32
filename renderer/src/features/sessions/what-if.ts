import type { Checklist, RuleParams, WorkdayCalendar } from '#shared/model/checklist.ts';
import type { Verdict } from '#shared/model/enums.ts';
import type { Registers } from '#shared/model/registers/index.ts';
import { createContext, type ReviewFacts } from '#shared/rules/context.ts';
import { findWith } from '#shared/rules/engine.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { suggestItems } from '#shared/rules/suggestions.ts';

export interface WhatIfInput {
  readonly registers: Registers;
  readonly review: ReviewFacts;
  readonly checklist: Checklist;
  /** The one the case counts by, which may be newer than that of its checklist. */
  readonly calendar: WorkdayCalendar;
  readonly params: RuleParams;
}

export interface Difference {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Items whose suggestion would be another. */
  readonly verdicts: readonly {
    readonly item: string;
    readonly before: Verdict;
    readonly after: Verdict;
  }[];
}

const identity = ({ rule, item, subject, reason }: Finding): string =>
  [rule, item, subject, reason].join(' ');

function judge(input: WhatIfInput, params: RuleParams) {
  const context = createContext({ ...input, params });
  const findings = findWith(context);
  return { findings, suggestions: suggestItems(context, findings) };
}

const without = (all: readonly Finding[], known: readonly Finding[]): readonly Finding[] => {
  const seen = new Set(known.map(identity));
  return all.filter((finding) => !seen.has(identity(finding)));
};

/** What other parameters would change, on the registers as they are now; nothing is stored. */
export function whatIf(input: WhatIfInput, params: RuleParams): Difference {
  const before = judge(input, input.params);
  const after = judge(input, params);
  const now = new Map(before.suggestions.map(({ item, verdict }) => [item, verdict]));
  return {
    added: without(after.findings, before.findings),
    gone: without(before.findings, after.findings),
    verdicts: after.suggestions.flatMap(({ item, verdict }) => {
      const old = now.get(item);
      return old === undefined || old === verdict ? [] : [{ item, before: old, after: verdict }];
    }),
  };
}
