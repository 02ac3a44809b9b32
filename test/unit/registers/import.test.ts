import { describe, expect, it } from 'vitest';
import type { RegisterKey } from '../../../shared/model/registers/index.ts';
import { createDirectory, knownIds } from '../../../shared/rules/registers/directory.ts';
import type { RowData } from '../../../shared/rules/registers/field-access.ts';
import { previewImport } from '../../../electron/core/features/register/import/preview.ts';
import type { PreviewChoices } from '../../../electron/core/features/register/import/preview.ts';
import { readText } from '../../../electron/core/lib/spreadsheet/read-text.ts';
import type { Sheet } from '../../../electron/core/lib/spreadsheet/sheet.ts';

const directory = createDirectory([{ id: 'S-1', name: '王例' }], []);

type Given = {
  readonly register?: RegisterKey;
  readonly stored?: readonly { readonly id: string; readonly data: RowData }[];
  readonly choices?: Partial<PreviewChoices>;
  readonly sheet?: Partial<Sheet>;
};

function preview(
  text: string,
  { register = 'equipment', stored = [], choices = {}, sheet = {} }: Given = {},
) {
  const [only] = readText(text, '一').sheets;
  if (only === undefined) throw new Error('One sheet');
  return previewImport({
    register,
    workbook: { sheets: [{ ...only, ...sheet }] },
    source: { fileName: 'x.csv', sha256: '', sizeBytes: 0 },
    choices: { mode: 'replace', ...choices },
    elsewhere: false,
    remembered: {},
    stored,
    tools: { directory, hashId: (secret) => `h:${secret}` },
    facts: {
      today: '2026-04-22',
      reviewDate: null,
      orgName: '',
      ids: knownIds(directory),
      terms: null,
    },
  });
}

const codes = (result: ReturnType<typeof preview>): string[] =>
  result.preview.notices.map(({ code }) => code);

describe('the header', () => {
  it('is found under a title and notes', () => {
    const { preview: seen } = preview(
      '设备清单,,\n填表人：例,,\n设备名称,来源,数量\n扫描器,采购,2\n',
    );
    expect(seen.headerRows).toEqual([3]);
    expect(seen.columns.map(({ field }) => field)).toEqual(['name', 'origin', 'quantity']);
    expect(seen.counts.added).toBe(1);
  });

  it('may have two rows, the upper one spanning columns', () => {
    const text =
      '项目名称,客户,客户类型,方向,能力,合同编号,金额,签订日期,状态,项目负责人,备案信息,\n' +
      ',,,,,,,,,,编号,日期\n' +
      '示例项目,例单位,企业,咨询,a,HT-1,100,2025-1-2,进行中,王例,BA-1,2025.1.1\n';
    const result = preview(text, {
      register: 'projects',
      sheet: { merged: [{ top: 0, left: 10, bottom: 0, right: 11 }] },
    });
    expect(result.preview.headerRows).toEqual([1, 2]);
    expect(result.plan.inserts[0]).toMatchObject({
      lead_id: 'S-1',
      filing: { no: 'BA-1', filed_date: '2025-01-01' },
    });
    expect(codes(result)).toContain('twoRowHeader');
  });

  it('is asked for when there is none', () => {
    expect(() => preview('1,2\n3,4\n')).toThrow('IMPORT_NO_HEADER');
  });

  it('may be pointed at, and its columns chosen', () => {
    const { preview: seen } = preview('甲,乙\n扫描器,采购\n', {
      choices: { headerRows: [1], mapping: { '0': 'name', '1': 'origin' } },
    });
    expect(seen.columns.map(({ mappedBy }) => mappedBy)).toEqual(['chosen', 'chosen']);
    expect(seen.counts.added).toBe(1);
  });
});

describe('the rows', () => {
  it('take the text of a merged cell, and leave totals and empty lines out', () => {
    const result = preview('设备名称,来源,数量\n扫描器,采购,1\n,自研,1\n,,\n合计,,2\n', {
      sheet: { merged: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
    });
    expect(result.plan.inserts.map(({ name }) => name)).toEqual(['扫描器', '扫描器']);
    expect(codes(result)).toEqual(
      expect.arrayContaining(['mergedCells', 'totalRows', 'emptyRows']),
    );
  });

  it('that are hidden are read and said to be hidden', () => {
    const result = preview('设备名称,来源,数量\n扫描器,采购,1\n抓包器,开源,1\n', {
      sheet: { hiddenRows: [2], hiddenColumns: [2] },
    });
    expect(result.preview.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(codes(result)).toEqual(expect.arrayContaining(['hiddenRows', 'hiddenColumns']));
  });

  it('are compared by id, else by what identifies them, and counted', () => {
    const stored = [
      {
        id: 'r1',
        data: { id: 'Q-1', name: '扫描器', origin: '采购', tags: [], quantity: 1, category: null },
      },
      {
        id: 'r2',
        data: { id: 'Q-2', name: '抓包器', origin: '开源', tags: [], quantity: 1, category: null },
      },
      {
        id: 'r3',
        data: { id: 'Q-3', name: '旧设备', origin: '采购', tags: [], quantity: 1, category: null },
      },
    ];
    const text =
      '设备编号,设备名称,来源,数量\nQ-1,扫描器,采购,1\nQ-2,抓包器,开源,3\n,新设备,采购,1\n';
    const { preview: seen, plan } = preview(text, { stored });
    expect(seen.counts).toMatchObject({
      added: 1,
      changed: 1,
      removed: 1,
      unchanged: 1,
      rejected: 0,
    });
    expect(seen.rows.find(({ change }) => change === 'changed')?.fields).toEqual([
      { field: 'quantity', old: '1', new: '3' },
    ]);
    expect(plan.inserts[0]?.['id']).toBe('Q-001');
    expect(plan.removals.map(({ id }) => id)).toEqual(['r3']);
    expect(preview(text, { stored, choices: { mode: 'merge' } }).preview.counts.removed).toBe(0);
  });

  it('that are rejected do not count as removed', () => {
    const stored = [{ id: 'r1', data: { id: 'Q-1', name: '扫描器', origin: '采购', tags: [] } }];
    const { preview: seen } = preview('设备编号,设备名称,来源\nQ-1,扫描器,捡来的\n', { stored });
    expect(seen.counts).toMatchObject({ rejected: 1, removed: 0 });
  });

  it('keep columns the sheet does not have', () => {
    const stored = [
      {
        id: 'r1',
        data: { id: 'Q-1', name: '扫描器', origin: '采购', tags: ['b'], note: '自有字段' },
      },
    ];
    const { plan } = preview('设备编号,设备名称,来源\nQ-1,扫描器,自研\n', { stored });
    expect(plan.updates[0]?.data).toEqual({
      id: 'Q-1',
      name: '扫描器',
      origin: '自研',
      tags: ['b'],
      note: '自有字段',
    });
  });

  it('of one id are both rejected', () => {
    const { preview: seen } = preview('设备编号,设备名称,来源\nQ-1,甲,采购\nQ-1,乙,采购\n');
    expect(seen.counts.rejected).toBe(2);
  });
});

it('reads a single record written downwards', () => {
  const { plan } = preview('年度,2025\n流动资产（元）,"6,200,000"\n流动负债,490万\n是否审计,是\n', {
    register: 'finances',
  });
  expect(plan.inserts).toMatchObject([
    { year: 2025, current_assets: 6_200_000, current_liabilities: 4_900_000, audited: true },
  ]);
});
