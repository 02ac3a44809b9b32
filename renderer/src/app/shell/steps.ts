import type { SessionDetail } from '#shared/contract/session.ts';
import type { GateState } from '../../components/shapes/gate-state.ts';
import { formatTime } from '../../components/format/format.ts';

export const STEP_NAMES = [
  'prepare',
  'registers',
  'entry',
  'checklist',
  'findings',
  'gate',
  'documents',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Why a step stands where it stands; the words come from the locale, `text` is shown as it is. */
export type StepNote =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' | 'gaps' | 'rowErrors' | 'toLook'; readonly count: number }
  | { readonly kind: 'notStarted' | 'closed' | 'notClosed' };

export interface Step {
  readonly name: StepName;
  readonly state: GateState;
  readonly note: StepNote | null;
}

/** What registers and findings say, once they are read; null before. */
export interface StepFacts {
  readonly registers: { readonly rows: number; readonly errors: number } | null;
  readonly findings: { readonly total: number; readonly toLook: number } | null;
}

const NO_FACTS: StepFacts = { registers: null, findings: null };

/** Gaps of gate G1; the rest of the entry gaps belong to G2, the entry itself (DOMAIN §4.6). */
const ENTRY_STEP_GAPS: ReadonlySet<string> = new Set(['identityMissing', 'rightsMissing']);

function prepareStep(detail: SessionDetail): Step {
  const missing = detail.gate.entry.filter((gap) => !ENTRY_STEP_GAPS.has(gap)).length;
  if (missing === 0 || detail.session.startedAt !== null) {
    return { name: 'prepare', state: 'done', note: null };
  }
  return { name: 'prepare', state: 'working', note: { kind: 'missing', count: missing } };
}

function registersStep({ registers }: StepFacts): Step {
  if (registers === null || registers.rows === 0) {
    return { name: 'registers', state: 'open', note: null };
  }
  const { errors: count } = registers;
  if (count === 0) return { name: 'registers', state: 'done', note: null };
  return { name: 'registers', state: 'working', note: { kind: 'rowErrors', count } };
}

function findingsStep({ findings }: StepFacts): Step {
  if (findings === null) return { name: 'findings', state: 'open', note: null };
  const { toLook: count } = findings;
  if (count === 0) return { name: 'findings', state: 'done', note: null };
  return { name: 'findings', state: 'working', note: { kind: 'toLook', count } };
}

function entryStep(detail: SessionDetail): Step {
  const { startedAt } = detail.session;
  if (startedAt !== null) {
    return { name: 'entry', state: 'done', note: { kind: 'text', text: formatTime(startedAt) } };
  }
  const count = detail.gate.entry.length;
  if (count === 0) return { name: 'entry', state: 'open', note: null };
  return { name: 'entry', state: 'blocked', note: { kind: 'missing', count } };
}

function checklistStep(detail: SessionDetail): Step {
  const { answered, itemCount } = detail;
  const note = { kind: 'text', text: `${answered}/${itemCount}` } as const;
  if (detail.session.startedAt === null && answered === 0) {
    return { name: 'checklist', state: 'open', note };
  }
  const done = answered === itemCount && detail.gate.items.length === 0;
  return { name: 'checklist', state: done ? 'done' : 'working', note };
}

function gateStep(detail: SessionDetail): Step {
  if (detail.session.closedAt !== null) {
    // The visit is over, the signatures are still to come.
    return { name: 'gate', state: 'working', note: { kind: 'closed' } };
  }
  if (detail.session.startedAt === null) {
    return { name: 'gate', state: 'open', note: { kind: 'notStarted' } };
  }
  const count = detail.gate.items.length;
  if (count > 0) return { name: 'gate', state: 'blocked', note: { kind: 'gaps', count } };
  return { name: 'gate', state: 'open', note: null };
}

function documentsStep(detail: SessionDetail): Step {
  if (detail.session.closedAt === null) {
    return { name: 'documents', state: 'open', note: null };
  }
  return { name: 'documents', state: 'working', note: null };
}

/** The steps of a review with their gate state, from what the core says about the session. */
export function stepsOf(detail: SessionDetail, facts: StepFacts = NO_FACTS): readonly Step[] {
  return [
    prepareStep(detail),
    registersStep(facts),
    entryStep(detail),
    checklistStep(detail),
    findingsStep(facts),
    gateStep(detail),
    documentsStep(detail),
  ];
}
