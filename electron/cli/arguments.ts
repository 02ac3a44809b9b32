import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';

/** Thrown for a command line that cannot be understood; ends with exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export const COMMON = { json: { type: 'boolean', default: false } } as const;

/** Reads the words after the command's name. @throws UsageError naming the word that does not fit. */
export function readArguments<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${option} is required`);
  return value;
}

export function onePositional(positionals: readonly string[], name: string): string {
  const [value, ...more] = positionals;
  if (value === undefined || more.length > 0)
    throw new UsageError(`exactly one ${name} is required`);
  return value;
}
