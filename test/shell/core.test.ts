import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, describe, expect, it } from 'vitest';

import type { Contract } from '#shared/contract/index.ts';

import type { ElectronStub } from './stub/electron-stub.ts';
import { preventable } from './stub/fake-window.ts';
import { removeDataFolders, startMain } from './stub/load-main.ts';

const origin = 'app://jianshen';
const running: ElectronStub[] = [];

afterEach(() => {
  for (const stub of running.splice(0)) stub.core.kill();
  removeDataFolders();
});

/** The built shell with the built core behind it, as users run them; the core has opened or refused. */
async function startAll(dataFolder?: string): Promise<ElectronStub> {
  const stub = await startMain({ runCore: true, ...(dataFolder ? { dataFolder } : {}) });
  running.push(stub);
  await once(stub.core, 'message');
  return stub;
}

async function connect(stub: ElectronStub): Promise<ContractRouterClient<Contract>> {
  const [refusal] = stub.errorBoxes;
  if (refusal !== undefined) throw new Error(`The core refused: ${refusal.content}`);
  const frame = stub.window.webContents.mainFrame;
  stub.ipcMain.emit('shell:request-port', { senderFrame: frame });
  const port = frame.ports.at(-1);
  if (port === undefined) throw new Error('The page got no port.');
  port.start();
  return createORPCClient(new RPCLink({ port }));
}

describe('the built core behind the built shell', () => {
  it('answers the page through the port', async () => {
    const stub = await startAll();
    const client = await connect(stub);
    expect((await client.app.info()).version).toBe('0.1.0');
    expect(await client.app.settings()).toMatchObject({ locale: 'zh-CN' });
  });

  it('passes an expected failure on with its code', async () => {
    const client = await connect(await startAll());
    const sessionId = '0191f0c0-0000-7000-8000-000000000000';
    await expect(client.caseFile.export({ sessionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('answers for files of cases', async () => {
    const session = (await startAll()).sessions.get('jianshen');
    const response = await session?.request(`${origin}/media/unknown/original`);
    expect(response?.status).toBe(404);
  });

  it('closes the vault before the application ends', async () => {
    const stub = await startAll();
    const client = await connect(stub);
    await client.app.updateSettings({ unit: '市网信办' });
    const folder = (await client.app.info()).vaultPath;

    const closed = once(stub.core, 'exit');
    stub.window.emit('close', preventable({}));
    stub.ipcMain.emit('shell:flushed', { senderFrame: stub.window.webContents.mainFrame });
    await closed;
    expect(stub.exitCode).toBe(0);
    // A write-ahead log that is still there would mean that the database was not closed.
    expect(existsSync(join(folder, 'vault.sqlite'))).toBe(true);
    expect(existsSync(join(folder, 'vault.sqlite-wal'))).toBe(false);

    const again = await connect(await startAll(folder));
    expect(await again.app.settings()).toMatchObject({ unit: '市网信办' });
  });

  it('says in words why a vault cannot be opened', async () => {
    const first = await startAll();
    const folder = (await (await connect(first)).app.info()).vaultPath;
    const second = await startAll(folder);
    expect(second.errorBoxes[0]?.content).toContain(`案卷库 ${folder} 已被另一个窗口打开`);
    expect(second.exitCode).toBe(1);
  });

  it('comes back after a crash with a new line to the page', async () => {
    const stub = await startAll();
    const client = await connect(stub);
    await client.app.updateSettings({ unit: '省网信办' });
    await stub.core.crash();

    const port = stub.window.webContents.mainFrame.ports.at(-1);
    if (port === undefined) throw new Error('The page got no new port.');
    port.start();
    const renewed: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
    expect(stub.children).toHaveLength(2);
    expect(await renewed.app.settings()).toMatchObject({ unit: '省网信办' });
  });
});
