/** A command as undo needs it, oldest first. */
export type UndoableCommand = {
  readonly name: string;
  readonly groupId: string;
  readonly undoes: string | null;
};

export const UNDO_COMMAND = 'history.undo';
export const REDO_COMMAND = 'history.redo';

/** Fields people edit; taking one back harms nothing. */
const UNDOABLE = new Set([
  'answer.set',
  'answer.confirmRest',
  'session.update',
  'session.addTeamMember',
  'session.updateTeamMember',
  'session.removeTeamMember',
  'session.addPremises',
  'session.updatePremises',
  'session.removePremises',
  'register.edit',
  'register.removeRows',
  'register.import',
  'evidence.update',
  'evidence.link',
  'evidence.unlink',
  'evidence.remove',
]);

/**
 * Evidence is add-only, documents stay written and draws stay drawn: undo passes them by, but may go on
 * behind them.
 */
const PASSED_BY = new Set(['evidence.add', 'document.write', 'sampling.draw']);

export type UndoTarget = { readonly groupId: string; readonly name: string };
type Stacks = { readonly undo: UndoTarget[]; readonly redo: UndoTarget[] };

function move(from: UndoTarget[], to: UndoTarget[], groupId: string | null): void {
  const at = from.findLastIndex((target) => target.groupId === groupId);
  if (at >= 0) to.push(...from.splice(at, 1));
}

function apply(stacks: Stacks, command: UndoableCommand): void {
  const { undo, redo } = stacks;
  if (command.name === UNDO_COMMAND) return move(undo, redo, command.undoes);
  if (command.name === REDO_COMMAND) return move(redo, undo, command.undoes);
  if (PASSED_BY.has(command.name)) return;
  redo.length = 0;
  if (!UNDOABLE.has(command.name)) undo.length = 0;
  else if (undo.at(-1)?.groupId !== command.groupId)
    undo.push({ groupId: command.groupId, name: command.name });
}

/**
 * What Ctrl+Z and Ctrl+Shift+Z would act on, read from the stream of changes alone.
 * A change of state (start, close, import) is a barrier nothing is undone across.
 */
export function undoState(commands: Iterable<UndoableCommand>): {
  readonly undo: UndoTarget | null;
  readonly redo: UndoTarget | null;
} {
  const stacks: Stacks = { undo: [], redo: [] };
  for (const command of commands) apply(stacks, command);
  return { undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null };
}
