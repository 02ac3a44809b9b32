import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docxParts, part, textOf } from '../../helpers/docx.ts';
import { importSample, openCore } from '../../helpers/core.ts';
import { makePhoto } from '../../helpers/pictures.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

it('the list of evidence tells broken and empty files from sound ones, on paper and on the screen', async () => {
  const folder = await tempFolder();
  const opened = await openCore(await tempFolder());
  const sessionId = await importSample(opened);
  const photo = await makePhoto();
  const files = {
    '前台.jpg': photo,
    '半张.jpg': photo.subarray(0, photo.length / 2),
    '没有.txt': '',
    '假的.pdf': 'not a PDF',
    'x.html': '<!doctype html><p>x</p>',
    'x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const { documents, evidence } = opened.core.services;
  await evidence.addFiles(sessionId, paths);
  const request = { sessionId, kind: 'reviewReport', draft: true, locale: 'zh-CN' } as const;
  const written = await documents.write(request);
  const docx = textOf(part(docxParts(documents.pathOf(written)), 'word/document.xml'));
  const html = await documents.preview(request, 'n');
  for (const text of [docx, html]) {
    for (const title of [
      '半张（文件损坏）',
      '没有.txt（空文件）',
      '假的.pdf（文件损坏）',
      'x.html',
      'x.svg',
    ])
      expect(text).toContain(title);
    expect(text).not.toMatch(/前台（/u);
  }
});
