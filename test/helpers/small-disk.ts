import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from './temp-folder.ts';

function mount(args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

/** Why no disk can be mounted here, found by mounting one; null where it can (root alone is not enough). */
function whyNoMount(): string | null {
  if (process.platform !== 'linux') return `not on ${process.platform}`;
  const folder = mkdtempSync(join(tmpdir(), 'jianshen-mount-'));
  try {
    const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=65536', 'tmpfs', folder]);
    if (tried.status === 0) spawnSync('umount', ['-l', folder]);
    return tried.status === 0 ? null : (tried.error?.message ?? String(tried.stderr).trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const reason = whyNoMount();

/** True where a test may mount a file system of its own. */
export function canMount(): boolean {
  return reason === null;
}

export interface SmallDisk {
  readonly folder: string;
  readonly makeReadOnly: () => void;
}

/** A real file system of the given size, unmounted when the test is over. */
export async function smallDisk(sizeBytes: number): Promise<SmallDisk> {
  const folder = await tempFolder();
  if (!mount(['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder])) {
    throw new Error('mounting a small disk failed');
  }
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  return {
    folder,
    makeReadOnly: () => {
      if (!mount(['-o', 'remount,ro', folder])) throw new Error('remounting failed');
    },
  };
}

type OnSmallDisk = (
  name: string,
  sizeBytes: number,
  body: (disk: SmallDisk) => Promise<void>,
) => void;

const onDisk: OnSmallDisk = (name, sizeBytes, body) => {
  // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect -- both come from the caller
  test(name, () => smallDisk(sizeBytes).then(body));
};

const sayingWhyNot: OnSmallDisk = (name) => {
  test(`not run here: no disk can be mounted — ${name}`, () => {
    process.stderr.write(`NOT RUN: ${name}: ${reason}\n`);
    expect(canMount()).toBe(false);
  });
};

/** A test on a disk of its own; where none can be mounted, one whose name says that it did not run and why. */
export const testOnSmallDisk: OnSmallDisk = canMount() ? onDisk : sayingWhyNot;
