import { describe, expect, it } from 'vitest';
import { suspicionView } from '../../../electron/core/documents/suspicion/suspicion-view.ts';
import { sampleRows, sampleSuspicionInput } from '../../helpers/suspicion-input.ts';

const rowsOf = (view: ReturnType<typeof suspicionView>) => view.groups.flatMap(({ rows }) => rows);
const about = (input: Parameters<typeof suspicionView>[0], subject: string, item: string) => {
  const found = rowsOf(suspicionView(input)).find(
    (row) => row.subject.id === subject && row.item.id === item,
  );
  if (found === undefined) throw new Error(`${subject} ${item} is not listed`);
  return found;
};

const CITIZEN = '11010519491231002X';

describe('the head', () => {
  it('names organisation, review and day, and says what the paper is not', () => {
    const view = suspicionView(sampleSuspicionInput());
    expect(view.title).toBe('疑点单');
    expect(view.facts).toBe(
      '审查编号：DEMO-JD-2026-002　　机构：云衡演示信息安全服务有限公司　　审查日期：2026年4月22日',
    );
    expect(view.notice).toBe('内部工作底稿，限审查组内使用；只作核实线索，不作结论');
    expect(view.running.left).toContain('DEMO-JD-2026-002');
    expect(view.running.right).toContain('不作结论');
    expect(view.running.pageOf).toEqual(['第 ', ' 页　共 ', ' 页']);
  });

  it('counts levels by area, with what is still to be looked at', () => {
    const { counts } = suspicionView(
      sampleSuspicionInput({ answers: { 'PT-13': { verdict: 'nonconforming' } } }),
    );
    expect(counts.columns).toEqual([
      '审查方面',
      '不满足',
      '疑似',
      '需认定',
      '提示',
      '合计',
      '待看',
    ]);
    expect(counts.rows).toEqual([
      ['A　基本条件符合情况', '2', '0', '0', '0', '2', '2'],
      ['B　管理制度与保密制度落实情况', '9', '0', '0', '0', '9', '9'],
      ['C　服务评价及人员管理与培训情况', '13', '0', '0', '1', '14', '10'],
      ['D　服务项目实施及文档数据管理情况', '12', '0', '2', '0', '14', '14'],
      ['E　法律法规要求的其他事项', '1', '0', '0', '0', '1', '1'],
    ]);
    expect(counts.total).toEqual(['合　计', '37', '0', '2', '1', '40', '36']);
  });

  it('says why nothing is listed', () => {
    const none = (over: object) => suspicionView(sampleSuspicionInput(over)).none;
    expect(none({})).toBeNull();
    expect(none({ over: { findings: [], hasRegisters: false } })).toContain('台账尚未导入');
    expect(none({ over: { findings: [] } })).toContain('未见疑点');
    expect(none({ view: { query: '查无此人' } })).toBe('没有符合筛选的疑点。');
  });
});

describe('what is listed', () => {
  it('is arranged as the board is', () => {
    const titles = (by: 'rule' | 'person' | 'project') =>
      suspicionView(sampleSuspicionInput({ view: { by } })).groups.map(({ title }) => title);
    expect(titles('rule')).toContain('R-TRN-02 服务人员20课时　3条');
    expect(titles('person')).toContain('S2-17 姜例己　2条');
    expect(titles('person').at(-1)).toMatch(/^机构与其他/u);
    expect(titles('project')).toContain('P2-11 演示工厂工控评估　2条');
  });

  it('is what the filters leave; its numbers are those of the whole case', () => {
    const whole = suspicionView(sampleSuspicionInput());
    expect(rowsOf(whole).map(({ no }) => no)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
    expect(whole.notes[0]).toBe('按规则排列，共疑点39条、提示1条。');
    const some = suspicionView(
      sampleSuspicionInput({ view: { by: 'person', level: 'review', onlyOpen: true } }),
    );
    expect(some.notes[0]).toBe(
      '按人员排列，只列需认定，只列待看；列出疑点2条，全案疑点39条、提示1条。',
    );
    const levels = new Map(rowsOf(whole).map((row) => [row.no, row.level.word]));
    expect(rowsOf(some).map(({ no }) => levels.get(no))).toEqual(['需认定', '需认定']);
  });

  it('shows each finding with its item, clause, sentence, arithmetic and rows', () => {
    const row = about(sampleSuspicionInput(), 'S2-17', 'PT-13');
    expect(row).toMatchObject({
      level: { shape: '■', word: '不满足' },
      item: { title: '服务人员年培训20课时', clause: '4.5\u00a0h)', area: 'C' },
      rule: { id: 'R-TRN-02', name: '服务人员20课时' },
      subject: { name: '姜例己' },
      person: 'S2-17 姜例己',
      sentence: '应10.5实10课时（在岗184天）',
      working: [
        '应修：20 × 184 天 ÷ 365 天 = 10.08，进到 0.5 课时 = 10.5',
        '实修：4 + 4 + 2 = 10，差 0.5',
      ],
      basis: '依据：人员 S2-17；培训 T2-03、T2-04、T2-05、T2-11',
      answer: { shape: '○', word: '未答', suggested: '不符合', standing: '待看', reason: '' },
    });
    expect(row.amounts).toContainEqual({ label: '应修', text: '10.5', number: 10.5 });
    expect(row.proof.map(({ id, number }) => [id, number])).toEqual([
      ['S2-17', null],
      ['T2-03', 4],
      ['T2-04', 4],
      ['T2-05', 2],
      ['T2-11', 0],
    ]);
    expect(row.proof.at(-1)?.text).toContain('2025年10月17日，1 课时，不计（类型不计）');
  });

  it('writes days as documents do, and the organisation where nobody is meant', () => {
    const late = about(sampleSuspicionInput(), 'C2-01', 'MS-13');
    expect(late.sentence).toBe('报备日2025年10月13日，期限2025年10月10日，迟2个工作日');
    expect(late.working).toEqual([
      '变更日 2025年9月26日；限值 5；期限 2025年10月10日；报备（备案）日 2025年10月13日；迟（工作日） 2',
    ]);
    expect(about(sampleSuspicionInput(), '', 'BC-08')).toMatchObject({
      subject: { id: '', name: '机构' },
      level: { shape: '▲' },
      marks: ['建议部分符合'],
    });
    const threat = about(sampleSuspicionInput(), 'H2-01', 'PD-12');
    expect(threat.working[0]).toContain('发现时刻 2025年4月9日 10:00');
  });

  it('marks what is provisional, still open or contradicts', () => {
    const input = sampleSuspicionInput();
    const findings = input.findings.map((one) =>
      one.rule === 'R-CHG-01' ? { ...one, provisional: true } : one,
    );
    const view = suspicionView({ ...input, findings });
    expect(about({ ...input, findings }, 'C2-01', 'MS-13').marks).toEqual(['暂估']);
    expect(view.notes.at(-1)).toContain('暂估');
    expect(about(input, 'P2-10', 'PD-01').marks).toEqual(['仍未消除', '矛盾']);
    expect(about(input, 'P2-10', 'PT-09').marks).toEqual(['建议部分符合', '矛盾']);
  });

  it('quotes the answer that was given, and the reason where it departs', () => {
    const reason = '两人的协议原件在现场补交，已核对签订日期';
    const input = sampleSuspicionInput({ answers: { 'MS-08': { verdict: 'conforming', reason } } });
    expect(about(input, 'S2-22', 'MS-08').answer).toEqual({
      shape: '●',
      word: '符合',
      suggested: '部分符合',
      standing: '另有认定',
      reason,
      reasonLine: `另有认定的理由：${reason}`,
    });
  });

  it('counts rows that are too many to read, and says when there is none', () => {
    const input = sampleSuspicionInput();
    const [first] = input.findings;
    if (first === undefined) throw new Error('no finding');
    const rows = Array.from(
      { length: 30 },
      (_, at) => ({ register: 'staff', id: `S-${at}` }) as const,
    );
    const many = suspicionView({ ...input, findings: [{ ...first, rows }] });
    expect(rowsOf(many)[0]?.basis).toMatch(/S-0、.*S-11等30行$/u);
    expect(rowsOf(many)[0]?.proof).toHaveLength(30);
    expect(rowsOf(many)[0]?.proof[0]?.text).toBe('已不在台账里');
    const bare = suspicionView({ ...input, findings: [{ ...first, rows: [] }] });
    expect(rowsOf(bare)[0]?.basis).toBe('依据：台账中没有对应的行');
  });

  it('masks an ID number wherever somebody wrote one', () => {
    const rows = new Map(sampleRows());
    const staff = new Map(rows.get('staff'));
    staff.set('S2-17', { ...staff.get('S2-17'), name: `姜例己 ${CITIZEN}` });
    const input = sampleSuspicionInput({
      view: { by: 'person' },
      answers: { 'PT-13': { verdict: 'conforming', reason: `见 ${CITIZEN} 的签到表` } },
      over: { rows: rows.set('staff', staff), organization: `机构 ${CITIZEN}` },
    });
    expect(JSON.stringify(suspicionView(input))).not.toContain(CITIZEN);
    expect(about(input, 'S2-17', 'PT-13').answer.reason).toContain('110***********002X');
  });

  it('shows neither the hash of an ID number nor what is left of one', () => {
    const text = JSON.stringify(suspicionView(sampleSuspicionInput()));
    const people = [...(sampleRows().get('staff')?.values() ?? [])];
    const secrets = people.flatMap((row) =>
      [row['id_hash'], row['id_masked']].flatMap((one) => (typeof one === 'string' ? [one] : [])),
    );
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter((one) => text.includes(one))).toEqual([]);
  });
});

it('is complete in English', () => {
  const view = suspicionView(sampleSuspicionInput({ over: { language: 'en' } }));
  expect(view.title).toBe('List of findings');
  expect(view.running.pageOf).toEqual(['Page ', ' of ', '']);
  expect(view.notes[0]).toBe('By rule: 39 findings, 1 notes.');
  expect(JSON.stringify(view)).not.toMatch(/suspicion\.|\{\{/u);
});
