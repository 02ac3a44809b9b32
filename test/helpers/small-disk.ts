import { spawnSync } from 'node:child_process';
import { onTestFinished, test } from 'vitest';
import { tempFolder } from './temp-folder.ts';

function mount(args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

/** True where a test may mount a file system of its own (root on Linux). */
export function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
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

/** A test on a disk of its own. Where none can be mounted there is nothing to run. */
export function testOnSmallDisk(
  name: string,
  sizeBytes: number,
  body: (disk: SmallDisk) => Promise<void>,
): void {
  if (!canMount()) return;
  // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect -- both come from the caller
  test(name, () => smallDisk(sizeBytes).then(body));
}
