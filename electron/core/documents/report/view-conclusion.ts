import type { ReportSeverity } from './report-input.ts';
import { areaName, itemsOf } from './view-areas.ts';
import { countVerdicts, type ReportFacts } from './view-facts.ts';
import type { ViewPart } from './view-types.ts';

function sentence(text: string): ViewPart {
  return { kind: 'paragraph', spans: [{ text }] };
}

/** 上年度问题整改情况: what was found then, what became of it, whether it is back. */
export function previousParts(facts: ReportFacts): readonly ViewPart[] {
  const { input, words, repeated } = facts;
  const previous = input.previous;
  if (previous === null || previous.findings.length === 0)
    return [sentence(words.t('previous.none'))];
  const semicolon = words.language === 'en' ? '; ' : '；';
  const each = previous.findings.map((finding) =>
    words.t('previous.one', {
      text: finding.text,
      item: finding.item,
      status: words.t('previous.status', { status: statusWords(finding.status, facts) }),
      repeat: words.t(repeated.has(finding.item) ? 'previous.again' : 'previous.notAgain'),
    }),
  );
  const again = input.previous?.findings
    .map((finding) => finding.item)
    .filter((item) => repeated.has(item));
  const tail =
    again === undefined || again.length === 0
      ? ''
      : words.t('previous.repeated', { items: words.list([...new Set(again)]) });
  const intro = words.t('previous.intro', { year: previous.year, count: previous.findings.length });
  return [sentence(`${intro}${each.join(semicolon)}${words.t('stop')}${tail}`)];
}

function statusWords(status: string, { input, words }: ReportFacts): string {
  const mode = input.review.mode;
  if (status === '已整改') return words.t(`status.${mode}.done`);
  if (status === '部分整改') return words.t(`status.${mode}.partly`);
  if (status === '未整改') return words.t(`status.${mode}.open`);
  return status;
}

/** 评价意见: as written by the lead, or counted from the answers. */
export function assessmentParts(facts: ReportFacts): readonly ViewPart[] {
  const written = facts.input.outcome?.assessment?.trim() ?? '';
  if (written !== '') return [{ kind: 'written', text: written }];
  if (facts.problems.length === 0) return [sentence(facts.words.t('assessment.clean'))];
  return [sentence(countedAssessment(facts))];
}

function countedAssessment(facts: ReportFacts): string {
  const { words } = facts;
  const areas = facts.input.checklist.areas.map((area) => {
    const counts = countVerdicts(itemsOf(area, facts), facts.answers);
    return { name: areaName(area, facts), problems: counts.partial + counts.nonconforming, counts };
  });
  const most = Math.max(...areas.map((area) => area.problems));
  const concentrated = areas.filter((a) => a.problems >= 3 && a.problems * 2 >= most);
  const scattered = areas.filter((a) => a.problems > 0 && !concentrated.includes(a));
  const good = areas.filter((a) => a.problems === 0 && a.counts.pending === 0);
  const names = (list: typeof areas): string => words.list(list.map((area) => area.name));
  const counted = words.list(
    concentrated.map((a) => words.t('assessment.areaCount', { area: a.name, count: a.problems })),
  );
  return [
    good.length === 0 ? '' : words.t('assessment.good', { areas: names(good) }),
    concentrated.length === 0 ? '' : words.t('assessment.concentrated', { areas: counted }),
    scattered.length === 0 ? '' : words.t('assessment.scattered', { areas: names(scattered) }),
    facts.repeated.size === 0
      ? ''
      : words.t('assessment.repeated', { items: words.list([...facts.repeated]) }),
    noDisqualification(facts),
  ].join('');
}

function noDisqualification({ input, words }: ReportFacts): string {
  const outcome = input.outcome;
  const clear =
    outcome !== null && outcome.fatalItems.length === 0 && outcome.headline !== 'disqualification';
  return clear ? words.t('assessment.noDisqualification') : '';
}

/** 审查结论与建议. Without an outcome the report only gathers what was found. */
export function conclusionParts(facts: ReportFacts): readonly ViewPart[] {
  const { input, words } = facts;
  const { t } = words;
  if (input.outcome === null) return [sentence(t('conclusion.open'))];
  const advice = adviceSentences(facts);
  const headline = t(`headline.${input.review.mode}.${input.outcome.headline}`);
  return [
    {
      kind: 'paragraph',
      spans: [
        { text: t('conclusion.is') },
        { text: headline, face: 'strong' },
        { text: t(advice.length === 0 ? 'conclusion.noAdvice' : 'conclusion.advice') },
      ],
    },
    ...advice.map((text, index) =>
      sentence(t('number.advice', { n: words.ordinal(index + 1) }) + text),
    ),
    sentence(t(`conclusion.notDecision.${input.review.mode}`)),
  ];
}

function adviceSentences(facts: ReportFacts): readonly string[] {
  const { input, words } = facts;
  const outcome = input.outcome;
  if (outcome === null) return [];
  const deadlines = outcome.deadlines;
  const minor = outcome.counts.minor;
  return [
    ...(outcome.fatalItems.length === 0
      ? []
      : [words.t('conclusion.disqualify', { items: words.list(outcome.fatalItems) })]),
    ...(deadlines === null ? [] : deadlineSentences(facts)),
    ...(deadlines === null && minor > 0 ? [words.t('conclusion.improve', { count: minor })] : []),
    ...(outcome.headline === 'incomplete' ? [words.t('conclusion.resume')] : []),
  ];
}

function deadlineSentences({ input, words }: ReportFacts): readonly string[] {
  const outcome = input.outcome;
  const deadlines = outcome?.deadlines ?? null;
  if (outcome === null || deadlines === null) return [];
  const mode = input.review.mode;
  const severities: readonly ReportSeverity[] = ['severe', 'moderate', 'minor'];
  const each = severities.flatMap((severity) => {
    const date = deadlines[severity];
    const count = outcome.counts[severity];
    if (date === null || count === 0) return [];
    const immediate = severity === 'severe' ? words.t('conclusion.immediate') : '';
    return [
      words.t(`conclusion.deadline.${mode}`, {
        count,
        severity: words.t(`severity.${severity}`),
        immediate,
        date: words.date(date),
      }),
    ];
  });
  const materials = words.t(`conclusion.materials.${mode}`, { days: deadlines.reinspectWorkdays });
  return [
    ...each,
    ...(each.length === 0 ? [] : [materials]),
    ...(deadlines.provisional ? [words.t('conclusion.provisional')] : []),
  ];
}

/** 告知事项: discipline, personal information, confidentiality (DOMAIN §5.3). */
export function statementParts({ input, words }: ReportFacts): readonly ViewPart[] {
  const { t } = words;
  const statement = (lead: string, text: string): ViewPart => ({
    kind: 'paragraph',
    spans: [{ text: lead, face: 'strong' }, { text }],
  });
  const unit = input.review.unit;
  return [
    statement(
      t('statements.discipline'),
      t(`statements.disciplineText.${input.review.mode}`, { unit }),
    ),
    statement(t('statements.personal'), t('statements.personalText')),
    statement(t('statements.confidential'), t('statements.confidentialText')),
  ];
}
