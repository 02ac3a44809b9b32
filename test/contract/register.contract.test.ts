import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../shared/model/ids.ts';
import { sessionIdSchema } from '../../shared/model/ids.ts';
import { textField } from '../../shared/rules/registers/field-access.ts';
import { writeWorkbook } from '../../electron/core/lib/spreadsheet/write-workbook.ts';
import { openCore } from '../helpers/core.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { connect, TRANSPORTS } from '../helpers/transports.ts';
import { startVisit } from '../helpers/visit.ts';
import type { Client, Transport } from '../helpers/transports.ts';

const SAMPLE = new URL('../fixtures/sample-org-2.json', import.meta.url);

type Opened = {
  readonly client: Client;
  readonly sessionId: SessionId;
  readonly folder: string;
  readonly close: () => Promise<void>;
};

async function open(transport: Transport): Promise<Opened> {
  const folder = await tempFolder();
  const { core, close } = await openCore(folder);
  const client = await connect(transport, core);
  const content = await readFile(SAMPLE, 'utf8');
  const { sessionId } = await client.caseFile.import({ fileName: 'x.json', content });
  return { client, sessionId: sessionIdSchema.parse(sessionId), folder, close };
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const { error } = await safe(call);
  return error instanceof ORPCError ? error.code : String(error);
}

const FIRST = '999999199003070039';
const SECOND = '999999198812120046';
const HEADER = '姓名\t身份证号码\t人员类别\t队伍\t用工形式\t入职日期\t近12月社保月数\t技术骨干';

const roster = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
const GOOD = `周 例一\t${FIRST}\t服务人员\t技术\t全职\t2025.9.1\t１２\t√`;
const OTHER = `吴例二\t${SECOND}\t从业人员\t管理\t兼职\t20240315\t6\t否`;

async function xlsx(text: string): Promise<Blob> {
  const rows = text.split('\n').map((line) => line.split('\t').map((cell) => ({ text: cell })));
  return new Blob([new Uint8Array(await writeWorkbook([{ name: '花名册', rows, widths: [] }]))]);
}

describe.each(TRANSPORTS)('registers over %s', (transport) => {
  it('shows the rows of a register with what is wrong about them', async () => {
    const { client, sessionId } = await open(transport);
    const { rows, editable } = await client.register.rows({ sessionId, register: 'staff' });
    expect(editable).toBe(true);
    expect(rows).toHaveLength(33);
    expect(rows.flatMap(({ issues }) => issues.filter(({ level }) => level === 'error'))).toEqual(
      [],
    );
    const overview = await client.register.overview({ sessionId });
    expect(overview.registers.find(({ register }) => register === 'projects')?.rows).toBe(16);
  });

  it('stores what can be read, gives back what cannot, and undoes a block at once', async () => {
    const { client, sessionId } = await open(transport);
    const { rows, revision } = await client.register.rows({ sessionId, register: 'staff' });
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('The sample has staff');
    const result = await client.register.edit({
      sessionId,
      register: 'staff',
      updates: [
        { rowId: first.id, cells: { post: '安全顾问', hire_date: '2018年5月3日' } },
        { rowId: second.id, cells: { post: '总工', hire_date: '2025.13.1' } },
      ],
      inserts: [{ key: 'new', cells: { name: '孙例三' } }],
    });
    expect(result.rows.map(({ data }) => [data['post'], data['hire_date']])).toEqual([
      ['安全顾问', '2018-05-03'],
      ['总工', second.data['hire_date']],
    ]);
    expect(result.refused.map(({ row }) => row)).toEqual([second.id, 'new']);
    expect(result.refused[0]).toMatchObject({
      fields: ['hire_date'],
      issues: [{ code: 'noSuchMonth', data: { written: '2025.13.1', part: 13 } }],
    });
    expect(result.refused[1]?.issues.map(({ field }) => field)).toContain('id_masked');
    expect(result.revision).not.toBe(revision);
    await client.history.undo({ sessionId });
    expect((await client.register.rows({ sessionId, register: 'staff' })).revision).toBe(revision);
  });

  it('refuses an edit that makes a row contradict itself', async () => {
    const { client, sessionId } = await open(transport);
    const { rows } = await client.register.rows({ sessionId, register: 'staff' });
    const row = rows.find(({ data }) => data['leave_date'] === null);
    if (row === undefined) throw new Error('Somebody is still there');
    const { refused } = await client.register.edit({
      sessionId,
      register: 'staff',
      updates: [{ rowId: row.id, cells: { leave_date: '2001-01-01' } }],
    });
    expect(refused[0]?.issues.map(({ code }) => code)).toEqual(['endBeforeStart']);
  });

  it('removes rows and puts them back', async () => {
    const { client, sessionId } = await open(transport);
    const before = await client.register.rows({ sessionId, register: 'equipment' });
    const rowIds = before.rows.slice(0, 2).map(({ id }) => id);
    await client.register.removeRows({ sessionId, register: 'equipment', rowIds });
    expect(
      await codeOf(client.register.removeRows({ sessionId, register: 'equipment', rowIds })),
    ).toBe('REGISTER_ROW_GONE');
    await client.history.undo({ sessionId });
    expect((await client.register.rows({ sessionId, register: 'equipment' })).revision).toBe(
      before.revision,
    );
  });

  it('previews a pasted block against the register without storing anything', async () => {
    const { client, sessionId } = await open(transport);
    const { revision } = await client.register.rows({ sessionId, register: 'staff' });
    const scientific = '郑例三\t1.10108E+17\t服务人员\t技术\t全职\t2024/3/5\t12\t否';
    const { preview } = await client.register.previewImport({
      sessionId,
      register: 'staff',
      source: { kind: 'text', text: roster(GOOD, OTHER, scientific, '合计\t3人') },
      mode: 'merge',
    });
    expect(preview.counts).toMatchObject({ added: 2, rejected: 1, removed: 0 });
    expect(preview.missingFields).toEqual([]);
    expect(preview.rows.find(({ change }) => change === 'rejected')).toMatchObject({
      row: 4,
      issues: expect.arrayContaining([expect.objectContaining({ code: 'idScientific' })]),
    });
    expect(preview.notices.map(({ code }) => code)).toContain('totalRows');
    expect(JSON.stringify(preview)).not.toContain(FIRST);
    expect((await client.register.rows({ sessionId, register: 'staff' })).revision).toBe(revision);
  });

  it('updates people by their id from a block of some columns', async () => {
    const { client, sessionId } = await open(transport);
    const register = 'staff' as const;
    const { rows } = await client.register.rows({ sessionId, register });
    const [first] = rows;
    if (first === undefined) throw new Error('The sample has staff');
    const named = `${textField(first.data, 'id')}\t${textField(first.data, 'name')}`;
    const text = `编号\t姓名\t近12月社保月数\n${named}\t3\n`;
    const source = { kind: 'text', text } as const;
    const asked = { sessionId, register, source, mode: 'merge' } as const;
    const { previewId, preview } = await client.register.previewImport(asked);
    expect(preview).toMatchObject({ missingFields: [], counts: { changed: 1, rejected: 0 } });
    await client.register.commitImport({ sessionId, previewId });
    const after = await client.register.rows({ sessionId, register });
    expect(after.rows[0]?.data).toEqual({ ...first.data, si_months_12: 3 });
    expect(after.rows.slice(1)).toEqual(rows.slice(1));
  });

  it('commits whole or not at all, once, and keeps the source as evidence', async () => {
    const { client, sessionId } = await open(transport);
    const bad = '郑例三\t1.10108E+17\t服务人员\t技术\t全职\t2024/3/5\t12\t否';
    const source = {
      kind: 'file',
      fileName: '花名册.xlsx',
      bytes: await xlsx(roster(GOOD, OTHER, bad)),
    } as const;
    const ask = () =>
      client.register.previewImport({ sessionId, register: 'staff', source, mode: 'merge' });
    const { previewId, preview } = await ask();
    expect(preview.source).toMatchObject({ fileName: '花名册.xlsx', redacted: true });
    expect(await codeOf(client.register.commitImport({ sessionId, previewId }))).toBe(
      'IMPORT_REJECTED',
    );
    const done = await client.register.commitImport({
      sessionId,
      previewId,
      withoutRejected: true,
    });
    expect(done).toMatchObject({ added: 2, changed: 0, removed: 0 });
    expect(done.evidence.evidence).toMatchObject({ kind: '登记册台账', mediaClass: 'office' });
    expect(done.evidence.evidence.note).toContain(preview.source.sha256);
    expect(await codeOf(client.register.commitImport({ sessionId, previewId }))).toBe(
      'IMPORT_EXPIRED',
    );
    const again = await ask();
    expect(again.preview.counts).toMatchObject({ added: 0, unchanged: 2, rejected: 1 });
    const [row] = (await client.register.rows({ sessionId, register: 'staff' })).rows.slice(-1);
    expect(row?.data).toMatchObject({ name: '吴例二', id_masked: '999***********0046' });
    await client.history.undo({ sessionId });
    expect((await client.register.rows({ sessionId, register: 'staff' })).rows).toHaveLength(33);
    expect(await client.evidence.list({ sessionId })).toHaveLength(1);
  });

  it('refuses to commit when the register changed since the preview', async () => {
    const { client, sessionId } = await open(transport);
    const { previewId } = await client.register.previewImport({
      sessionId,
      register: 'staff',
      source: { kind: 'text', text: roster(GOOD) },
      mode: 'merge',
    });
    const [row] = (await client.register.rows({ sessionId, register: 'staff' })).rows;
    await client.register.edit({
      sessionId,
      register: 'staff',
      updates: [{ rowId: row?.id ?? '', cells: { post: '他' } }],
    });
    expect(await codeOf(client.register.commitImport({ sessionId, previewId }))).toBe(
      'REGISTER_CHANGED',
    );
    expect(await client.evidence.list({ sessionId })).toEqual([]);
  });

  it('keeps no evidence of an import that the register refused while its source was being written', async () => {
    const { client, sessionId } = await open(transport);
    const { previewId } = await client.register.previewImport({
      sessionId,
      register: 'staff',
      source: { kind: 'text', text: roster(GOOD) },
      mode: 'merge',
    });
    const { rows } = await client.register.rows({ sessionId, register: 'staff' });
    const committing = codeOf(client.register.commitImport({ sessionId, previewId }));
    const updates = [{ rowId: rows[0]?.id ?? '', cells: { post: '他' } }];
    await client.register.edit({ sessionId, register: 'staff', updates });
    expect(await committing).toBe('REGISTER_CHANGED');
    expect(await client.evidence.list({ sessionId })).toEqual([]);
    const after = await client.register.rows({ sessionId, register: 'staff' });
    expect(after.rows).toHaveLength(rows.length);
  });

  it('takes back the rows of an import and never the note of its source', async () => {
    const { client, sessionId } = await open(transport);
    const ask = async () => (await client.register.rows({ sessionId, register: 'staff' })).rows;
    const before = await ask();
    const { previewId, preview } = await client.register.previewImport({
      sessionId,
      register: 'staff',
      source: { kind: 'text', text: roster(GOOD) },
      mode: 'merge',
    });
    const { evidence } = await client.register.commitImport({ sessionId, previewId });
    const note = `原件 SHA-256 ${preview.source.sha256}`;
    await client.history.undo({ sessionId });
    expect(await ask()).toEqual(before);
    expect(await codeOf(client.history.undo({ sessionId }))).toBe('NOTHING_TO_UNDO');
    const left = await client.evidence.list({ sessionId });
    expect(left.map((one) => one.evidence)).toEqual([evidence.evidence]);
    expect(evidence.evidence.note).toContain(note);
    await client.history.redo({ sessionId });
    expect(await ask()).toHaveLength(before.length + 1);
  });

  it('remembers for the organisation how a person mapped a column', async () => {
    const { client, sessionId } = await open(transport);
    const text = `${HEADER}\t所属部门\n${GOOD}\t安服一部`;
    const source = { kind: 'text', text } as const;
    const register = 'staff' as const;
    const first = await client.register.previewImport({
      sessionId,
      register,
      source,
      mode: 'merge',
    });
    expect(first.preview.columns[8]).toMatchObject({ field: null, mappedBy: 'none' });
    const chosen = await client.register.previewImport({
      sessionId,
      register,
      source: { kind: 'previous', previewId: first.previewId },
      mapping: { 8: 'post' },
      mode: 'merge',
    });
    await client.register.commitImport({ sessionId, previewId: chosen.previewId });
    const later = await client.register.previewImport({
      sessionId,
      register,
      source,
      mode: 'merge',
    });
    expect(later.preview.columns[8]).toMatchObject({ field: 'post', mappedBy: 'remembered' });
  });

  it('hands out a template that it reads back', async () => {
    const { client, sessionId } = await open(transport);
    const { fileName, bytes } = await client.register.template({ register: 'projects' });
    expect(fileName).toBe('服务项目-空白模板.xlsx');
    const { preview } = await client.register.previewImport({
      sessionId,
      register: 'projects',
      source: { kind: 'file', fileName, bytes },
    });
    expect(preview.missingFields).toEqual([]);
    expect(preview.columns.filter(({ field }) => field === null)).toEqual([]);
    expect(preview.counts).toMatchObject({ added: 0, rejected: 0, removed: 16 });
  });

  it.each([
    ['IMPORT_DAMAGED', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['IMPORT_EMPTY', new Uint8Array()],
    ['IMPORT_NO_HEADER', new TextEncoder().encode('甲,乙\n1,2\n')],
  ])('ends a hopeless file in the sentence %s', async (code, content) => {
    const { client, sessionId } = await open(transport);
    const source = { kind: 'file', fileName: 'x', bytes: new Blob([content]) } as const;
    expect(
      await codeOf(client.register.previewImport({ sessionId, register: 'staff', source })),
    ).toBe(code);
  });

  it('shows findings with suggestions, and keeps both answers of an override', async () => {
    const { client, sessionId } = await open(transport);
    const board = await client.finding.board({ sessionId });
    expect(board.hasRegisters).toBe(true);
    const expected = JSON.parse(await readFile(SAMPLE, 'utf8')).expected.auto_findings;
    const key = (one: { rule: string; item: string; subject: string }) =>
      `${one.rule} ${one.item} ${one.subject}`;
    expect(board.findings.map(key).toSorted()).toEqual(expected.map(key).toSorted());
    expect(await client.finding.rules({})).toHaveLength(45);
    const { error } = await safe(client.finding.accept({ sessionId, itemId: 'MS-08' }));
    expect(isDefinedError(error) && error.code).toBe('SESSION_LOCKED');
  });
});

it('takes no case file that gives an ID number in full', async () => {
  const { core, close } = await openCore(await tempFolder());
  const client = await connect('direct', core);
  const file = JSON.parse(await readFile(SAMPLE, 'utf8'));
  file.staff[2].id_masked = FIRST;
  const { error } = await safe(
    client.caseFile.import({ fileName: 'x.json', content: JSON.stringify(file) }),
  );
  expect(isDefinedError(error) && error.data).toMatchObject({
    issues: [
      {
        at: 'staff[2].id_masked',
        message:
          '这里写有完整的公民身份号码，不能存入案卷库。请改为 999***********0039 后再选一次。',
      },
    ],
  });
  await close();
});

it.each([
  ['staff[0].remark.deep', /("staff": \[\s*\{)/u, `"remark":{"deep":"见 ${FIRST}。"},`],
  ['org.number', /("org": \{)/u, `"number":${FIRST},`],
  ['review.note', /("review": \{)/u, `"note":"${FIRST}",`],
  ['others[0].list[1]', /^(\{)/u, `"others":[{"list":["","${FIRST}"]}],`],
  ['others.999***********0039', /^(\{)/u, `"others":{"${FIRST}":1},`],
])('takes no case file with an ID number at %s', async (at, place, spoil) => {
  const { core, close } = await openCore(await tempFolder());
  const client = await connect('direct', core);
  await client.app.updateSettings({ locale: 'en' });
  const content = (await readFile(SAMPLE, 'utf8')).replace(place, `$1${spoil}`);
  const { error } = await safe(client.caseFile.import({ fileName: 'x.json', content }));
  expect(isDefinedError(error) && error.data).toMatchObject({
    issues: [{ at, message: expect.stringContaining('An ID number stands here in full') }],
  });
  expect(JSON.stringify(error)).not.toContain('19900307003');
  expect((await client.session.list({})).total).toBe(0);
  await close();
});

it('masks what inspectors typed into a case, in its rows and in its history, and can still undo', async () => {
  const first = await open('direct');
  const { sessionId } = first;
  await startVisit(first.client, sessionId);
  const patch = { fact: `证件 ${FIRST}。` };
  await first.client.checklist.setAnswer({ sessionId, itemId: 'BC-01', patch });
  const { content } = await first.client.caseFile.export({ sessionId });
  expect(content).toContain(FIRST);
  const { core } = await openCore(await tempFolder());
  const second = await connect('direct', core);
  await second.caseFile.import({ fileName: 'x.json', content });
  const { content: masked } = await second.caseFile.export({ sessionId });
  expect(masked).toBe(content.replaceAll(FIRST, '999***********0039'));
  await second.history.undo({ sessionId });
});

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

it('lets no plain ID number reach a file of the vault or an exported case', async () => {
  const { client, sessionId, folder, close } = await open('direct');
  const wrong = SECOND.slice(0, 17) + (SECOND.endsWith('1') ? '2' : '1');
  const plain = roster(GOOD, OTHER, `钱例四\t${wrong}\t服务人员\t技术\t全职\t2024-1-1\t12\t否`);
  // A remark no field takes, with a right number and a wrong one in its words.
  const text = plain
    .split('\n')
    .map((line, at) => `${line}\t${at === 0 ? '备注说明' : `见${FIRST}、${wrong}`}`)
    .join('\n');
  for (const source of [
    { kind: 'text', text } as const,
    {
      kind: 'file',
      fileName: `${FIRST}.csv`,
      bytes: new Blob([text.replaceAll('\t', ',')]),
    } as const,
    { kind: 'file', fileName: 'a.xlsx', bytes: await xlsx(text) } as const,
  ]) {
    const { previewId } = await client.register.previewImport({
      sessionId,
      register: 'staff',
      source,
      mode: 'merge',
    });
    await client.register.commitImport({ sessionId, previewId, withoutRejected: true });
  }
  // Numbers where nobody expects them: in a sheet's name, in what is taken for a header, spaced, in words.
  const spaced = `${FIRST.slice(0, 6)} ${FIRST.slice(6, 14)} ${FIRST.slice(14)}`;
  const fours = FIRST.replaceAll(/(.{4})/gu, '$1 ');
  const commas = '999,999,199,003,070,000';
  const lines = [
    ['周例', SECOND, '服务人员', '技术', '全职', '2025-1-1', '12', `证件 ${spaced}`],
    ['吴例', FIRST, '服务人员', '技术', '全职', '2025-1-1', '12', `或为 ${wrong}`],
    ['郑例', commas, '服务人员', '技术', '全职', '2025-1-1', '12', fours],
  ];
  const cells = lines.map((line) => line.map((cell) => ({ text: cell })));
  const odd = await writeWorkbook([{ name: `表${SECOND}`, rows: cells, widths: [] }]);
  const keys = 'name id_masked category team employment_type hire_date si_months_12 post'.split(
    ' ',
  );
  const { previewId, preview } = await client.register.previewImport({
    sessionId,
    register: 'staff',
    source: { kind: 'file', fileName: 'b.xlsx', bytes: new Blob([new Uint8Array(odd)]) },
    headerRows: [1],
    mapping: Object.fromEntries(keys.map((key, at) => [String(at), key])),
    mode: 'merge',
  });
  for (const number of [FIRST, SECOND, wrong, spaced, fours, commas])
    expect(JSON.stringify(preview)).not.toContain(number);
  await client.register.commitImport({ sessionId, previewId, withoutRejected: true });
  const { rows } = await client.register.rows({ sessionId, register: 'staff' });
  await client.register.edit({
    sessionId,
    register: 'staff',
    updates: [
      { rowId: rows[0]?.id ?? '', cells: { id_masked: FIRST, post: `见 ${SECOND} 的合同` } },
      { rowId: rows[1]?.id ?? '', cells: { id_masked: wrong } },
    ],
  });
  const exported = await client.caseFile.export({ sessionId });
  await close();
  const stored = await Promise.all((await filesUnder(folder)).map((path) => readFile(path)));
  const { unzipSync } = await import('fflate');
  const unpacked = stored.flatMap((bytes) =>
    bytes.subarray(0, 2).toString('latin1') === 'PK'
      ? Object.values(unzipSync(new Uint8Array(bytes))).map((part) => Buffer.from(part))
      : [],
  );
  const all = [...stored, ...unpacked, Buffer.from(exported.content)];
  expect(unpacked.some((bytes) => bytes.includes('周'))).toBe(true);
  for (const number of [FIRST, SECOND, wrong, spaced, fours, commas])
    for (const form of [Buffer.from(number), Buffer.from(number, 'utf16le')])
      expect(all.filter((bytes) => bytes.includes(form))).toEqual([]);
});
