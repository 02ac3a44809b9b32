/** One line of the local log; never case content, never secrets. */
export type LogEntry = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  readonly error?: unknown;
};
export type Log = (entry: LogEntry) => void;

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Writes JSON lines to stderr, so that stdout stays free for the command line's one document. */
export const stderrLog: Log = ({ error, ...entry }) => {
  const line = { ...entry, ...(error === undefined ? {} : { error: errorText(error) }) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

export const silentLog: Log = () => undefined;
