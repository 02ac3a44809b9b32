import { ruleParamsSchema } from '#shared/model/checklist.ts';
import { type ParamKey, paramName, paramValue } from '#shared/rules/describe-param.ts';
import type { ReportParam } from './report-input.ts';
import type { ReportFacts } from './view-facts.ts';
import type { ViewPart, ViewTable } from './view-types.ts';

type Subject =
  | 'experience'
  | 'certificates'
  | 'training'
  | 'change'
  | 'active'
  | 'incident'
  | 'stability'
  | 'population'
  | 'evaluation'
  | 'education'
  | 'finance'
  | 'workload'
  | 'archive'
  | 'deadline';

interface Criterion {
  readonly subject: Subject;
  readonly keys: readonly string[];
  /** Clause of the standard the criterion comes from; null = added. */
  readonly clause: string | null;
  /** The clause gives part of it, the rest is added. */
  readonly partlyAdded?: boolean;
  readonly value: (params: Params, facts: ReportFacts) => string | null;
}

type Params = ReadonlyMap<string, ReportParam>;

function number(params: Params, key: string): number | null {
  const value = params.get(key)?.value;
  return typeof value === 'number' ? value : null;
}

/** All of the named numbers, or null when one is missing: a row is never half a sentence. */
function numbers(params: Params, names: Readonly<Record<string, string>>) {
  const found: Record<string, number> = {};
  for (const [name, key] of Object.entries(names)) {
    const value = number(params, key);
    if (value === null) return null;
    found[name] = value;
  }
  return found;
}

function record(params: Params, key: string): Readonly<Record<string, number>> | null {
  const value = params.get(key)?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter((entry) => typeof entry[1] === 'number');
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const CRITERIA: readonly Criterion[] = [
  {
    subject: 'experience',
    keys: ['exp.years'],
    clause: '4.4',
    value: (p, { words }) => {
      const found = numbers(p, { years: 'exp.years' });
      return found && words.t('criteria.value.experience', found);
    },
  },
  {
    subject: 'certificates',
    keys: ['cert.require_both'],
    clause: '4.5 b)',
    value: (p, { words }) => {
      const both = p.get('cert.require_both')?.value;
      if (typeof both !== 'boolean') return null;
      return words.t(
        both ? 'criteria.value.certificatesBoth' : 'criteria.value.certificatesEither',
      );
    },
  },
  {
    subject: 'training',
    keys: [
      'training.practitioner_hours',
      'training.service_hours',
      'training.prorata',
      'training.daily_cap',
    ],
    clause: '4.5 h)',
    partlyAdded: true,
    value: trainingValue,
  },
  {
    subject: 'change',
    keys: ['change.workdays'],
    clause: '4.5 g)',
    value: (p, { words }) => {
      const found = numbers(p, { days: 'change.workdays' });
      return found && words.t('criteria.value.change', found);
    },
  },
  {
    subject: 'active',
    keys: ['active.window'],
    clause: null,
    value: (p, { words }) => {
      const window = p.get('active.window')?.value;
      if (typeof window !== 'string') return null;
      return words.t(
        window === 'natural_year' ? 'criteria.value.activeYear' : 'criteria.value.activeRolling',
      );
    },
  },
  { subject: 'incident', keys: ['inc.hours'], clause: null, value: incidentValue },
  {
    subject: 'stability',
    keys: ['stab.pass', 'stab.partial'],
    clause: null,
    value: (p, { words }) => {
      const found = numbers(p, { pass: 'stab.pass', partial: 'stab.partial' });
      return found && words.t('criteria.value.stability', percentages(found, words.percent));
    },
  },
  {
    subject: 'population',
    keys: ['partial_ratio'],
    clause: null,
    value: (p, { words }) => {
      const found = numbers(p, { ratio: 'partial_ratio' });
      return found && words.t('criteria.value.population', percentages(found, words.percent));
    },
  },
  {
    subject: 'evaluation',
    keys: ['eval.coverage', 'eval.score', 'complaint.days'],
    clause: null,
    value: (p, { words }) => {
      const found = numbers(p, { score: 'eval.score', days: 'complaint.days' });
      const coverage = number(p, 'eval.coverage');
      if (found === null || coverage === null) return null;
      return words.t('criteria.value.evaluation', { ...found, coverage: words.percent(coverage) });
    },
  },
  {
    subject: 'education',
    keys: ['edu.partial'],
    clause: null,
    value: (p, { words }) => {
      const partial = number(p, 'edu.partial');
      if (partial === null) return null;
      return words.t('criteria.value.education', {
        full: words.percent(1),
        partial: words.percent(partial),
      });
    },
  },
  {
    subject: 'finance',
    keys: ['fin.current_ratio', 'fin.cash_months'],
    clause: null,
    value: (p, { words }) => {
      const found = numbers(p, { ratio: 'fin.current_ratio', months: 'fin.cash_months' });
      return found && words.t('criteria.value.finance', found);
    },
  },
  {
    subject: 'workload',
    keys: ['team.max_parallel'],
    clause: null,
    value: (p, { words }) => {
      const found = numbers(p, { count: 'team.max_parallel' });
      return found && words.t('criteria.value.workload', found);
    },
  },
  {
    subject: 'archive',
    keys: ['doc.archive_days', 'data.disposal_days'],
    clause: null,
    value: (p, { words }) => {
      const found = numbers(p, { archive: 'doc.archive_days', disposal: 'data.disposal_days' });
      return found && words.t('criteria.value.archive', found);
    },
  },
  { subject: 'deadline', keys: ['rectify.workdays'], clause: null, value: deadlineValue },
];

function percentages(
  found: Readonly<Record<string, number>>,
  percent: (ratio: number) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, percent(value)]));
}

function trainingValue(params: Params, { words }: ReportFacts): string | null {
  const found = numbers(params, {
    practitioner: 'training.practitioner_hours',
    service: 'training.service_hours',
    cap: 'training.daily_cap',
  });
  const prorata = params.get('training.prorata')?.value;
  if (found === null || typeof prorata !== 'boolean') return null;
  const key = prorata ? 'criteria.value.trainingProrata' : 'criteria.value.trainingWhole';
  return words.t('criteria.value.training', { ...found, prorata: words.t(key) });
}

function incidentValue(params: Params, { words }: ReportFacts): string | null {
  const hours = record(params, 'inc.hours');
  if (hours === null) return null;
  const list = Object.entries(hours).map(([kind, count]) =>
    words.t('criteria.value.incidentEntry', { kind, hours: count }),
  );
  return words.t('criteria.value.incident', { list: words.list(list) });
}

function deadlineValue(params: Params, { words }: ReportFacts): string | null {
  const days = record(params, 'rectify.workdays');
  const minor = days?.['轻微'] ?? days?.['minor'];
  const moderate = days?.['一般'] ?? days?.['moderate'];
  const severe = days?.['严重'] ?? days?.['severe'];
  if (minor === undefined || moderate === undefined || severe === undefined) return null;
  return words.t('criteria.value.deadline', { minor, moderate, severe });
}

/** 本次适用口径: what was fixed before the visit, each with where it comes from. */
export function criteriaParts(facts: ReportFacts): readonly ViewPart[] {
  const { t } = facts.words;
  const params = new Map(facts.input.params.map((param) => [param.key, param]));
  const rows = criteriaRows(params, facts);
  const adjusted = facts.input.params.filter((param) => param.adjustedReason !== undefined).length;
  const intro =
    adjusted === 0 ? t('criteria.intro') : t('criteria.introAdjusted', { count: adjusted });
  const table: ViewTable = {
    kind: 'table',
    name: 'criteria',
    caption: t('criteria.caption'),
    columns: [
      t('criteria.columns.no'),
      t('criteria.columns.subject'),
      t('criteria.columns.value'),
      t('criteria.columns.source'),
    ],
    rows,
    total: null,
  };
  return [{ kind: 'paragraph', spans: [{ text: intro }] }, table];
}

function criteriaRows(params: Params, facts: ReportFacts): readonly (readonly string[])[] {
  const { t } = facts.words;
  const rows = CRITERIA.flatMap((criterion) => {
    const value = criterion.value(params, facts);
    return value === null
      ? []
      : [[subjectWords(criterion.subject, facts), value, source(criterion, params, facts)]];
  });
  const others = uncoveredRows(params, facts);
  const repeat = [t('criteria.subject.repeat'), t('criteria.value.repeat'), t('criteria.added')];
  return [...rows, ...others, repeat].map((row, index) => [String(index + 1), ...row]);
}

const COVERED: ReadonlySet<string> = new Set(CRITERIA.flatMap(({ keys }) => keys));
const isParamKey = (key: string): key is ParamKey => Object.hasOwn(ruleParamsSchema.shape, key);

/** Parameters no row speaks of are common ground, unless this case has its own. */
function uncoveredRows(params: Params, { words }: ReportFacts): readonly (readonly string[])[] {
  const { t } = words;
  return [...params.values()].flatMap(({ key, value, adjustedReason }) => {
    if (adjustedReason === undefined || COVERED.has(key) || !isParamKey(key)) return [];
    const parsed = ruleParamsSchema.shape[key].safeParse(value);
    if (!parsed.success) return [];
    const source = t('criteria.adjusted', { source: t('criteria.added'), reason: adjustedReason });
    const shown = paramValue(words.param, key, parsed.data, t('separator'));
    return [[paramName(words.param, key), shown, source]];
  });
}

function subjectWords(subject: Subject, { input, words }: ReportFacts): string {
  return subject === 'deadline' && input.review.mode === 'selfDiscipline'
    ? words.t('criteria.subject.deadlineSelfDiscipline')
    : words.t(`criteria.subject.${subject}`);
}

function source(criterion: Criterion, params: Params, { words }: ReportFacts): string {
  const { t } = words;
  const clause = (criterion.clause ?? '').replaceAll(' ', '\u00a0');
  const short = t('standardShort');
  const key = criterion.partlyAdded === true ? 'criteria.clauseAndAdded' : 'criteria.clause';
  const origin = criterion.clause === null ? t('criteria.added') : t(key, { short, clause });
  const reasons = criterion.keys
    .map((name) => params.get(name)?.adjustedReason)
    .filter((reason) => reason !== undefined);
  if (reasons.length === 0) return origin;
  return t('criteria.adjusted', { source: origin, reason: words.list([...new Set(reasons)]) });
}
