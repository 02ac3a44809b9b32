import { systemCodeOf } from '../../core/lib/errors.ts';
import { startHost } from '../../http/host.ts';
import { COMMON, readArguments, required, UsageError } from '../arguments.ts';
import { pageFolder } from '../folders.ts';
import { openBrowser } from '../open-browser.ts';
import type { CommandResult } from '../output.ts';
import { openCore } from '../with-core.ts';

const OPTIONS = {
  ...COMMON,
  data: { type: 'string' },
  port: { type: 'string', default: '0' },
  'no-open': { type: 'boolean', default: false },
} as const;

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not ${text}`);
  return port;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** A port that cannot be had is a matter of the command line, not of the program. */
function portError(error: unknown, port: number): unknown {
  const code = systemCodeOf(error);
  if (code === 'EADDRINUSE')
    return new UsageError(`--port ${port} is in use by another program; choose another one`);
  if (code === 'EACCES') return new UsageError(`--port ${port} may not be opened by this user`);
  return error;
}

/** The loopback host; prints its address and serves until it is told to stop. */
export async function serve(args: readonly string[]): Promise<CommandResult> {
  const { values } = readArguments(args, OPTIONS);
  const port = portOf(values.port);
  const core = await openCore(required(values.data, 'data'));
  try {
    const host = await startHost({ core, pageFolder, port }).catch((error: unknown) => {
      throw portError(error, port);
    });
    process.stdout.write(values.json ? `${JSON.stringify({ url: host.url })}\n` : `${host.url}\n`);
    if (!values['no-open']) openBrowser(host.url);
    await untilStopped();
    await host.close();
  } finally {
    await core.close();
  }
  return { json: undefined, words: '' };
}
