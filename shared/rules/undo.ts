/** A command as undo needs it, oldest first. */
export type UndoableCommand = {
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  /** Key of the step that an undo or redo command is about. */
  readonly undoes: string | null;
};

export const UNDO_COMMAND = 'history.undo';
export const REDO_COMMAND = 'history.redo';

/** Fields people edit; taking one back harms nothing. */
const UNDOABLE = new Set([
  'answer.set',
  'answer.confirmRest',
  'session.update',
  'session.setParams',
  'session.adoptCalendar',
  'session.addTeamMember',
  'session.updateTeamMember',
  'session.removeTeamMember',
  'session.addPremises',
  'session.updatePremises',
  'session.removePremises',
  'register.edit',
  'register.removeRows',
  'register.import',
  'sampling.replace',
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

/** A draw rests on the samples as they stood, so the replacements before it stay as they are. */
const SETTLES: ReadonlyMap<string, string> = new Map([['sampling.draw', 'sampling.replace']]);

/**
 * One step of undo: commands of one group that followed each other directly.
 * The key is its first command; a group taken up again after something else is a new step.
 */
export type UndoTarget = {
  readonly key: string;
  readonly groupId: string;
  readonly name: string;
  readonly commandIds: readonly string[];
};
type Stacks = {
  readonly undo: UndoTarget[];
  readonly redo: UndoTarget[];
  /** Whether the next command of the same group still belongs to the newest step. */
  open: boolean;
};

function move(from: UndoTarget[], to: UndoTarget[], key: string | null): void {
  const at = from.findLastIndex((target) => target.key === key);
  if (at >= 0) to.push(...from.splice(at, 1));
}

function settle(stack: UndoTarget[], name: string | undefined): void {
  stack.splice(0, stack.length, ...stack.filter((target) => target.name !== name));
}

function push(stacks: Stacks, { id, groupId, name }: UndoableCommand): void {
  const newest = stacks.undo.at(-1);
  if (stacks.open && newest?.groupId === groupId)
    stacks.undo[stacks.undo.length - 1] = { ...newest, commandIds: [...newest.commandIds, id] };
  else stacks.undo.push({ key: id, groupId, name, commandIds: [id] });
  stacks.open = true;
}

function apply(stacks: Stacks, command: UndoableCommand): void {
  const { undo, redo } = stacks;
  settle(undo, SETTLES.get(command.name));
  settle(redo, SETTLES.get(command.name));
  if (PASSED_BY.has(command.name)) return;
  if (command.name === UNDO_COMMAND || command.name === REDO_COMMAND) {
    stacks.open = false;
    if (command.name === UNDO_COMMAND) move(undo, redo, command.undoes);
    else move(redo, undo, command.undoes);
    return;
  }
  redo.length = 0;
  if (UNDOABLE.has(command.name)) return push(stacks, command);
  undo.length = 0;
  stacks.open = false;
}

/**
 * What Ctrl+Z and Ctrl+Shift+Z would act on, read from the stream of changes alone.
 * A change of state (start, close, import) is a barrier nothing is undone across.
 */
export function undoState(commands: Iterable<UndoableCommand>): {
  readonly undo: UndoTarget | null;
  readonly redo: UndoTarget | null;
} {
  const stacks: Stacks = { undo: [], redo: [], open: false };
  for (const command of commands) apply(stacks, command);
  return { undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null };
}
