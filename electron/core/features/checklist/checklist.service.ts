import type { ItemState } from '#shared/contract/checklist.ts';
import type { Answer, AnswerPatch } from '#shared/model/answer.ts';
import type { Checklist, ChecklistItem } from '#shared/model/checklist.ts';
import type { SessionState, Verdict } from '#shared/model/enums.ts';
import type { ItemGap } from '#shared/model/gap.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import type { Previous } from '#shared/model/registers/previous.ts';
import { isVerdictAllowed, itemGaps, restObstacle } from '#shared/rules/gaps.ts';
import { canAnswer } from '#shared/rules/session-state.ts';
import {
  answerEntity,
  evidenceEntity,
  evidenceLinkEntity,
  registerRowEntity,
} from '../../db/entities.ts';
import { held } from '../../db/held.ts';
import type { Tx } from '../../db/recorder.ts';
import type { CoreContext } from '../../lib/context.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import { DomainError } from '../../lib/errors.ts';
import type { SessionService } from '../session/session.service.ts';
import type { ChecklistRepo } from './checklist.repo.ts';

export type ChecklistService = ReturnType<typeof createChecklistService>;

/** Pieces of evidence that are neither removed nor broken, by item. */
export type EvidenceCounts = {
  readonly countsByItem: (sessionId: SessionId) => ReadonlyMap<string, number>;
};

/** What the rules propose at this moment, by item; items without rules are missing. */
export type Suggestions = (sessionId: SessionId) => ReadonlyMap<string, Verdict>;

type Deps = {
  readonly context: Pick<CoreContext, 'recorder' | 'clock'>;
  readonly repo: ChecklistRepo;
  readonly sessions: SessionService;
  readonly evidence: EvidenceCounts;
  readonly suggestions: Suggestions;
};

type Surroundings = {
  readonly counts: ReadonlyMap<string, number>;
  readonly previous: Previous | null;
  readonly suggestions: ReadonlyMap<string, Verdict>;
};

function stateOf(
  item: ChecklistItem,
  answer: Answer,
  { counts, previous, suggestions }: Surroundings,
): ItemState {
  const evidenceCount = counts.get(item.id) ?? 0;
  const suggested = suggestions.get(item.id) ?? null;
  return {
    answer,
    evidenceCount,
    suggested,
    gaps: itemGaps(item, answer, evidenceCount, suggested),
    previous: (previous?.findings ?? [])
      .filter((finding) => finding.item === item.id)
      .map(({ text, status }) => ({ year: previous?.year ?? 0, text, status })),
  };
}

type Frozen = {
  readonly content: string;
  readonly checklist: Checklist;
  readonly items: ReadonlyMap<string, ChecklistItem>;
};

/** The frozen checklist never changes, so it is parsed once per hash. */
function frozenChecklists(repo: ChecklistRepo) {
  const parsed = new Map<string, Frozen>();
  return (sha256: string): Frozen => {
    const known = parsed.get(sha256);
    if (known !== undefined) return known;
    const stored = repo.frozen(sha256);
    if (stored === undefined) throw new DomainError('NOT_FOUND', { what: 'checklist', id: sha256 });
    const items = new Map(stored.checklist.items.map((item) => [item.id, item]));
    const frozen = { ...stored, items };
    parsed.set(sha256, frozen);
    return frozen;
  };
}

function itemIn({ items }: Frozen, itemId: ItemId): ChecklistItem {
  const item = items.get(itemId);
  if (item === undefined) throw new DomainError('NOT_FOUND', { what: 'item', id: itemId });
  return item;
}

function createReading({ context: { recorder }, repo, sessions, evidence, suggestions }: Deps) {
  const frozen = frozenChecklists(repo);
  const previousOf = held(recorder, [registerRowEntity], repo.previousFindings);
  const countsOf = held(recorder, [evidenceEntity, evidenceLinkEntity], evidence.countsByItem);
  /** What an item's state says besides the answer; the same for every item of a session. */
  const surroundings = (sessionId: SessionId): Surroundings => ({
    counts: countsOf(sessionId),
    previous: previousOf(sessionId),
    suggestions: suggestions(sessionId),
  });
  const checklistOf = (sessionId: SessionId): Checklist =>
    frozen(sessions.standing(sessionId).checklistSha256).checklist;
  const suggested = (sessionId: SessionId, itemId: ItemId): Verdict | null =>
    suggestions(sessionId).get(itemId) ?? null;
  const requireAnswer = (sessionId: SessionId, itemId: ItemId): Answer => {
    const answer = repo.answer(sessionId, itemId);
    if (answer === undefined) throw new DomainError('NOT_FOUND', { what: 'item', id: itemId });
    return answer;
  };
  const states = (sessionId: SessionId): ItemState[] => {
    const answers = new Map(repo.answers(sessionId).map((answer) => [answer.itemId, answer]));
    const around = surroundings(sessionId);
    return checklistOf(sessionId).items.flatMap((item) => {
      const answer = answers.get(item.id);
      return answer === undefined ? [] : [stateOf(item, answer, around)];
    });
  };
  return { frozen, checklistOf, requireAnswer, suggested, surroundings, states };
}
type Reading = ReturnType<typeof createReading>;

function createRest({ context: { recorder }, sessions, suggestions }: Deps, reading: Reading) {
  const preview = (sessionId: SessionId, area: string) => {
    const items = reading.checklistOf(sessionId).items.filter((item) => item.area === area);
    const states = new Map(reading.states(sessionId).map((one) => [one.answer.itemId, one]));
    const suggested = suggestions(sessionId);
    const judged = items.map((item) => {
      const one = states.get(item.id);
      const reason = one === undefined ? null : obstacleTo(item, one, suggested);
      return { itemId: item.id, reason };
    });
    return {
      touched: judged.filter(({ reason }) => reason === null).map(({ itemId }) => itemId),
      left: judged.flatMap(({ itemId, reason }) => (reason === null ? [] : [{ itemId, reason }])),
    };
  };
  const confirm = (sessionId: SessionId, area: string, itemIds: readonly ItemId[]): ItemState[] => {
    assertAnswerable(sessions.standing(sessionId).state);
    const { touched } = preview(sessionId, area);
    const changed = itemIds.find((itemId) => !touched.includes(itemId));
    if (changed !== undefined)
      throw new DomainError('VERDICT_NOT_ALLOWED', { itemId: changed, verdict: 'conforming' });
    const suggested = suggestions(sessionId);
    recorder.run({ sessionId, name: 'answer.confirmRest' }, (tx) => {
      for (const itemId of itemIds) {
        const answer = reading.requireAnswer(sessionId, itemId);
        const suggestedVerdict = suggested.get(itemId) ?? null;
        const given = { verdict: 'conforming', suggestedVerdict, answeredAt: tx.at } as const;
        tx.amend(answerEntity, answer, given);
      }
    });
    return reading.states(sessionId);
  };
  return { restPreview: preview, confirmRest: confirm };
}

function obstacleTo(
  item: ChecklistItem,
  { answer, evidenceCount }: ItemState,
  suggested: ReadonlyMap<string, Verdict>,
) {
  return restObstacle(item, answer, evidenceCount, suggested.get(item.id) ?? null);
}

/**
 * What a patch makes of an answer: its own fields, and what a verdict brings with it.
 * @param suggested what the machine proposes now, to be kept beside a verdict that is given (DOMAIN §4.5).
 */
function answerChange(
  item: ChecklistItem,
  patch: AnswerPatch,
  suggested: () => Verdict | null,
  at: string,
): Partial<Answer> {
  const { verdict } = patch;
  if (verdict !== undefined && verdict !== null && !isVerdictAllowed(item, verdict))
    throw new DomainError('VERDICT_NOT_ALLOWED', { itemId: item.id, verdict });
  const decides = verdict !== undefined || patch.overrideReason !== undefined;
  return {
    ...definedOnly(patch),
    ...(verdict === undefined ? {} : { answeredAt: verdict === null ? null : at }),
    ...(decides ? { suggestedVerdict: verdict === null ? null : suggested() } : {}),
  };
}

function assertAnswerable(state: SessionState): void {
  if (!canAnswer(state)) throw new DomainError('SESSION_LOCKED', { state });
}

type AnswerWish = {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  readonly patch: AnswerPatch;
};

function writeAnswer(
  tx: Tx,
  reading: Reading,
  sessions: SessionService,
  { sessionId, itemId, patch }: AnswerWish,
): { readonly item: ChecklistItem; readonly answer: Answer } {
  const { state, checklistSha256 } = sessions.standing(sessionId);
  assertAnswerable(state);
  const item = itemIn(reading.frozen(checklistSha256), itemId);
  const before = reading.requireAnswer(sessionId, itemId);
  const suggested = () => reading.suggested(sessionId, itemId);
  const answer = tx.amend(answerEntity, before, answerChange(item, patch, suggested, tx.at));
  return { item, answer };
}

/** The checklist of a session: its frozen items, the answers and what they still need. */
export function createChecklistService(deps: Deps) {
  const { context, sessions } = deps;
  const reading = createReading(deps);
  return {
    ...createRest(deps, reading),
    states: reading.states,
    answers: (sessionId: SessionId): readonly Answer[] => deps.repo.answers(sessionId),
    checklistOf: reading.checklistOf,
    frozen: (sessionId: SessionId) => {
      const sha256 = sessions.standing(sessionId).checklistSha256;
      const { content, checklist } = reading.frozen(sha256);
      return { sha256, content, checklist };
    },
    gaps: (sessionId: SessionId): ItemGap[] =>
      reading.states(sessionId).flatMap(({ gaps }) => gaps),
    requireItem: (sessionId: SessionId, itemId: ItemId): ChecklistItem =>
      itemIn(reading.frozen(sessions.standing(sessionId).checklistSha256), itemId),
    /** Keeps a frozen checklist that comes with an imported case. */
    keep: ({
      sha256,
      version,
      content,
    }: {
      sha256: string;
      version: string;
      content: string;
    }): void => deps.repo.keep(sha256, version, content),
    /** Writes an answer; durable when this returns. */
    setAnswer: (
      sessionId: SessionId,
      itemId: ItemId,
      patch: AnswerPatch,
      groupId: string | undefined,
    ): { state: ItemState; savedAt: string } => {
      const meta = { sessionId, name: 'answer.set', groupId };
      const write = (tx: Tx) => writeAnswer(tx, reading, sessions, { sessionId, itemId, patch });
      const { item, answer } = context.recorder.run(meta, write);
      // What was typed is kept, whatever becomes of the counts and rules around it.
      const state = stateOf(item, answer, reading.surroundings(sessionId));
      return { state, savedAt: context.clock.now().toISOString() };
    },
  };
}
