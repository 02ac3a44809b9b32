import { describe, expect, it } from 'vitest';
import type { RegisterKey } from '../../../shared/model/registers/index.ts';
import { codes, preview, sheetOf } from './preview-text.ts';

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

  it('is not looked for in remarks, however long', () => {
    const remark = '（'.repeat(30_000);
    const startedAt = performance.now();
    preview(`${Array(200).fill(remark).join(',')}\n设备名称,来源\n扫描器,采购\n`);
    expect(performance.now() - startedAt).toBeLessThan(5000);
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

describe('a column', () => {
  const fieldsOf = (text: string, register: RegisterKey) =>
    preview(text, { register }).preview.columns.map(({ field }) => field);

  it.each([
    [
      'staff',
      '姓名（必填）*,身份证号码\n（18位）,是否为技术骨干（是/否）,近12个月社保缴纳月数,最后在岗日期',
    ],
    ['trainings', '培训课程名称,培训开始时间,培训结束时间,学时（小时）,参加人员名单,培训讲师'],
    ['projects', '服务项目名称,委托单位名称,合同金额(元),实际进场时间,验收时间,项目团队'],
    ['premises', '场所地址,租赁起始日期,租赁截止日期,使用面积（㎡）'],
  ] as const)('of %s is known by the words organisations use: %s', (register, header) => {
    expect(fieldsOf(`"${header.replaceAll(',', '","')}"\n例\n`, register)).not.toContain(null);
  });

  it('of another matter is left alone', () => {
    const header = '姓名,参加工作时间,入职日期,是否离职,学历';
    expect(fieldsOf(`${header}\n例,2010-1-1,2020-1-1,否,本科\n`, 'staff')).toEqual([
      'name',
      null,
      'hire_date',
      null,
      null,
    ]);
  });

  const money =
    '项目名称,合同编号,合同金额（万元）\n甲,1,42\n乙,2,420000元\n丙,3,42万\n丁,4,约42\n';
  const amountsOf = (result: ReturnType<typeof preview>) =>
    result.preview.rows.map(
      ({ fields }) => fields.find(({ field }) => field === 'contract_amount')?.new,
    );

  it('counted in 万元 is turned into yuan, cells with a unit of their own are not', () => {
    const result = preview(money, { register: 'projects' });
    expect(amountsOf(result).slice(0, 3)).toEqual(['420000', '420000元', '42万']);
    expect(result.preview.notices).toContainEqual({
      code: 'unit',
      data: { header: '合同金额（万元）', unit: '万元', factor: 10_000 },
    });
  });

  it('takes the unit written above the header', () => {
    const text = `项目台账,,单位：万元\n${money.replace('（万元）', '')}`;
    expect(amountsOf(preview(text, { register: 'projects' }))[0]).toBe('420000');
    expect(amountsOf(preview(text.replace('万元', '元'), { register: 'projects' }))[0]).toBe('42');
  });

  const under = (above: string, header = money.replace('（万元）', '')) =>
    amountsOf(preview(`${above}\n${header}`, { register: 'projects' }))[0];

  it.each([
    ['填报单位：泽岚示例公司,,单位：万元', '420000'],
    ['填报单位：泽岚千元科技公司,,', '42'],
    ['填报单位：泽岚千元科技公司,,单位：万元', '420000'],
    ['委托单位：万元科技公司,,', '42'],
    ['项目台账（单位：万元）,,', '420000'],
    ['金额单位：人民币万元,,', '420000'],
    ['填报单位：例,金额单位：人民币元,', '42'],
    ['填报单位：,例,单位：,万元', '420000'],
    ['单位：人、万元,,', '420000'],
    ['单 位: 千元,,', '42000'],
    ['单位：千万元,,', '420000000'],
    ['单位：十万元,,', '4200000'],
    ['单位：百万元,,', '42000000'],
    ['单位：亿元,,', '4200000000'],
    ['单位：万元\n填报单位：例', '420000'],
  ])('takes the unit out of %s', (above, expected) => {
    expect(under(above)).toBe(expected);
  });

  it('that names yuan heeds no unit above', () => {
    const header = money.replace('（万元）', '（单位：元）');
    expect(under('单位：万元,,', header)).toBe('42');
  });

  it('of days counts from 1904 where the workbook does', () => {
    const text = '姓名,入职日期\n甲,44464\n乙,2025-9-26\n';
    const { preview: seen } = preview(text, { register: 'staff', is1904: true });
    const days = seen.rows.map(({ fields }) => fields.find(({ field }) => field === 'hire_date'));
    expect(days.map((one) => one?.new)).toEqual(['2025-09-26', '2025-9-26']);
    expect(seen.notices.map(({ code }) => code)).toContain('calendar1904');
  });
});

describe('the sheet', () => {
  const table = '设备名称,来源\n扫描器,采购\n';

  it('is the one of the register’s own name', () => {
    const more = [
      sheetOf(`${table.replace('\n', ',数量\n')}`, '报废设备工具'),
      sheetOf(table, '设备工具'),
    ];
    expect(preview('说明\n', { more }).preview.sheet).toBe('设备工具');
  });

  it('may be hidden where no other has a header', () => {
    const more = [sheetOf(table, '数据', { hidden: true })];
    const result = preview('封面\n', { more });
    expect(result.preview.sheet).toBe('数据');
    expect(codes(result)).toContain('hiddenSheet');
    expect(preview(table, { more }).preview.sheet).toBe('一');
  });
});

describe('the rows', () => {
  it.each([
    ['小计,2台,', 'totalRows'],
    ['合  计,,2', 'totalRows'],
    ['本页小计,,2', 'totalRows'],
    [',,共2台', 'totalRows'],
    ['设备名称,来源,数量', 'repeatedHeaders'],
    ['注：本表由机构填写。,,', 'noteRows'],
    ['填表人：张三,审核人：李四,', 'noteRows'],
    ['一、硬件设备,,', 'noteRows'],
    ['第1页 共2页,,', 'noteRows'],
    ['漏洞扫描系统,采购,1', 'exampleRows'],
  ])('do not count %s, and say so', (line, code) => {
    const result = preview(`设备名称,来源,数量\n扫描器,采购,1\n${line}\n`);
    expect(result.preview.counts).toMatchObject({ added: 1, rejected: 0 });
    expect(result.preview.notices).toContainEqual({ code, data: { count: 1, rows: '3' } });
  });

  it('that cannot be read keep whoever they name from being removed', () => {
    const stored = [
      { id: 'r1', data: { id: 'S-1', name: '王例', id_hash: 'a', hire_date: '2020-01-01' } },
      { id: 'r2', data: { id: 'S-2', name: '李例', id_hash: 'b', hire_date: '2020-01-01' } },
    ];
    const text = '姓名,身份证号,入职日期\n王 例,9.99999E+17,昨天\n';
    const { preview: seen } = preview(text, { register: 'staff', stored });
    expect(seen.counts).toMatchObject({ rejected: 1, removed: 1 });
    expect(seen.removed.map(({ label }) => label)).toEqual(['李例']);
  });

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
