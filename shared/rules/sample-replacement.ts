import type {
  DrawnSample,
  ReplacementProposal,
  SamplePick,
  SamplePickReason,
} from '../model/sampling.ts';
import { frameOf } from './sample-frame.ts';
import type { Mandate, SampleFacts } from './sample-frame.ts';

/** A mandate that is open once a pick is gone; `by`: who could fill it in its place. */
type Open = { readonly reason: SamplePickReason; readonly by: ReadonlySet<string> };

const idOf = ({ id }: SamplePick): string => id;

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The sample in force: what was drawn, each replacement in the place of what it stands for. Followed
 * from pick to pick, because a clock that was set back would put replacements out of order.
 */
export function picksInForce(sample: DrawnSample): readonly SamplePick[] {
  const successors = new Map(sample.replacements.map(({ outId, pick }) => [outId, pick]));
  const standing = (pick: SamplePick): SamplePick => {
    const next = successors.get(pick.id);
    return next === undefined ? pick : standing(next);
  };
  return sample.picks.map(standing);
}

/** Nobody can stand in for one who had to be in himself; the first of many can be followed by the next. */
function openWithout(mandate: Mandate, out: SamplePick, rest: ReadonlySet<string>): Open[] {
  const { reason } = mandate;
  if (mandate.kind === 'one')
    return mandate.groups
      .filter((group) => group.has(out.id) && ![...group].some((id) => rest.has(id)))
      .map((by) => ({ reason, by }));
  // What was mandatory when it was drawn stays so, whatever the registers say since.
  if (!mandate.ids.has(out.id) && !out.reasons.includes(reason)) return [];
  return [{ reason, by: mandate.kind === 'first' ? mandate.ids : NOBODY }];
}

const filledBy = (open: readonly Open[], id: string): readonly Open[] =>
  open.filter(({ by }) => by.has(id));

const reasonsOf = (open: readonly Open[]): SamplePickReason[] => [
  ...new Set(open.map(({ reason }) => reason)),
];

/**
 * The next of the round's own order that has not been in the sample; among these the first that fills
 * most of what would be open without `outId`. The same round, registers and findings propose the same.
 * Undefined when `outId` is not in the sample in force.
 */
export function proposeReplacement(
  facts: SampleFacts,
  sample: DrawnSample,
  outId: string,
): ReplacementProposal | undefined {
  const current = picksInForce(sample);
  const out = current.find(({ id }) => id === outId);
  if (out === undefined) return undefined;
  const { candidates, mandates } = frameOf(facts);
  const labels = new Map(candidates.map(({ id, label }) => [id, label]));
  const rest = new Set(current.map(({ id }) => id).filter((id) => id !== outId));
  const open = mandates.flatMap((mandate) => openWithout(mandate, out, rest));
  const been = new Set([...sample.picks, ...sample.replacements.map(({ pick }) => pick)].map(idOf));
  const free = sample.population.filter((id) => !been.has(id) && labels.has(id));
  const most = Math.max(0, ...free.map((id) => filledBy(open, id).length));
  const next = free.find((id) => filledBy(open, id).length === most);
  if (next === undefined) return { pick: null, unmet: reasonsOf(open) };
  const filled = filledBy(open, next);
  const reasons = filled.length === 0 ? (['random'] as const) : reasonsOf(filled);
  return {
    pick: { id: next, label: labels.get(next) ?? next, reasons },
    unmet: reasonsOf(open.filter((one) => !filled.includes(one))),
  };
}
