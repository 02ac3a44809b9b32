import type { SamplePick, SamplePickReason } from '../model/sampling.ts';
import { frameOf } from './sample-frame.ts';
import type { Mandate, SampleFacts } from './sample-frame.ts';
import { drawOrder } from './sample-order.ts';

export type SampleInput = SampleFacts & { readonly seed: string };

export type Sample = {
  readonly population: readonly string[];
  readonly wanted: number;
  readonly picks: readonly SamplePick[];
};

class Picks {
  readonly #reasons = new Map<string, SamplePickReason[]>();
  readonly wanted: number;

  constructor(wanted: number) {
    this.wanted = wanted;
  }
  has(id: string): boolean {
    return this.#reasons.has(id);
  }
  get full(): boolean {
    return this.#reasons.size >= this.wanted;
  }
  add(id: string, reason: SamplePickReason): void {
    const known = this.#reasons.get(id);
    if (known === undefined) this.#reasons.set(id, [reason]);
    else if (!known.includes(reason)) known.push(reason);
  }
  list(labels: ReadonlyMap<string, string>): SamplePick[] {
    return [...this.#reasons].map(([id, reasons]) => ({
      id,
      label: labels.get(id) ?? id,
      reasons,
    }));
  }
}

function meetOne(
  group: ReadonlySet<string>,
  reason: SamplePickReason,
  order: readonly string[],
  picks: Picks,
): void {
  const found = order.find((id) => group.has(id) && picks.has(id));
  const chosen = found ?? order.find((id) => group.has(id));
  if (chosen !== undefined) picks.add(chosen, reason);
}

function meet(mandate: Mandate, order: readonly string[], picks: Picks): void {
  const { reason } = mandate;
  if (mandate.kind === 'one') {
    for (const group of mandate.groups) meetOne(group, reason, order, picks);
    return;
  }
  for (const id of order.filter((one) => mandate.ids.has(one)))
    if (mandate.kind === 'all' || !picks.full || picks.has(id)) picks.add(id, reason);
}

/**
 * Draws a sample (DOMAIN §1.8): what must be in it first, then by the seed. The same registers,
 * findings and seed give the same sample on every machine.
 */
export function drawSample(input: SampleInput): Sample {
  const { candidates, wanted, mandates } = frameOf(input);
  const labels = new Map(candidates.map(({ id, label }) => [id, label]));
  const order = drawOrder([...labels.keys()], input.seed);
  const picks = new Picks(wanted);
  for (const mandate of mandates) meet(mandate, order, picks);
  const everybody = wanted >= order.length;
  for (const id of order) {
    if (picks.full) break;
    if (!picks.has(id)) picks.add(id, everybody ? 'all' : 'random');
  }
  return { population: order, wanted, picks: picks.list(labels) };
}
