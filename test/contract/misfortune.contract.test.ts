import { ORPCError, safe } from '@orpc/client';
import { createWriteStream } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { createRouterClient } from '@orpc/server';
import { importCase } from '../../electron/cli/commands/import.ts';
import { list } from '../../electron/cli/commands/list.ts';
import { describeError } from '../../electron/cli/output.ts';
import { DomainError } from '../../electron/core/lib/errors.ts';
import { importSample, openCore } from '../helpers/core.ts';
import { filesOf } from '../helpers/files-of.ts';
import { testOnSmallDisk } from '../helpers/small-disk.ts';
import { startVisit } from '../helpers/visit.ts';

const MEGABYTE = 1024 * 1024;
const BLOCK = Buffer.alloc(64 * 1024);
const MORE_BLOCKS_THAN_FIT = 4096;
const itemId = 'BC-04';

/** Takes what is left of the disk, to the last block. */
async function fill(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  const stream = createWriteStream(path);
  await new Promise<void>((resolve) => {
    stream.once('error', () => resolve());
    for (let block = 0; block < MORE_BLOCKS_THAN_FIT; block += 1) stream.write(BLOCK);
    stream.end(() => resolve());
  });
  expect((await statfs(folder)).bavail).toBe(0);
  return path;
}

testOnSmallDisk(
  'a full disk: the answer is refused in words, and nothing saved is lost',
  32 * MEGABYTE,
  async ({ folder }) => {
    const data = join(folder, 'vault');
    const opened = await openCore(data);
    const client = createRouterClient(opened.core.router);
    const sessionId = await importSample(opened);
    await startVisit(client, sessionId);
    const save = (fact: string) =>
      client.checklist.setAnswer({ sessionId, itemId, patch: { fact } });
    let acknowledged = '满盘之前';
    await save(acknowledged);
    const filler = await fill(folder);

    const codes = new Set<string>();
    for (let attempt = 0; attempt < 400 && codes.size === 0; attempt += 1) {
      const fact = `满盘之后 ${attempt} ${'字'.repeat(3000)}`;
      const { error } = await safe(save(fact));
      if (error === null) acknowledged = fact;
      if (error instanceof ORPCError) codes.add(error.code);
    }
    expect([...codes]).toEqual(['DISK_FULL']);

    await rm(filler);
    const before = (await client.checklist.states({ sessionId })).find(
      (one) => one.answer.itemId === itemId,
    );
    expect(before?.answer.fact).toBe(acknowledged);
    await save('腾出空间之后');
    await opened.close();
    const again = await openCore(data);
    const states = await createRouterClient(again.core.router).checklist.states({ sessionId });
    expect(states.find((one) => one.answer.itemId === itemId)?.answer.fact).toBe('腾出空间之后');
  },
);

testOnSmallDisk(
  'a read-only vault: it says so and stays as it was',
  32 * MEGABYTE,
  async ({ folder, makeReadOnly }) => {
    const data = join(folder, 'vault');
    const opened = await openCore(data);
    await importSample(opened);
    await opened.close();
    await writeFile(join(folder, 'marker'), '');
    const before = await filesOf(data);
    makeReadOnly();
    const error: unknown = await openCore(data).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DomainError);
    expect(error instanceof DomainError && error.code).toBe('VAULT_READ_ONLY');
    expect(await filesOf(data)).toEqual(before);
  },
);

const sample = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}.json`, import.meta.url));

/** What the command line says to an import, or null where it went well. */
const importFailure = (data: string, name: string) =>
  importCase(['--data', data, sample(name)]).then(() => null, describeError);

const KILOBYTE = 1024;

for (const kilobytes of [200, 560, 600, 720]) {
  testOnSmallDisk(
    `a full disk on the command line: the first import on ${kilobytes} KiB says so`,
    kilobytes * KILOBYTE,
    async ({ folder }) => {
      const failure = await importFailure(join(folder, 'vault'), 'sample-org-1');
      expect(failure?.code).toBe('DISK_FULL');
      expect(failure?.message).toContain('磁盘已满，没有保存');
      expect(failure?.message).toContain(folder);
    },
  );
}

testOnSmallDisk(
  'a full disk on the command line: a second import says so, and the first case stays',
  1500 * KILOBYTE,
  async ({ folder }) => {
    const data = join(folder, 'vault');
    expect(await importFailure(data, 'sample-org-1')).toBeNull();
    expect((await importFailure(data, 'sample-org-2'))?.code).toBe('DISK_FULL');
    const { json } = await list(['--data', data]);
    expect(json).toMatchObject({ sessions: [{ reviewNo: 'DEMO-JD-2026-001' }] });
  },
);
