import type { ItemState } from '#shared/contract/checklist.ts';
import type { Answer, AnswerPatch } from '#shared/model/answer.ts';
import type { Checklist, ChecklistItem } from '#shared/model/checklist.ts';
import type { SessionState, Verdict } from '#shared/model/enums.ts';
import type { ItemGap } from '#shared/model/gap.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { isVerdictAllowed, itemGaps, restObstacle } from '#shared/rules/gaps.ts';
import { canAnswer } from '#shared/rules/session-state.ts';
import { answerEntity } from '../../db/entities.ts';
import type { CoreContext } from '../../lib/context.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import { DomainError } from '../../lib/errors.ts';
import type { SessionService } from '../session/session.service.ts';
import type { ChecklistRepo } from './checklist.repo.ts';

export type ChecklistService = ReturnType<typeof createChecklistService>;

/** Pieces of evidence that are not removed: of every item at once, or of one. */
export type EvidenceCounts = {
  readonly countsByItem: (sessionId: SessionId) => ReadonlyMap<string, number>;
  readonly countOfItem: (sessionId: SessionId, itemId: ItemId) => number;
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
type Previous = ItemState['previous'];

function previousOf(repo: ChecklistRepo, sessionId: SessionId): (itemId: string) => Previous {
  const previous = repo.previousFindings(sessionId);
  return (itemId) =>
    (previous?.findings ?? [])
      .filter(({ item }) => item === itemId)
      .map(({ text, status }) => ({ year: previous?.year ?? 0, text, status }));
}

/** The frozen checklist never changes, so it is parsed once per hash. */
function frozenChecklists(repo: ChecklistRepo) {
  const parsed = new Map<string, { content: string; checklist: Checklist }>();
  return (sha256: string): { content: string; checklist: Checklist } => {
    const known = parsed.get(sha256) ?? repo.frozen(sha256);
    if (known === undefined) throw new DomainError('NOT_FOUND', { what: 'checklist', id: sha256 });
    parsed.set(sha256, known);
    return known;
  };
}

function itemIn(checklist: Checklist, itemId: ItemId): ChecklistItem {
  const item = checklist.items.find(({ id }) => id === itemId);
  if (item === undefined) throw new DomainError('NOT_FOUND', { what: 'item', id: itemId });
  return item;
}

function createReading({ repo, sessions, evidence, suggestions }: Deps) {
  const frozen = frozenChecklists(repo);
  const checklistOf = (sessionId: SessionId): Checklist =>
    frozen(sessions.standing(sessionId).checklistSha256).checklist;
  const requireAnswer = (sessionId: SessionId, itemId: ItemId): Answer => {
    const answer = repo.answer(sessionId, itemId);
    if (answer === undefined) throw new DomainError('NOT_FOUND', { what: 'item', id: itemId });
    return answer;
  };
  const states = (sessionId: SessionId): ItemState[] => {
    const answers = new Map(repo.answers(sessionId).map((answer) => [answer.itemId, answer]));
    const counts = evidence.countsByItem(sessionId);
    const previous = previousOf(repo, sessionId);
    const suggested = suggestions(sessionId);
    return checklistOf(sessionId).items.flatMap((item) => {
      const answer = answers.get(item.id);
      if (answer === undefined) return [];
      const evidenceCount = counts.get(item.id) ?? 0;
      const gaps = itemGaps(item, answer, evidenceCount, suggested.get(item.id) ?? null);
      return [{ answer, evidenceCount, gaps, previous: previous(item.id) }];
    });
  };
  const stateOf = (sessionId: SessionId, item: ChecklistItem, answer: Answer): ItemState => {
    const evidenceCount = evidence.countOfItem(sessionId, item.id);
    const gaps = itemGaps(item, answer, evidenceCount);
    return { answer, evidenceCount, gaps, previous: previousOf(repo, sessionId)(item.id) };
  };
  return { frozen, checklistOf, requireAnswer, states, stateOf };
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

/** The suggestion as it stands when a verdict is given, to be kept beside it (DOMAIN §4.5). */
function proposalFor(
  { suggestions }: Deps,
  sessionId: SessionId,
  item: ChecklistItem,
  verdict: Verdict | null | undefined,
): Pick<Answer, 'suggestedVerdict'> {
  if (verdict === null) return { suggestedVerdict: null };
  return { suggestedVerdict: suggestions(sessionId).get(item.id) ?? null };
}

/** What a patch makes of an answer: its own fields, and what a verdict brings with it. */
function answerChange(
  deps: Deps,
  { sessionId }: Answer,
  item: ChecklistItem,
  patch: AnswerPatch,
  at: string,
): Partial<Answer> {
  const { verdict } = patch;
  if (verdict !== undefined && verdict !== null && !isVerdictAllowed(item, verdict))
    throw new DomainError('VERDICT_NOT_ALLOWED', { itemId: item.id, verdict });
  const decides = verdict !== undefined || patch.overrideReason !== undefined;
  return {
    ...definedOnly(patch),
    ...(verdict === undefined ? {} : { answeredAt: verdict === null ? null : at }),
    ...(decides ? proposalFor(deps, sessionId, item, verdict) : {}),
  };
}

function assertAnswerable(state: SessionState): void {
  if (!canAnswer(state)) throw new DomainError('SESSION_LOCKED', { state });
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
      return { sha256, ...reading.frozen(sha256) };
    },
    gaps: (sessionId: SessionId): ItemGap[] =>
      reading.states(sessionId).flatMap(({ gaps }) => gaps),
    requireItem: (sessionId: SessionId, itemId: ItemId): ChecklistItem =>
      itemIn(reading.checklistOf(sessionId), itemId),
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
      // One transaction for all of it, reading included: every read outside takes the locks again.
      const state = context.recorder.run({ sessionId, name: 'answer.set', groupId }, (tx) => {
        const standing = sessions.standing(sessionId);
        assertAnswerable(standing.state);
        const item = itemIn(reading.frozen(standing.checklistSha256).checklist, itemId);
        const before = reading.requireAnswer(sessionId, itemId);
        const answer = tx.amend(
          answerEntity,
          before,
          answerChange(deps, before, item, patch, tx.at),
        );
        return reading.stateOf(sessionId, item, answer);
      });
      return { state, savedAt: context.clock.now().toISOString() };
    },
  };
}
