import { safe } from '@orpc/client';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../shared/model/document.ts';
import { collect } from '../helpers/collect.ts';
import { openCore } from '../helpers/core.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect, TRANSPORTS } from '../helpers/transports.ts';
import type { Client, Transport } from '../helpers/transports.ts';

async function open(transport: Transport) {
  const data = await tempFolder();
  const opened = await openCore(data);
  const client = await connect(transport, opened.core);
  const content = await readFile(new URL('../fixtures/sample-org-2.json', import.meta.url), 'utf8');
  const { sessionId } = await client.caseFile.import({ fileName: 'case.json', content });
  return { ...opened, client, data, sessionId };
}

type Request = Parameters<Client['document']['exportSuspicions']>[0];

async function written(client: Client, request: Request): Promise<DocumentRecord> {
  const events = await collect(await client.document.exportSuspicions(request));
  const last = events.at(-1);
  if (last?.type !== 'done') throw new Error('not done');
  return last.document;
}

describe.each(TRANSPORTS)('the 疑点单 over %s', (transport) => {
  it('is written in any state of the case, takes no number and is kept among the documents', async () => {
    const { core, client, data, sessionId } = await open(transport);
    const docx = await written(client, { sessionId, format: 'docx' });
    const xlsx = await written(client, { sessionId, format: 'xlsx' });
    expect(docx).toMatchObject({
      kind: 'suspicionList',
      draft: false,
      number: null,
      fileName: 'DEMO-JD-2026-007-疑点单.docx',
    });
    expect(docx.pageCount).toBeGreaterThan(1);
    expect(xlsx).toMatchObject({ fileName: 'DEMO-JD-2026-007-疑点单.xlsx', pageCount: 0 });
    expect(await client.document.list({ sessionId })).toMatchObject([xlsx, docx]);
    expect((await readdir(join(data, 'documents'))).toSorted()).toEqual(
      [`${docx.sha256}.docx`, `${xlsx.sha256}.xlsx`].toSorted(),
    );
    const answer = await core.answer(new Request(`http://x/documents/${xlsx.id}`));
    expect(answer.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/u);
    expect((await answer.arrayBuffer()).byteLength).toBe(xlsx.sizeBytes);
  });

  it('has the same bytes for the same case and the same board, others for another', async () => {
    const { client, sessionId } = await open(transport);
    const hash = async (view: Request['view']) =>
      (await written(client, { sessionId, format: 'docx', view })).sha256;
    const whole = await hash({});
    expect(await hash({})).toBe(whole);
    expect(await hash({ by: 'person' })).not.toBe(whole);
    expect(await hash({ onlyOpen: true, query: 'S2-17' })).not.toBe(whole);
  });

  it('prints what the board shows, in the language of the screen', async () => {
    const { client, sessionId } = await open(transport);
    const { html } = await client.document.previewSuspicions({
      sessionId,
      view: { by: 'person', query: 'S2-17' },
      nonce: 'abc',
    });
    expect(html).toContain('S2-17 姜例己　2条');
    expect(html).not.toContain('S2-12');
    const english = await client.document.previewSuspicions({ sessionId, locale: 'en' });
    expect(english.html).toContain('List of findings');
  });

  it('refuses a board that cannot be, and a case that is not there', async () => {
    const { client, sessionId } = await open(transport);
    const bad = await safe(
      client.document.previewSuspicions({ sessionId, view: { query: 'x'.repeat(201) } }),
    );
    expect(bad.error).toMatchObject({ code: 'VALIDATION_FAILED' });
    const gone = '0197f3a0-0000-7000-8000-000000000000';
    const missing = await safe(client.document.previewSuspicions({ sessionId: gone }));
    expect(missing.error).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not undone, and leaves the case as it was', async () => {
    const { client, sessionId } = await open(transport);
    const before = await client.finding.board({ sessionId });
    await written(client, { sessionId, format: 'xlsx' });
    expect((await safe(client.history.undo({ sessionId }))).error).toMatchObject({
      code: 'NOTHING_TO_UNDO',
    });
    expect((await client.finding.board({ sessionId })).findings).toEqual(before.findings);
  });
});
