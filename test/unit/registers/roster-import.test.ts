import { describe, expect, it } from 'vitest';
import { register as words } from '../../../shared/i18n/zh-CN/register.ts';
import {
  describeImportNotice,
  describeRegisterIssue,
} from '../../../shared/rules/registers/describe-issue.ts';
import type { StoredRow } from '../../../electron/core/features/register/import/plan-rows.ts';
import { codes, preview } from './preview-text.ts';

const HEAD = '编号,姓名,证件号,人员类别,队伍,用工形式,入职日期,近12月社保月数,离职日期';
const PERSON = '王例,999999********0039,服务人员,技术,全职,2021-3-1,12';

type Result = ReturnType<typeof preview>;
const issuesOf = ({ preview: { rows } }: Result, code: string): string[] =>
  rows.flatMap(({ issues }) =>
    issues
      .filter((one) => one.code === code)
      .map((one) => `${one.level} ${describeRegisterIssue(one, 'staff', words, 'zh')}`),
  );
const noticesOf = ({ preview: { notices } }: Result): string[] =>
  notices.map((one) => describeImportNotice(one, words));

describe('whether somebody is still there', () => {
  const read = (said: string, left = '', title = '在职') =>
    preview(`${HEAD},${title}\nS-1,${PERSON},${left},${said}\n`, { register: 'staff' });

  it.each([
    '在职',
    '是否在职',
    '在职情况',
    '在职状态',
    '是否在岗',
    '人员状态',
    '是否在职（是/否）',
  ])('is checked under the header %s, which no field stands for', (title) => {
    const result = read('否', '', title);
    expect(result.preview.counts).toMatchObject({ added: 0, rejected: 1 });
    expect(codes(result)).not.toContain('columnIgnored');
    expect(result.preview.columns.at(-1)).toMatchObject({ field: null, mappedBy: 'check' });
    expect(noticesOf(result).join('')).toContain('离职日期');
  });

  it.each(['否', '×', '0', 'N', '离职', '已离职', '０', 'ｎ', '不在岗'])(
    '%s without a day of leaving is an error on its row',
    (said) => {
      expect(issuesOf(read(said), 'goneWithoutEnd')).toEqual([
        `error “在职”写“${said}”，没有“离职日期”；请补上离职日期，或改正“在职”。`,
      ]);
      expect(read(said, '2025-12-31').preview.counts).toMatchObject({ added: 1, warnings: 1 });
      expect(issuesOf(read(said, '2025-12-31'), 'goneWithoutEnd')).toEqual([]);
    },
  );

  it.each(['是', '√', '1', 'Y', '在职', '在岗', '１'])('%s is taken as it is', (said) => {
    expect(read(said).preview.counts).toMatchObject({ added: 1, rejected: 0 });
    expect(issuesOf(read(said), 'thereAfterEnd')).toEqual([]);
  });

  it('contradicts a day of leaving only when that day is over', () => {
    expect(issuesOf(read('是', '2026-4-21'), 'thereAfterEnd')).toEqual([
      'warning “在职”写“是”，“离职日期”却是 2026-04-21；请核对。',
    ]);
    expect(read('是', '2026-4-21').preview.counts.added).toBe(1);
    expect(issuesOf(read('是', '2026-4-22'), 'thereAfterEnd')).toEqual([]);
  });

  it('is not guessed from another word', () => {
    expect(issuesOf(read('产假'), 'onDutyUnread')).toEqual([
      'warning “在职”写“产假”，看不出是否在职，没有核对；请核对“离职日期”。',
    ]);
    for (const blank of ['', '/', '-']) expect(read(blank).preview.counts.rejected).toBe(0);
  });

  it('is not asked when the day of leaving cannot be read', () => {
    expect(issuesOf(read('否', '去年'), 'goneWithoutEnd')).toEqual([]);
    expect(read('否', '去年').preview.counts.rejected).toBe(1);
  });

  it('can be given another field, and is no matter of other registers', () => {
    const text = `${HEAD},在职\nS-1,${PERSON},,否\n`;
    const given = preview(text, { register: 'staff', choices: { mapping: { '9': 'post' } } });
    expect(given.preview.columns.at(-1)).toMatchObject({ field: 'post', mappedBy: 'chosen' });
    expect(given.preview.counts.added).toBe(1);
    const out = preview(text, { register: 'staff', choices: { mapping: { '9': null } } });
    expect(out.preview.counts.added).toBe(1);
    expect(codes(preview('设备名称,来源,在职\n甲,采购,否\n'))).toContain('columnIgnored');
  });
});

describe('a block with some columns only', () => {
  const known = {
    id: 'S-1',
    name: '王例',
    id_masked: '999***********0039',
    id_hash: 'h:1',
    category: 'service',
    team: '技术',
    employment_type: '全职',
    hire_date: '2021-03-01',
    leave_date: null,
    is_key: true,
    is_backbone: true,
    si_months_12: 7,
    data_access: true,
  };
  const stored = [
    { id: 'r1', data: known },
    { id: 'r2', data: { ...known, id: 'S-2', name: '李例', id_hash: 'h:2' } },
  ];
  const read = (text: string, rows: readonly StoredRow[] = stored) =>
    preview(text, { register: 'staff', stored: rows, choices: { mode: 'merge' } });
  const block = '编号\t姓名\t近12月社保月数\nS-1\t王例\t12\nS-2\t李例\t11\n';

  it('updates those it names and keeps the rest of them', () => {
    const result = read(block);
    expect(result.preview).toMatchObject({
      missingFields: [],
      counts: { changed: 2, added: 0, rejected: 0 },
    });
    expect(result.plan.updates.map(({ data }) => data)).toEqual([
      { ...known, si_months_12: 12 },
      { ...stored[1]?.data, si_months_12: 11 },
    ]);
    expect(codes(result)).not.toContain('requiredMissing');
    expect(codes(result)).not.toContain('assumed');
  });

  it('asks a new row in place for what it lacks, and lets the others be written', () => {
    const result = read(`${block}S-9\t新例\t3\n`);
    expect(result.preview).toMatchObject({
      missingFields: [],
      counts: { changed: 2, added: 0, rejected: 1 },
    });
    const lacking = result.preview.rows.at(-1)?.issues.map(({ field, code }) => `${field} ${code}`);
    expect(lacking).toContain('hire_date required');
    expect(noticesOf(result)).toContain('没有“重要服务人员”一列，新增的行按“否”处理。');
    expect(codes(result)).toContain('requiredMissing');
  });

  it('is asked for its columns when every row would be new', () => {
    expect(read(block, []).preview.missingFields).toContain('hire_date');
  });

  it('keeps the ID number that is known where its cell is empty', () => {
    const head = '编号\t姓名\t证件号\t近12月社保月数\n';
    for (const cell of ['', ' ', '　']) {
      const { plan, preview: seen } = read(`${head}S-1\t王例\t${cell}\t12\n`);
      expect(seen.counts).toMatchObject({ changed: 1, rejected: 0 });
      expect(plan.updates[0]?.data).toEqual({ ...known, si_months_12: 12 });
    }
    expect(read(`${head}S-9\t新例\t\t12\n`).preview.counts.rejected).toBe(1);
  });

  it('is not refused for what was wrong before in columns it does not give', () => {
    const wrong = [{ id: 'r1', data: { ...known, leave_date: '2020-01-01' } }];
    const result = read(block, wrong);
    expect(result.preview.counts).toMatchObject({ changed: 1, rejected: 1 });
    expect(issuesOf(result, 'endBeforeStart')).toEqual([
      'warning “离职日期”2020-01-01 早于 2021-03-01；请核对两个日期。',
    ]);
    const given = read('编号\t姓名\t离职日期\nS-1\t王例\t2020-1-2\n', wrong);
    expect(given.preview.counts).toMatchObject({ changed: 0, rejected: 1 });
  });
});
