import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..', '..');
/** Built program; another build can be tried by naming its folder. */
const cli = join(process.env['JIANSHEN_OUT'] ?? join(root, 'out'), 'cli', 'cli.js');

export const SAMPLES = {
  one: join(root, 'test', 'fixtures', 'sample-org-1.json'),
  two: join(root, 'test', 'fixtures', 'sample-org-2.json'),
} as const;

/** A data folder of its own with the real loopback host over it, as `serve` starts it. */
export class TestHost {
  readonly dataFolder: string;
  private process: ChildProcess | null = null;

  private constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  static async create(): Promise<TestHost> {
    return new TestHost(await mkdtemp(join(tmpdir(), 'jianshen-e2e-')));
  }

  /** Imports a case file through the command line; the host must not be running. */
  importCase(path: string): string {
    const run = spawnSync(
      process.execPath,
      [cli, 'import', '--data', this.dataFolder, path, '--json'],
      { encoding: 'utf8' },
    );
    const answer: unknown = JSON.parse(run.stdout);
    if (typeof answer === 'object' && answer !== null && 'sessionId' in answer) {
      return String(answer.sessionId);
    }
    throw new Error(`import failed: ${run.stdout}${run.stderr}`);
  }

  /** Starts the host; answers the address with its one-time token. */
  async start(): Promise<string> {
    const child = spawn(
      process.execPath,
      [cli, 'serve', '--data', this.dataFolder, '--no-open', '--json'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.process = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const answer: unknown = JSON.parse(line);
      if (typeof answer === 'object' && answer !== null && 'url' in answer) {
        return String(answer.url);
      }
    }
    throw new Error('The host ended before it printed its address');
  }

  /** `SIGKILL` is the pulled plug, `SIGTERM` an orderly end. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.process;
    this.process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
