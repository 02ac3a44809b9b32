import type {
  DrawnSample,
  SampleKind,
  SamplePick,
  SamplePickReason,
  SampleReplacement,
} from '#shared/model/sampling.ts';
import { sizeStepOf } from '#shared/rules/sample-size.ts';
import type { SizeStep } from '#shared/rules/sample-size.ts';

/** One line of a sample: what was drawn or came in, and what became of it. */
export interface PickRow {
  readonly pick: SamplePick;
  /** The replacement this one came in by; null for what was drawn. */
  readonly cameBy: SampleReplacement | null;
  /** The replacement that took it out; null for what is in force. */
  readonly leftBy: SampleReplacement | null;
}

/** Every pick in the order of the draw, each followed by whatever came in its place. */
export function pickRows({ picks, replacements }: DrawnSample): readonly PickRow[] {
  const leaving = new Map(replacements.map((one) => [one.outId, one]));
  const rowsFrom = (pick: SamplePick, cameBy: SampleReplacement | null): readonly PickRow[] => {
    const leftBy = leaving.get(pick.id) ?? null;
    const row = { pick, cameBy, leftBy };
    return leftBy === null ? [row] : [row, ...rowsFrom(leftBy.pick, leftBy)];
  };
  return picks.flatMap((pick) => rowsFrom(pick, null));
}

const BY_CHANCE: ReadonlySet<SamplePickReason> = new Set(['random', 'all']);

/** Asked for by a rule, rather than taken by chance or because all were taken. */
export const isMandatory = ({ reasons }: SamplePick): boolean =>
  reasons.some((reason) => !BY_CHANCE.has(reason));

/** The numbers of a draw, as it was drawn. */
export const countsOf = ({ population, wanted, picks }: DrawnSample) => ({
  population: population.length,
  wanted,
  picked: picks.length,
  mandatory: picks.filter(isMandatory).length,
});

/** The row of the table of sizes that applied; null for kinds that have none. */
export function stepOf(kind: SampleKind, population: number): SizeStep | null {
  return kind === 'projects' || kind === 'staff' ? sizeStepOf(kind, population) : null;
}

/** `≤5`, `6–20`, `>50`. */
export function rangeText({ from, upTo }: SizeStep): string {
  if (upTo === null) return `>${from - 1}`;
  return from === 0 ? `≤${upTo}` : `${from}–${upTo}`;
}

/** A draw and everything exchanged since; the newest moment of either. */
const touchedAt = ({ drawnAt, replacements }: DrawnSample): string =>
  replacements.reduce((last, { replacedAt }) => (replacedAt > last ? replacedAt : last), drawnAt);

export const roundsOf = (
  rounds: readonly DrawnSample[],
  kind: SampleKind,
): readonly DrawnSample[] => rounds.filter((round) => round.kind === kind);

/** The drawn projects have changed since the reports were drawn to follow them. */
export function reportsAreBehind(rounds: readonly DrawnSample[]): boolean {
  const [projects, reports] = [
    roundsOf(rounds, 'projects').at(-1),
    roundsOf(rounds, 'reports').at(-1),
  ];
  return projects !== undefined && reports !== undefined && touchedAt(projects) > reports.drawnAt;
}
