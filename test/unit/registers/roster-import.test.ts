import { describe, expect, it } from 'vitest';
import { register as words } from '../../../shared/i18n/zh-CN/register.ts';
import {
  describeImportNotice,
  describeRegisterIssue,
} from '../../../shared/rules/registers/describe-issue.ts';
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
