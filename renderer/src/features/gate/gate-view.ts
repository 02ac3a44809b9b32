import type { ItemState } from '#shared/contract/checklist.ts';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { Checklist, ChecklistItem } from '#shared/model/checklist.ts';
import type { ItemGap } from '#shared/model/gap.ts';
import { evidenceNeeded, severityOf } from '#shared/rules/gaps.ts';
import type { GateState } from '../../components/shapes/gate-state.ts';
import type { ShapeKind } from '../../components/shapes/shape-kind.ts';

type AnswerFacts = Pick<
  ItemState['answer'],
  | 'itemId'
  | 'verdict'
  | 'fact'
  | 'notApplicableReason'
  | 'severity'
  | 'severityReason'
  | 'pendingNote'
>;

/** What the gate looks at in the state of an item. */
export interface ItemFacts extends Pick<ItemState, 'evidenceCount' | 'gaps'> {
  readonly answer: AnswerFacts;
}

/** One item with what was answered. */
export interface JudgedItem {
  readonly item: ChecklistItem;
  readonly state: ItemFacts;
}

export interface GapRow {
  readonly item: ChecklistItem;
  readonly shape: ShapeKind;
  readonly gap: ItemGap;
  readonly pendingNote: string;
}

/** Items in the order of the checklist, each with its answer. */
export function judgedItems(
  checklist: Checklist,
  states: readonly ItemFacts[],
): readonly JudgedItem[] {
  const byId = new Map(states.map((state) => [state.answer.itemId, state]));
  return checklist.items.flatMap((item) => {
    const state = byId.get(item.id);
    return state === undefined ? [] : [{ item, state }];
  });
}

export function gapRows(items: readonly JudgedItem[]): readonly GapRow[] {
  return items.flatMap(({ item, state }) =>
    state.gaps.map((gap) => ({
      item,
      gap,
      shape: state.answer.verdict ?? 'unanswered',
      pendingNote: state.answer.pendingNote.trim(),
    })),
  );
}

export interface Ratio {
  readonly key: 'answered' | 'facts' | 'evidence' | 'reasons' | 'severity';
  readonly done: number;
  readonly total: number;
}

const said = (text: string): boolean => text.trim() !== '';

/** How far each thing is that gate G3 wants: how many there are of how many that are wanted. */
export function completion(items: readonly JudgedItem[]): readonly Ratio[] {
  const ratio = (
    key: Ratio['key'],
    wanted: (one: JudgedItem) => boolean,
    there: (one: JudgedItem) => boolean,
  ): Ratio => {
    const all = items.filter(wanted);
    return { key, done: all.filter(there).length, total: all.length };
  };
  const verdictOf = ({ state }: JudgedItem) => state.answer.verdict;
  const isFinding = (one: JudgedItem): boolean =>
    verdictOf(one) === 'partial' || verdictOf(one) === 'nonconforming';
  const need = (one: JudgedItem): number => evidenceNeeded(one.item, verdictOf(one));
  return [
    ratio(
      'answered',
      () => true,
      (one) => verdictOf(one) !== null && verdictOf(one) !== 'pending',
    ),
    ratio('facts', isFinding, ({ state }) => said(state.answer.fact)),
    ratio(
      'evidence',
      (one) => need(one) > 0,
      (one) => one.state.evidenceCount >= need(one),
    ),
    ratio(
      'reasons',
      (one) => verdictOf(one) === 'notApplicable',
      ({ state }) => said(state.answer.notApplicableReason),
    ),
    ratio(
      'severity',
      (one) =>
        isFinding(one) &&
        severityOf(one.item, one.state.answer.severity) !== severityOf(one.item, null),
      ({ state }) => said(state.answer.severityReason),
    ),
  ];
}

export const SHAPES = [
  'conforming',
  'partial',
  'nonconforming',
  'notApplicable',
  'pending',
  'unanswered',
] as const satisfies readonly ShapeKind[];

export function countsByShape(items: readonly JudgedItem[]): Readonly<Record<ShapeKind, number>> {
  const count = (shape: ShapeKind): number =>
    items.filter(({ state }) => (state.answer.verdict ?? 'unanswered') === shape).length;
  return {
    conforming: count('conforming'),
    partial: count('partial'),
    nonconforming: count('nonconforming'),
    notApplicable: count('notApplicable'),
    pending: count('pending'),
    unanswered: count('unanswered'),
  };
}

const ENTRY_GAPS_OF_G2: ReadonlySet<string> = new Set(['identityMissing', 'rightsMissing']);

export interface ProgramGate {
  readonly id: 'G1' | 'G2' | 'G3';
  readonly state: GateState;
  /** Missing things, or null when the gate is passed. */
  readonly missing: number | null;
  /** UTC instant at which it was passed. */
  readonly passedAt: string | null;
}

/** Gates G1–G3 (DOMAIN §4.6); the later ones concern what follows the signature. */
export function programGates({ session, gate }: SessionDetail): readonly ProgramGate[] {
  const entry = (id: 'G1' | 'G2', own: number): ProgramGate => {
    if (session.startedAt !== null) {
      return { id, state: 'done', missing: null, passedAt: session.startedAt };
    }
    return { id, state: own === 0 ? 'done' : 'blocked', missing: own, passedAt: null };
  };
  const ofG2 = gate.entry.filter((gap) => ENTRY_GAPS_OF_G2.has(gap)).length;
  const gaps = gate.items.length;
  const g3 = (): GateState => {
    if (session.startedAt === null) return 'open';
    return gaps > 0 ? 'blocked' : session.closedAt === null ? 'working' : 'done';
  };
  return [
    entry('G1', gate.entry.length - ofG2),
    entry('G2', ofG2),
    { id: 'G3', state: g3(), missing: gaps, passedAt: session.closedAt },
  ];
}
