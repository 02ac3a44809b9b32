import type { ReportQualification, ReportReview } from './report-input.ts';
import type { ReportFacts } from './view-facts.ts';
import type { ViewPart } from './view-types.ts';

export function overviewParts(facts: ReportFacts): readonly ViewPart[] {
  const { t } = facts.words;
  const subsection = (n: number, text: string): ViewPart => ({
    kind: 'subheading',
    text: t('number.subsection', { n: facts.words.ordinal(n) }) + text,
  });
  return [
    subsection(1, t('section.basis')),
    { kind: 'paragraph', spans: [{ text: basis(facts) }] },
    subsection(2, t('section.organization')),
    { kind: 'paragraph', spans: [{ text: organization(facts) }] },
  ];
}

function basis({ input, words }: ReportFacts): string {
  const { t } = words;
  const { review } = input;
  const opening = t(`basis.${review.mode}`, {
    standard: t('standard'),
    short: t('standardShort'),
    unit: review.unit,
    authority: authority(review, t),
    date: reviewDays({ input, words }),
    organization: input.organization.name,
    year: review.reviewYear,
  });
  const items = input.checklist.items.length;
  const rules = input.findingStatistics?.rulesRun;
  const method =
    rules === undefined
      ? t('basis.method', { items })
      : t('basis.methodWithRules', { items, rules });
  return opening + method + t('basis.checklist', { version: input.checklist.meta.version });
}

function authority(
  { delegatingAuthority, delegationNo }: ReportReview,
  t: ReportFacts['words']['t'],
): string {
  const name = delegatingAuthority ?? t('basis.delegatingAuthority');
  return delegationNo ? name + t('basis.delegationNo', { number: delegationNo }) : name;
}

function reviewDays({ input, words }: Pick<ReportFacts, 'input' | 'words'>): string {
  const { visitStartedAt, visitEndedAt, reviewDate } = input.review;
  if (visitStartedAt === null || visitEndedAt === null) return words.date(reviewDate);
  const start = words.time(visitStartedAt).slice(0, 10);
  const end = words.time(visitEndedAt).slice(0, 10);
  if (start === end) return words.date(start);
  return words.t('basis.dateRange', { start: words.date(start), end: words.date(end) });
}

function organization(facts: ReportFacts): string {
  const { input } = facts;
  return [
    founding(facts),
    registers(facts),
    ...(input.organization.qualifications ?? []).map((q) => qualification(q, facts)),
    (input.organization.qualifications ?? []).length === 0
      ? facts.words.t('organization.noQualification')
      : '',
    capabilities(facts),
  ].join('');
}

function founding({ input, words }: ReportFacts): string {
  const { t } = words;
  const { established_date: date, reg_status, legal_rep, principal } = input.organization;
  const status = reg_status ?? t('organization.unknownStatus');
  const opening =
    date === null || date === undefined
      ? t('organization.registered', { status })
      : t('organization.founded', { date: words.date(date), status });
  const name = legal_rep ?? principal ?? null;
  if (name === null) return opening + t('stop');
  const comma = words.language === 'en' ? '; ' : '，';
  const person =
    principal === null || principal === undefined || principal === name
      ? t('organization.representativeSame', { name })
      : t('organization.representativeOther', { name, principal });
  return opening + comma + person;
}

function registers({ input, words }: ReportFacts): string {
  const facts = input.registerFacts;
  if (facts === null) return '';
  return words.t('organization.registers', {
    staff: facts.staffOnReviewDate,
    projects: facts.projects,
  });
}

function qualification(entry: ReportQualification, { words }: ReportFacts): string {
  const { t } = words;
  const expiry = entry.expiry_date ?? null;
  return t('organization.qualification', {
    no: entry.no,
    directions: words.list(entry.directions ?? []),
    validity:
      expiry === null
        ? t('organization.validLong')
        : t('organization.validUntil', { date: words.date(expiry) }),
  });
}

function capabilities({ input, words }: ReportFacts): string {
  const { t } = words;
  const declared = input.organization.declared_capabilities ?? [];
  const short = t('standardShort');
  if (declared.length === 0) return t('organization.noCapabilities', { short });
  return t('organization.capabilities', {
    short,
    letters: letterWords(declared, words),
    count: declared.length,
  });
}

/** Three letters or more in a row are told as a range. */
function letterWords(letters: readonly string[], words: ReportFacts['words']): string {
  const from = letters[0] ?? '';
  const to = letters.at(-1) ?? '';
  const inRow = letters.every(
    (letter, index) => letter.codePointAt(0) === (from.codePointAt(0) ?? 0) + index,
  );
  if (letters.length >= 3 && inRow) {
    return words.t('organization.letterRange', { from: `${from})`, to: `${to})` });
  }
  return words.list(letters.map((letter) => `${letter})`));
}
