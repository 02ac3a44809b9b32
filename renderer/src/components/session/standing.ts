import type { ItemSuggestion } from '#shared/contract/finding.ts';
import type { Finding } from '#shared/rules/finding.ts';

const SETTLED: ReadonlySet<ItemSuggestion['standing']> = new Set(['accepted', 'overridden']);

/** An inspector has still to look at it: its item is not decided, or was decided on other findings. */
export function isToLook(finding: Finding, suggestions: readonly ItemSuggestion[]): boolean {
  if (finding.level === 'info') return false;
  const own = suggestions.find(({ itemId }) => itemId === finding.item);
  return own === undefined || !SETTLED.has(own.standing);
}
