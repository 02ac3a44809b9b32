import { COMMON, onePositional, readArguments, required } from '../arguments.ts';
import { terminalLocale } from '../output.ts';
import type { CommandResult } from '../output.ts';
import { withExistingVault } from '../with-core.ts';
import { readText } from './import.ts';

const OPTIONS = { ...COMMON, data: { type: 'string' } } as const;

/** `calendar --data DIR CALENDAR.json` → the years now known and the reviews that follow. */
export async function calendar(args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const content = await readText(onePositional(positionals, 'CALENDAR.json'));
  const { inForce, adopted } = await withExistingVault(
    required(values.data, 'data'),
    ({ services }) => services.calendars.install(content, terminalLocale),
  );
  const { years, source } = inForce.calendar;
  return { json: { sha256: inForce.sha256, years, source, adopted }, words: years.join(' ') };
}
