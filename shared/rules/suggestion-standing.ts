import type { Answer } from '../model/answer.ts';
import type { Verdict } from '../model/enums.ts';

type Decided = Pick<Answer, 'verdict' | 'suggestedVerdict' | 'overrideReason'>;

/**
 * Whether an answer departs from what the machine proposed when it was given (DOMAIN §4.5). 待核实 is no
 * proposal but a request to look: whatever the inspector then finds needs no reason of its own.
 */
export function isOverride({ verdict, suggestedVerdict }: Decided): boolean {
  if (verdict === null || verdict === 'pending') return false;
  if (suggestedVerdict === null || suggestedVerdict === 'pending') return false;
  return verdict !== suggestedVerdict;
}

export type SuggestionStanding =
  | 'unanswered'
  | 'accepted'
  | 'overridden'
  | 'reasonMissing'
  | 'changed';

/** How the answer stands to the suggestion of today; `changed` when rows moved it after the answer. */
export function suggestionStanding(suggestion: Verdict, decided: Decided): SuggestionStanding {
  // 待核实 is a note to self, not an answer.
  if (decided.verdict === null || decided.verdict === 'pending') return 'unanswered';
  if (decided.verdict === suggestion) return 'accepted';
  if (decided.suggestedVerdict !== suggestion) return 'changed';
  if (!isOverride(decided)) return 'accepted';
  return decided.overrideReason.trim() === '' ? 'reasonMissing' : 'overridden';
}
