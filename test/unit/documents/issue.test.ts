import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importSample, openCore } from '../../helpers/core.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { closeVisit, startVisit } from '../../helpers/visit.ts';

it.each([
  ['missing', (path: string) => rm(path)],
  ['altered', (path: string) => writeFile(path, 'abXd')],
])('issues nothing while an original is %s, and names it', async (_what, damage) => {
  const folder = await tempFolder();
  const opened = await openCore(folder);
  const { client, core } = opened;
  const sessionId = await importSample(opened);
  await startVisit(client, sessionId);
  await closeVisit(client, sessionId);
  const [piece] = await client.evidence.list({ sessionId });
  const { sha256 = '', number = '' } = piece?.evidence ?? {};
  const request = { sessionId, kind: 'reviewReport', draft: false, locale: 'zh-CN' } as const;
  await damage(join(folder, 'evidence', sha256.slice(0, 2), sha256));
  await expect(core.services.documents.write(request)).rejects.toMatchObject({
    code: 'EVIDENCE_NOT_WHOLE',
    data: { numbers: [number] },
  });
  expect(await core.services.documents.list(sessionId)).toEqual([]);
  await opened.close();
});
