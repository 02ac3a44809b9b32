import { UsageError } from './arguments.ts';
import { calendar } from './commands/calendar.ts';
import { check } from './commands/check.ts';
import { evidenceAdd } from './commands/evidence-add.ts';
import { importCase } from './commands/import.ts';
import { list } from './commands/list.ts';
import { registersRead } from './commands/registers-read.ts';
import { report } from './commands/report.ts';
import { serve } from './commands/serve.ts';
import { verify } from './commands/verify.ts';
import { walk } from './commands/walk.ts';
import { EXIT_BAD_INPUT, EXIT_CHECK_FAILED, EXIT_DONE, printError, printResult } from './output.ts';
import type { CommandResult } from './output.ts';

type Command = (args: readonly string[]) => Promise<CommandResult>;

const COMMANDS: Readonly<Record<string, Command>> = {
  calendar,
  check,
  evidence: evidenceAdd,
  import: importCase,
  list,
  registers: registersRead,
  report,
  serve,
  verify,
  walk,
};

const USAGE = `jianshen <command> …
  check   CASE.json [--params P.json] [--also OTHER.json …]
  import  --data DIR CASE.json
  list    --data DIR
  evidence add --data DIR --session ID [--item ITEM …] FILE …
  registers read FILE [--register K] [--sheet NAME]
  calendar --data DIR CALENDAR.json
  report  --data DIR --session ID --out DIR [--kind K …] [--draft] [--by rule|person|project]
  verify  DIR
  serve   --data DIR [--port N] [--no-open]
  walk    CASE.json --data DIR --out DIR [--until draft] [--mode M]
--json prints one JSON document on stdout. Exit: 0 done, 1 the check failed, 2 bad usage or input.`;

function commandOf(name: string | undefined): Command {
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (command === undefined)
    throw new UsageError(`${name ?? '(nothing)'} is not a command.\n${USAGE}`);
  return command;
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  const json = argv.includes('--json');
  try {
    const result = await commandOf(name)(args);
    if (result.json !== undefined) printResult(result, json);
    return result.passed === false ? EXIT_CHECK_FAILED : EXIT_DONE;
  } catch (error) {
    printError(error, json);
    return EXIT_BAD_INPUT;
  }
}

process.exitCode = await main(process.argv.slice(2));
