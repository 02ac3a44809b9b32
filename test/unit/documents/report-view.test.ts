import { document as english } from '../../../shared/i18n/en/document.ts';
import { evidenceUi as englishWall } from '../../../shared/i18n/en/evidence-ui.ts';
import { document as chinese } from '../../../shared/i18n/zh-CN/document.ts';
import { evidenceUi as chineseWall } from '../../../shared/i18n/zh-CN/evidence-ui.ts';
import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../../electron/core/documents/report/report-input.ts';
import { reportView } from '../../../electron/core/documents/report/report-view.ts';
import type { ViewPart, ViewTable } from '../../../electron/core/documents/report/view-types.ts';
import { checklist, sampleReportInput } from '../../helpers/report-input.ts';

function section(input: ReportInput, id: string): readonly ViewPart[] {
  const found = reportView(input).sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found.parts;
}

function table(parts: readonly ViewPart[]): ViewTable {
  const found = parts.find((one) => one.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
}

function words(parts: readonly ViewPart[]): string {
  return parts
    .map((one) => {
      if (one.kind === 'paragraph') return one.spans.map((span) => span.text).join('');
      return one.kind === 'table' ? one.rows.flat().join('|') : one.text;
    })
    .join('\n');
}

function everyWord(input: ReportInput): string {
  return JSON.stringify(reportView(input));
}

const withMode = (mode: ReportInput['review']['mode']): ReportInput => {
  const input = sampleReportInput({ photos: 0 });
  return { ...input, review: { ...input.review, mode } };
};

describe('head of the report', () => {
  it('prints the issued number, and the open bracket on a draft', () => {
    expect(reportView(sampleReportInput()).number).toBe('示网监查报〔2026〕7号');
    const draft = reportView(sampleReportInput({ draft: true }));
    expect(draft.number).toBe('示网监查报〔2026〕　号');
    expect(draft.draftMark).toBe('草　稿');
  });

  it('never shows a number on a draft even when one is handed in', () => {
    const view = reportView({
      ...sampleReportInput({ draft: true }),
      number: '示网监查报〔2026〕7号',
    });
    expect(view.number).not.toContain('7');
  });

  it('shows the premises only when they are not the registered address', () => {
    const input = sampleReportInput();
    const labels = (one: ReportInput) => reportView(one).form.map((row) => row.label);
    expect(labels(input)).not.toContain('审查地点');
    const elsewhere = { ...input, review: { ...input.review, premises: ['北辰示例路1号'] } };
    expect(labels(elsewhere)).toContain('审查地点');
  });

  it('tells the visit to the minute in local time', () => {
    const input = sampleReportInput();
    const review = {
      ...input.review,
      visitStartedAt: '2026-04-22T01:00:00.000Z',
      visitEndedAt: '2026-04-22T09:30:00.000Z',
    };
    const row = reportView({ ...input, review }).form.find((one) => one.label === '审查时间');
    expect(row?.lines[0]?.[0]?.text).toBe('2026年4月22日 09:00至17:30（审查年度：2025年度）');
  });

  it('breaks a very long name over balanced lines', () => {
    const input = sampleReportInput();
    const name = '示例省演示市第三方网络安全综合技术服务与检测评估有限责任公司';
    const view = reportView({ ...input, organization: { ...input.organization, name } });
    expect(view.titleLines).toHaveLength(3);
    expect(view.titleLines.slice(0, 2).join('')).toBe(name);
  });
});

describe('the five areas', () => {
  it('counts every item once, by area and in all', () => {
    const counts = table(section(sampleReportInput(), 'areas'));
    expect(counts.rows.map((row) => row[1])).toEqual(['21', '15', '16', '12', '6']);
    expect(counts.total).toEqual(['合　计', '70', '62', '2', '5', '1']);
  });

  it('adds a column for what is not decided yet', () => {
    const input = sampleReportInput();
    const counts = table(section({ ...input, answers: input.answers.slice(10) }, 'areas'));
    expect(counts.columns.at(-1)).toBe('待核实');
    expect(counts.total?.at(-1)).toBe('10');
  });

  it('says nothing of automatic rules when there are no statistics', () => {
    const input = { ...sampleReportInput(), findingStatistics: null };
    expect(words(section(input, 'areas'))).not.toContain('自动核查');
    expect(words(section(input, 'overview'))).not.toContain('自动核查');
  });
});

describe('problems', () => {
  it('tells severe ones first and one by one, the lesser in a table by severity', () => {
    const parts = section(sampleReportInput(), 'problems');
    const items = parts.filter((one) => one.kind === 'item').map((one) => one.text);
    expect(items).toEqual([
      expect.stringContaining('PD-01，《规范》4.5\u00a0f)，重复'),
      expect.stringContaining('PD-04'),
    ]);
    const severities = table(parts).rows.map((row) => row[5]);
    expect(severities).toEqual(['一般', '一般', '轻微', '轻微', '轻微']);
  });

  it('cites evidence the fact does not cite itself, and not twice', () => {
    const input = sampleReportInput({ evidence: 70 });
    const own = input.evidence.find((one) => one.items.includes('PD-01'))?.number ?? '';
    expect(words(section(input, 'problems'))).toContain(`（证据${own}）。`);
    const answers = input.answers.map((one) =>
      one.itemId === 'PD-01' ? { ...one, fact: `见证据${own}。` } : one,
    );
    const cited = words(section({ ...input, answers }, 'problems'));
    expect(cited.split(own)).toHaveLength(2);
  });

  it('has no empty table when nothing was found', () => {
    const parts = section(sampleReportInput({ problems: 'none' }), 'problems');
    expect(parts).toHaveLength(1);
    expect(words(parts)).toBe('本次审查未发现部分符合或者不符合的检查项。');
  });

  it('lets the decided outcome overrule the severity of the answer', () => {
    const input = sampleReportInput();
    if (input.outcome === null) throw new Error('sample has an outcome');
    const severityByItem = { ...input.outcome.severityByItem, 'BC-08': 'severe' as const };
    const parts = section({ ...input, outcome: { ...input.outcome, severityByItem } }, 'problems');
    expect(words(parts.filter((one) => one.kind === 'item'))).toContain('BC-08');
  });
});

describe('criteria', () => {
  it('gives each parameter in force with its source', () => {
    const rows = table(section(sampleReportInput(), 'criteria')).rows;
    expect(rows[0]).toEqual([
      '1',
      '从业条件',
      '2年以上从业经历或从业资格证书，具备其一即可',
      '《规范》4.4',
    ]);
    expect(rows.find((row) => row[1] === '变更报备期限')?.[3]).toBe('《规范》4.5\u00a0g)');
    expect(rows.find((row) => row[1] === '人员流失率')?.[2]).toContain('30%');
  });

  it('marks what was changed for this visit with the reason', () => {
    const input = sampleReportInput();
    const params = input.params.map((one) =>
      one.key === 'change.workdays' ? { ...one, value: 7, adjustedReason: '示例理由' } : one,
    );
    const parts = section({ ...input, params }, 'criteria');
    const row = table(parts).rows.find((one) => one[1] === '变更报备期限');
    expect(row?.[2]).toContain('7个工作日');
    expect(row?.[3]).toContain('调整：示例理由');
    expect(words(parts)).not.toContain('未作调整');
  });

  it('gives a row to whatever this case has of its own, and to nothing else nobody asks about', () => {
    const input = sampleReportInput();
    const other = (adjustedReason: string | undefined) =>
      section(
        {
          ...input,
          params: [
            ...input.params.filter(({ key }) => key !== 'ft.forbidden'),
            { key: 'ft.forbidden', value: ['兼职', '实习'], adjustedReason },
          ],
        },
        'criteria',
      );
    const row = table(other('示例理由')).rows.find((one) => one[1] === '不得采用的用工形式');
    expect(row?.slice(2)).toEqual(['兼职、实习', '补充（调整：示例理由）']);
    expect(words(other(undefined))).not.toContain('不得采用的用工形式');
  });

  it('leaves a row out rather than write half a sentence', () => {
    const input = { ...sampleReportInput(), params: [{ key: 'stab.pass', value: 0.3 }] };
    expect(table(section(input, 'criteria')).rows.map((row) => row[1])).toEqual(['重复问题']);
  });
});

describe('conclusion', () => {
  it('gives the headline and a deadline for each severity', () => {
    const text = words(section(sampleReportInput(), 'conclusion'));
    expect(text).toContain('审查结论为警告并限期整改');
    expect(text).toContain('对2项严重问题，机构应立即停止相关行为，于2026年5月19日前完成整改');
    expect(text).toContain('10个工作日内复查');
  });

  it('leaves the conclusion open without an outcome', () => {
    const input = { ...sampleReportInput(), outcome: null };
    expect(words(section(input, 'conclusion'))).toContain('另行作出');
    expect(everyWord(input)).not.toContain('警告并限期整改');
  });

  it('says so when a deadline is provisional', () => {
    const input = sampleReportInput();
    const given = input.outcome?.deadlines ?? null;
    if (input.outcome === null || given === null) throw new Error('sample has deadlines');
    const deadlines = { ...given, provisional: true };
    const parts = section({ ...input, outcome: { ...input.outcome, deadlines } }, 'conclusion');
    expect(words(parts)).toContain('暂估');
  });
});

describe('wording by authority mode', () => {
  it.each(['行政处罚', '执法', '责令', '行政复议', '行政决定'])(
    'industry self-discipline never says %s',
    (forbidden) => {
      expect(everyWord(withMode('selfDiscipline'))).not.toContain(forbidden);
    },
  );

  it('calls its measures by their own names', () => {
    const text = everyWord(withMode('selfDiscipline'));
    expect(text).toContain('自律警示并限期改进');
    expect(text).toContain('申诉');
    expect(text).not.toContain('限期整改');
  });

  it('acts in the name of the delegating authority when delegated', () => {
    const input = withMode('delegated');
    const named = { delegatingAuthority: '示例市人民政府', delegationNo: '示委〔2026〕1号' };
    const delegated = { ...input, review: { ...input.review, ...named } };
    const text = words(section(delegated, 'overview'));
    expect(text).toContain('受示例市人民政府（委托书示委〔2026〕1号）委托');
    const view = reportView(delegated);
    expect([view.unit, view.closing.unit, view.imprint.unit]).toEqual(
      Array.from({ length: 3 }, () => '示例市人民政府'),
    );
  });

  it.each(['administrative', 'delegated', 'selfDiscipline'] as const)(
    'gives the three notices in mode %s',
    (mode) => {
      const text = words(section(withMode(mode), 'statements'));
      expect(text).toMatch(/审查纪律。.*\n个人信息处理。.*\n保密提示。/u);
    },
  );
});

describe('annexes', () => {
  it('lists all items by area with answer, fact and evidence', () => {
    const annex = reportView(sampleReportInput({ evidence: 70 })).checklistAnnex;
    expect(annex.groups.map((group) => group.rows.length)).toEqual([21, 15, 16, 12, 6]);
    expect(annex.groups.flatMap((group) => group.rows).map((row) => row.id)).toEqual(
      checklist.items.map((item) => item.id),
    );
    const row = annex.groups[1]?.rows.find((one) => one.id === 'MS-08');
    expect(row).toMatchObject({ verdict: '部分符合', severity: '轻微', stressed: true });
    expect(row?.fact).toContain('周例甲接触客户资料');
  });

  it('gives the full hash in the list and twelve digits under a photo', () => {
    const input = sampleReportInput({
      photos: 1,
      photo: () => ({ path: '/none.jpg', width: 1600, height: 1200 }),
    });
    const view = reportView(input).evidenceAnnex;
    const sha = input.evidence[0]?.sha256 ?? '';
    expect(view.rows[0]?.[5]).toBe(sha);
    expect(view.photos[0]?.meta).toContain(`SHA-256：${sha.slice(0, 12)}`);
    expect(view.photos[0]?.meta).not.toContain(sha.slice(0, 13));
    expect(view.photos[0]?.meta).toContain('2026-04-22 09:42');
  });

  it('marks a file that is broken or empty in the words of the wall', () => {
    const { evidence, ...input } = sampleReportInput({ evidence: 3 });
    const faults = ['broken', 'empty', null] as const;
    const marked = (language: ReportInput['language']) =>
      reportView({
        ...input,
        language,
        evidence: evidence.map((one, index) => ({
          ...one,
          name: 'x',
          fault: faults[index] ?? null,
        })),
      }).evidenceAnnex.rows.map(([, name]) => name?.split('\n')[0]);
    expect(marked('zh-CN')).toEqual(['x（文件损坏）', 'x（空文件）', 'x']);
    expect(marked('en')).toEqual(['x (Damaged file)', 'x (Empty file)', 'x']);
    for (const [of, wall] of [
      [chinese, chineseWall],
      [english, englishWall],
    ] as const)
      expect(wall.problem).toMatchObject(of.annex.fault);
  });

  it('says so when there is no evidence', () => {
    const view = reportView(sampleReportInput()).evidenceAnnex;
    expect(view).toMatchObject({ title: '证据清单', rows: [], photos: [] });
    expect(view.none).toBe('本次审查未登记证据。');
  });
});

describe('language', () => {
  it('is complete in English: no Chinese but names and facts', () => {
    const input: ReportInput = { ...sampleReportInput({ problems: 'none' }), language: 'en' };
    const view = reportView({
      ...input,
      previous: null,
      organization: { name: 'Example Ltd', uscc: 'X', established_date: '2018-04-20' },
      review: { ...input.review, unit: 'Unit', team: [], premises: [], copyTo: [] },
      params: input.params.filter((one) => one.key !== 'inc.hours'),
      answers: input.answers.map((one) => ({ ...one, naReason: 'none' })),
      number: 'No. 7',
    });
    expect(JSON.stringify(view)).not.toMatch(/\p{Script=Han}/u);
    expect(view.sections[0]?.heading).toBe('1. Overview');
  });
});
