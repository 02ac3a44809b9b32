import { autosaves } from './autosave-registry.ts';

/** A commit outside of a text field and outside of a case was answered just now. */
export function noteSavedNow(): void {
  autosaves.noteSaved(new Date().toISOString());
}
