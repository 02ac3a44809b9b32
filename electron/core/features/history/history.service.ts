import { z } from 'zod';
import type { Change, Command, UndoState } from '#shared/model/history.ts';
import { itemIdSchema } from '#shared/model/ids.ts';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import { REDO_COMMAND, UNDO_COMMAND, undoState } from '#shared/rules/undo.ts';
import type { UndoTarget } from '#shared/rules/undo.ts';
import { applyChanges, assertOwned, revertChanges } from '../../db/replay.ts';
import type { Tx } from '../../db/recorder.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError, systemCodeOf } from '../../lib/errors.ts';
import type { SessionService } from '../session/session.service.ts';
import type { HistoryRepo } from './history.repo.ts';

const linkSchema = z.object({ itemId: itemIdSchema });

export type HistoryService = ReturnType<typeof createHistoryService>;
type Outcome = {
  readonly state: UndoState;
  readonly command: string;
  readonly itemId: ItemId | null;
};

/** Undo, redo and the history of an item, all read from the one stream of changes. */
export function createHistoryService(
  { recorder }: Pick<CoreContext, 'recorder'>,
  repo: HistoryRepo,
  sessions: SessionService,
) {
  const state = (sessionId: SessionId) => undoState(repo.outline(sessionId));

  /** Item a change is about; a link carries it itself, because its row may be gone. */
  function itemOf({ entity, entityId, old, new: now }: Change): string | null {
    if (entity === 'answer') return repo.itemOfAnswer(entityId);
    if (entity === 'evidence') return repo.itemOfEvidence(entityId);
    if (entity !== 'evidenceLink') return null;
    return linkSchema.safeParse(now ?? old).data?.itemId ?? null;
  }

  function itemTouched(changes: readonly Change[]): ItemId | null {
    const item = changes.map(itemOf).find((itemId) => itemId !== null);
    return itemIdSchema.nullable().parse(item ?? null);
  }

  function assertEditable(sessionId: SessionId): void {
    const { state: sessionState } = sessions.require(sessionId);
    if (!canEdit(sessionState)) throw new DomainError('SESSION_LOCKED', { state: sessionState });
  }

  function replay(
    sessionId: SessionId,
    target: UndoTarget,
    name: string,
    work: (tx: Tx, changes: readonly Change[]) => void,
  ): Outcome {
    assertEditable(sessionId);
    const commands = repo.ofCommands(sessionId, target.commandIds);
    const changes = commands.flatMap((command) => command.changes);
    recorder.run({ sessionId, name, undoes: target.key }, (tx) => {
      assertOwned(tx, sessionId, changes);
      try {
        work(tx, changes);
      } catch (error) {
        // A number somebody else has taken since, or a parent that is gone.
        if (systemCodeOf(error)?.startsWith('SQLITE_CONSTRAINT') !== true) throw error;
        const { entity, field } = changes[0] ?? { entity: '', field: '' };
        throw new DomainError('UNDO_CONFLICT', { entity, field }, { cause: error });
      }
    });
    return { state: state(sessionId), command: target.name, itemId: itemTouched(changes) };
  }

  return {
    state,
    undo: (sessionId: SessionId): Outcome => {
      const target = state(sessionId).undo;
      if (target === null) throw new DomainError('NOTHING_TO_UNDO', {});
      return replay(sessionId, target, UNDO_COMMAND, revertChanges);
    },
    redo: (sessionId: SessionId): Outcome => {
      const target = state(sessionId).redo;
      if (target === null) throw new DomainError('NOTHING_TO_REDO', {});
      return replay(sessionId, target, REDO_COMMAND, applyChanges);
    },
    ofItem: (sessionId: SessionId, itemId: ItemId): Command[] => repo.ofItem(sessionId, itemId),
    /** Commands of one name, oldest first. */
    named: (sessionId: SessionId, name: string): Command[] => repo.named(sessionId, name),
    ofSession: (sessionId: SessionId): Command[] => repo.ofSession(sessionId),
  };
}
