/** Words for a person go to stderr, so that stdout belongs to the program that was asked for. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Ends with a sentence instead of a stack trace. */
export function giveUp(sentence, exitCode = 1) {
  say(sentence);
  process.exit(exitCode);
}
