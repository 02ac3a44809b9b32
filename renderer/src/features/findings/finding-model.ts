import { type ItemStanding, isToLook, subjectId } from '#shared/rules/board.ts';
import type { Finding } from '#shared/rules/finding.ts';

/** One person may fall short twice under one rule: joined and left unfiled, the same item raised twice. */
export const findingKey = ({ rule, item, subject, reason, arithmetic }: Finding): string =>
  JSON.stringify([rule, item, subject, reason, arithmetic]);

/** Other findings on the same people or projects as those of an item. */
export function relatedFindings(all: readonly Finding[], item: string): readonly Finding[] {
  const units = new Set(
    all
      .filter((one) => one.item === item)
      .flatMap(({ unit, subject }) => [unit, subjectId(subject)]),
  );
  units.delete('ORG');
  return all.filter(
    (one) => one.item !== item && (units.has(one.unit) || units.has(subjectId(one.subject))),
  );
}

/** Findings by item that stand in the tree, and which of their items are still to be looked at. */
export interface ItemFindings {
  readonly count: number;
  readonly toLook: boolean;
}

export function findingsByItem(
  findings: readonly Finding[],
  suggestions: readonly ItemStanding[],
): ReadonlyMap<string, ItemFindings> {
  const byItem = Map.groupBy(
    findings.filter(({ level }) => level !== 'info'),
    ({ item }) => item,
  );
  return new Map(
    [...byItem].map(([item, own]) => [
      item,
      { count: own.length, toLook: own.some((finding) => isToLook(finding, suggestions)) },
    ]),
  );
}
