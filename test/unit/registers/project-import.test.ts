import { describe, expect, it } from 'vitest';
import { register as words } from '../../../shared/i18n/zh-CN/register.ts';
import type { RowData } from '../../../shared/rules/registers/field-access.ts';
import { describeRegisterIssue } from '../../../shared/rules/registers/describe-issue.ts';
import { preview } from './preview-text.ts';

const PEOPLE = [
  { id: 'S-1', name: '王例' },
  { id: 'S-2', name: '李四' },
  { id: 'S-3', name: '张三' },
  { id: 'S-4', name: '赵同名' },
  { id: 'S-5', name: '赵同名' },
  { id: 'A/6', name: '欧阳明' },
];
const FLAGS = { emergency: false, internal: false, has_client_data: false };
const DATES = { from: '2025-01-06', to: '2025-03-14' };

type Told = {
  readonly capability?: string;
  readonly team?: string;
  readonly start?: string;
  readonly end?: string;
  readonly signed?: string;
  readonly stored?: RowData;
};

function read(told: Told) {
  const { capability = 'b', team = '', start = '2025-1-6', end = '2025-3-14', stored } = told;
  const header =
    '项目编号\t项目名称\t客户\t客户类型\t方向\t服务能力\t合同编号\t金额\t签订日期\t状态\t项目负责人\t进场日期\t完工日期\t项目组成员';
  const status = end === '' ? '进行中' : '已完成';
  const signed = told.signed ?? '2025-1-2';
  const line = `P-1\t例\t例单位\t企业\t咨询\t${capability}\tHT-1\t100\t${signed}\t${status}\t王例\t${start}\t${end}\t"${team}"`;
  const result = preview(`${header}\n${line}\n`, {
    register: 'projects',
    people: PEOPLE,
    stored: stored === undefined ? [] : [{ id: 'r1', data: stored }],
  });
  const row = result.plan.inserts[0] ?? result.plan.updates[0]?.data;
  const issues = (result.preview.rows[0]?.issues ?? []).map(
    (one) => `${one.level} ${describeRegisterIssue(one, 'projects', words, 'zh')}`,
  );
  return { row, issues, change: result.preview.rows[0]?.change };
}

describe('a capability', () => {
  it.each([
    ['a', '网络安全咨询服务能力'],
    ['b', '网络安全风险评估服务能力'],
    ['c', '网络安全应急响应处置能力'],
    ['d', '信息系统灾难备份与恢复能力'],
    ['e', '网络安全运维能力'],
    ['f', '网络安全工程（集成）实施能力'],
    ['f', '网络安全工程(集成)实施能力'],
    ['f', '网络安全工程实施能力'],
    ['g', '网络安全事件识别分析能力'],
  ])('%s may be called %s, with or without its letter', (letter, name) => {
    const wide = String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
    const ways = ['', `${letter}) `, `${letter}）`, `${wide}） `, `（${letter}）`, `${letter}、`]
      .map((mark) => `${mark}${name}`)
      .concat(`${letter.toUpperCase()}. ${name}`, `4.6 ${letter}）${name}`, name.slice(0, -2));
    for (const way of ways)
      expect(read({ capability: way }).row, way).toMatchObject({ capability: letter });
  });

  it('of no name the standard has is asked for', () => {
    expect(read({ capability: '区块链能力' }).change).toBe('rejected');
  });
});

describe('the people of a project', () => {
  const both = [
    { staff_id: 'S-3', ...DATES },
    { staff_id: 'S-2', ...DATES },
  ];

  it.each([
    '张三、李四',
    '张三，李四',
    '张三,李四',
    '张三; 李四',
    '张三；李四',
    '张三/李四',
    '张三／李四',
    '张三 李四',
    '张三　李四',
    '张三\n李四',
    '张 三、李 四',
    'S-3、S-2',
    'S-3 李四',
  ])('may be listed by name: %j', (team) => {
    const { row, issues } = read({ team });
    expect(row).toMatchObject({ team: both });
    expect(issues).toContain(
      'warning “项目组”没有写各人的起止日期，按项目起止日期（2025-01-06—2025-03-14）记；请核对。',
    );
  });

  it('may have a space in their name or a stroke in their number', () => {
    const ids = (team: string) =>
      (JSON.stringify(read({ team }).row?.['team']) ?? '').match(/"(?:S-|A\/|某)[^"]*/gu);
    expect(ids('欧阳 明 李四')).toBeNull();
    expect(ids('欧阳 明、李四')).toEqual(['"A/6', '"S-2']);
    expect(ids('A/6、李四')).toEqual(['"A/6', '"S-2']);
  });

  it('who are not on the roster, or two of one name, are said as the lead is', () => {
    const unknown = read({ team: '张三、某人' });
    expect(unknown.change).toBe('added');
    expect(unknown.issues).toContain('warning “项目组”中的 某人 不在台账里；请核对编号或姓名。');
    const two = read({ team: '张三、赵同名' });
    expect(two.change).toBe('rejected');
    expect(two.issues).toContain('error “项目组”写作 赵同名，同名的有 S-4、S-5；请改填编号。');
  });

  it('take what dates the project has', () => {
    expect(read({ team: '王例', end: '' }).row).toMatchObject({
      team: [{ staff_id: 'S-1', from: '2025-01-06' }],
    });
    const signed = read({ team: '王例', start: '', end: '' });
    expect(signed.row).toMatchObject({ team: [{ staff_id: 'S-1', from: '2025-01-02' }] });
    const none = read({ team: '王例', start: '', end: '', signed: '' });
    expect(none.issues).toContain(
      'error “项目组”没有写各人的起止日期，项目也没有进场或签订日期；请补上项目日期。',
    );
    expect(none.issues.join('')).not.toContain('读不出来');
  });

  it('keep the days and the role that are known of them', () => {
    const known = { staff_id: 'S-3', from: '2025-02-01', to: '2025-02-09', role: '测试' };
    const { row } = read({ team: '张三、李四', stored: { ...FLAGS, id: 'P-1', team: [known] } });
    expect(row).toMatchObject({ team: [known, { staff_id: 'S-2', ...DATES }] });
  });

  it('may still have days of their own', () => {
    const { row, issues } = read({ team: '王例|2025-1-7|2025-1-9|负责人；张三' });
    expect(row).toMatchObject({
      team: [
        { staff_id: 'S-1', from: '2025-01-07', to: '2025-01-09', role: '负责人' },
        { staff_id: 'S-3', ...DATES },
      ],
    });
    expect(issues).toHaveLength(1);
    expect(read({ team: '王例|昨天' }).change).toBe('rejected');
  });
});
