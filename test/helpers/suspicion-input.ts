import type { ItemSuggestion } from '../../shared/contract/finding.ts';
import { WHOLE_BOARD } from '../../shared/model/board-view.ts';
import type { BoardView } from '../../shared/model/board-view.ts';
import type { Verdict } from '../../shared/model/enums.ts';
import { itemIdSchema } from '../../shared/model/ids.ts';
import { REGISTER_KEYS } from '../../shared/model/registers/index.ts';
import type { RegisterKey } from '../../shared/model/registers/index.ts';
import { createContext } from '../../shared/rules/context.ts';
import { findWith } from '../../shared/rules/engine.ts';
import type { RowData } from '../../shared/rules/registers/field-access.ts';
import { suggestionStanding } from '../../shared/rules/suggestion-standing.ts';
import { suggestItems } from '../../shared/rules/suggestions.ts';
import type { SuspicionInput } from '../../electron/core/documents/index.ts';
import { checklist, inputOf, readSample } from '../unit/rules/fixtures.ts';

const registers = readSample('sample-org-2.json');
const context = createContext(inputOf(registers));
const findings = findWith(context);

export interface GivenAnswer {
  readonly verdict: Verdict;
  readonly reason?: string;
}

function suggestionsWith(answers: Readonly<Record<string, GivenAnswer>>): ItemSuggestion[] {
  return suggestItems(context, findings).map(({ item, verdict, population }) => {
    const given = answers[item];
    const decided = {
      verdict: given?.verdict ?? null,
      suggestedVerdict: given === undefined ? null : verdict,
      overrideReason: given?.reason ?? '',
    };
    return {
      itemId: itemIdSchema.parse(item),
      verdict,
      population,
      answer: decided.verdict,
      suggestedVerdict: decided.suggestedVerdict,
      overrideReason: decided.overrideReason,
      standing: suggestionStanding(verdict, decided),
    };
  });
}

const asRows = (value: unknown): readonly RowData[] =>
  (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).map((row) =>
    JSON.parse(JSON.stringify(row)),
  );

export function sampleRows(): ReadonlyMap<RegisterKey, ReadonlyMap<string, RowData>> {
  return new Map(
    REGISTER_KEYS.map((key) => [
      key,
      new Map(
        asRows(registers[key]).map((row) => [typeof row['id'] === 'string' ? row['id'] : '-', row]),
      ),
    ]),
  );
}

interface SampleOptions {
  readonly view?: Partial<BoardView>;
  readonly answers?: Readonly<Record<string, GivenAnswer>>;
  readonly over?: Partial<SuspicionInput>;
}

/** The second sample case, which has shortfalls of every kind, as its 疑点单 would see it. */
export function sampleSuspicionInput({ view, answers, over }: SampleOptions = {}): SuspicionInput {
  return {
    language: 'zh-CN',
    organization: registers.org.name,
    reviewNo: 'DEMO-JD-2026-002',
    reviewDate: registers.review.review_date,
    view: { ...WHOLE_BOARD, ...view },
    hasRegisters: true,
    checklist,
    findings,
    suggestions: suggestionsWith(answers ?? {}),
    rows: sampleRows(),
    ...over,
  };
}
