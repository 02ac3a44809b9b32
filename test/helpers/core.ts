import { createRouterClient } from '@orpc/server';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { sessionIdSchema } from '../../shared/model/ids.ts';
import { createCore } from '../../electron/core/core.ts';
import { silentLog } from '../../electron/core/lib/log.ts';

export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));

/** The whole application on a real vault, with a client that calls it directly. */
export async function openCore(dataFolder: string) {
  const core = await createCore({
    dataFolder,
    resourcesFolder: RESOURCES,
    version: '0.0.0-test',
    log: silentLog,
  });
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await core.close();
    open = false;
  };
  onTestFinished(close);
  return { core, client: createRouterClient(core.router), close };
}
export type OpenCore = Awaited<ReturnType<typeof openCore>>;

/** Imports the first sample case; returns its session. */
export async function importSample({ client }: OpenCore) {
  const fileName = 'sample-org-1.json';
  const content = await readFile(new URL(`../fixtures/${fileName}`, import.meta.url), 'utf8');
  const { sessionId } = await client.caseFile.import({ fileName, content });
  return sessionIdSchema.parse(sessionId);
}
