import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importSample, openCore } from '../../helpers/core.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

it('what an export that was killed left behind is swept on open; documents stay', async () => {
  const data = await tempFolder();
  const folder = join(data, 'documents');
  await mkdir(folder);
  const kept = `${'a'.repeat(64)}.docx`;
  for (const name of ['.torn.docx', '..torn.docx.1.part', kept])
    await writeFile(join(folder, name), 'x');
  await openCore(data);
  expect(await readdir(folder)).toEqual([kept]);
});

it('closing waits for the document being written: its row and its file are both there', async () => {
  const data = await tempFolder();
  const opened = await openCore(data);
  const sessionId = await importSample(opened);
  const writing = opened.core.services.documents.write({
    sessionId,
    kind: 'reviewReport',
    draft: true,
    locale: 'zh-CN',
  });
  const [{ sha256 }] = await Promise.all([writing, opened.close()]);
  expect(await readdir(join(data, 'documents'))).toEqual([`${sha256}.docx`]);
  const again = await openCore(data);
  expect(await again.core.services.documents.list(sessionId)).toMatchObject([{ sha256 }]);
});

it('a list that was asked for is answered although the vault is closed meanwhile', async () => {
  const opened = await openCore(await tempFolder());
  const listing = opened.core.services.documents.list(null);
  await opened.close();
  expect(await listing).toEqual([]);
});
