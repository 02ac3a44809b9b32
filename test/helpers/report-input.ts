import resource from '../../resources/checklist.json' with { type: 'json' };
import type {
  ReportAnswer,
  ReportChecklist,
  ReportEvidence,
  ReportInput,
  ReportPhoto,
} from '../../electron/core/documents/report/report-input.ts';

export const checklist: ReportChecklist & { readonly params: Readonly<Record<string, unknown>> } =
  resource;

export const LONG_FACT =
  '查阅备案回执 DEMO-BA-2008，记载备案日期为 2025年9月13日；与“演示学校漏洞检测”项目进场记录比对，该项目于 2025年9月10日开工，备案晚3天。“演示社区医院评估”项目于 2025年11月3日开工，截至审查日无备案记录。';

const PROBLEMS: readonly (readonly [
  string,
  ReportAnswer['verdict'],
  ReportAnswer['severity'],
  string,
])[] = [
  ['PD-01', 'nonconforming', 'severe', LONG_FACT],
  [
    'PD-04',
    'nonconforming',
    'severe',
    '查阅“演示银行风险评估”项目卷宗，有合同DEMO-合同-007、实施方案DEMO-实施方案-007，无客户书面授权书；项目实施时间为2025年9月8日至11月21日。',
  ],
  [
    'PT-13',
    'nonconforming',
    'moderate',
    '严例甲应20课时、实19.5课时；姜例己应10.5课时、实10课时；钱例乙应20课时、实10课时。',
  ],
  ['PD-03', 'nonconforming', 'moderate', 'P2-03报告加盖合同专用章；P2-09报告未盖章。'],
  ['BC-08', 'partial', 'minor', '2025年离职8人，平均在册25.5人，流失率31.4%。'],
  [
    'MS-08',
    'partial',
    'minor',
    '华例丁2025-06-20签订，晚于首次参与服务日2025-04-01；周例甲接触客户资料，未签订。',
  ],
  ['PT-14', 'nonconforming', 'minor', '施例壬2025-12-10单日登记10课时，超过8课时。'],
];

export interface SampleOptions {
  readonly photos?: number;
  readonly photo?: (index: number) => ReportPhoto;
  readonly evidence?: number;
  readonly problems?: 'none' | 'some' | 'many';
  readonly draft?: boolean;
  readonly longFacts?: boolean;
  /** Facts longer than a page is high. */
  readonly hugeFacts?: boolean;
}

/** A fictional report: sample organisation 2 as the pictures show it. */
export function sampleReportInput(options: SampleOptions = {}): ReportInput {
  const photos = options.photos ?? 0;
  const evidenceCount = Math.max(options.evidence ?? photos, photos);
  const answers = sampleAnswers(options);
  const severityByItem = Object.fromEntries(
    answers.flatMap((a) => (a.severity === null ? [] : [[a.itemId, a.severity]])),
  );
  const count = (severity: string) =>
    Object.values(severityByItem).filter((s) => s === severity).length;
  return {
    language: 'zh-CN',
    draft: options.draft ?? false,
    number: options.draft === true ? null : '示网监查报〔2026〕7号',
    numberPrefix: '示网监查报',
    issueDate: '2026-04-24',
    organization: {
      name: '云衡演示信息安全服务有限公司',
      uscc: '91999999DEM0000029',
      legal_rep: '杨例辛',
      principal: '杨例辛',
      reg_status: '存续',
      established_date: '2018-04-20',
      registered_address: '天津示例区样板街9号',
      actual_address: '天津示例区样板街9号',
      declared_directions: ['咨询', '威胁评估', '工程'],
      declared_capabilities: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      qualifications: [
        {
          no: 'DEMO-ZZ-2001',
          directions: ['咨询', '威胁评估', '工程'],
          expiry_date: '2026-12-31',
        },
      ],
    },
    review: {
      reviewNo: 'DEMO-JD-2026-007',
      mode: 'administrative',
      unit: '示例市网络安全监管单位',
      reviewDate: '2026-04-22',
      reviewYear: 2025,
      visitStartedAt: null,
      visitEndedAt: null,
      premises: ['天津示例区样板街9号'],
      team: [
        { name: '检查例一', role: 'lead', certificateNo: 'DEMO-ZF-****01' },
        { name: '检查例三', role: 'member', certificateNo: 'DEMO-ZF-****03' },
        { name: '技术例甲', role: 'support', certificateNo: null },
      ],
      copyTo: ['示例评价认定机构'],
    },
    registerFacts: { staffOnReviewDate: 24, projects: 16 },
    checklist,
    answers,
    evidence: Array.from({ length: evidenceCount }, (_, index) =>
      sampleEvidence(index, index < photos ? (options.photo?.(index) ?? null) : null),
    ),
    params: Object.entries(checklist.params).map(([key, value]) => ({ key, value })),
    earlierYears: [
      {
        year: 2024,
        problems: [
          { item: 'PD-01', text: '2个项目开工后备案' },
          { item: 'MS-09', text: '自律责任书过期' },
        ],
      },
    ],
    previous: {
      year: 2024,
      findings: [
        { item: 'PD-01', text: '2个项目开工后备案', status: '已整改' },
        { item: 'MS-09', text: '自律责任书过期', status: '部分整改' },
      ],
    },
    findingStatistics: {
      rulesRun: 45,
      rulesWithFindings: 28,
      fail: 37,
      suspect: 0,
      review: 2,
      info: 1,
    },
    outcome: {
      headline: 'warningAndRectification',
      counts: { minor: count('minor'), moderate: count('moderate'), severe: count('severe') },
      severityByItem,
      repeatItems: options.problems === 'none' ? [] : ['PD-01'],
      fatalItems: [],
      deadlines: {
        minor: '2026-05-12',
        moderate: '2026-06-09',
        severe: '2026-05-19',
        reinspectWorkdays: 10,
        provisional: false,
      },
      assessment: null,
    },
    utcOffsetMinutes: 480,
  };
}

function sampleAnswers(options: SampleOptions): readonly ReportAnswer[] {
  const kind = options.problems ?? 'some';
  const chosen = new Map(PROBLEMS.map((problem) => [problem[0], problem]));
  return checklist.items.map((item, index): ReportAnswer => {
    const base = { itemId: item.id, naReason: '', severityReason: '' };
    const problem = chosen.get(item.id);
    if (kind !== 'none' && problem !== undefined) {
      const fact =
        options.longFacts === true ? `${problem[3]}${LONG_FACT}${LONG_FACT}` : problem[3];
      return { ...base, verdict: problem[1], severity: problem[2], fact };
    }
    if (kind === 'many' && index % 3 === 0) {
      const severity = index % 2 === 0 ? 'severe' : 'moderate';
      const times = options.hugeFacts === true && index < 10 ? 30 : 1;
      const fact = LONG_FACT.repeat(times).slice(index % 40);
      return { ...base, verdict: 'nonconforming', severity, fact };
    }
    if (item.id === 'LR-05') {
      return {
        ...base,
        verdict: 'notApplicable',
        severity: null,
        fact: '',
        naReason: '机构无外协采购',
      };
    }
    return { ...base, verdict: 'conforming', severity: null, fact: '' };
  });
}

function sampleEvidence(index: number, photo: ReportPhoto | null): ReportEvidence {
  const item = checklist.items[index % checklist.items.length]?.id ?? 'BC-01';
  const sha = Array.from({ length: 64 }, (_, k) => ((index * 7 + k * 5) % 16).toString(16)).join(
    '',
  );
  return {
    number: `${item}-${String(Math.floor(index / checklist.items.length) + 1).padStart(2, '0')}`,
    name: `服务项目登记备案回执 DEMO-BA-${2000 + index}`,
    fault: null,
    legalCategory: index % 3 === 0 ? '书证' : '电子数据',
    source: '机构档案室',
    provider: '钱示例',
    note: '备案日期2025-09-13，开工日期2025-09-10',
    items: [item],
    capturedAt: '2026-04-22T01:42:00.000Z',
    documentDate: index % 2 === 0 ? '2025-09-13' : null,
    addedAt: '2026-04-22T02:00:00.000Z',
    sha256: sha,
    sizeBytes: 523_000 + index,
    pages: index % 2 === 0 ? 2 : null,
    photo,
  };
}
