import { documentWords } from '../words.ts';
import type { ReportInput, ReportReview } from './report-input.ts';
import { checklistAnnex, evidenceAnnex } from './view-annexes.ts';
import { areasParts } from './view-areas.ts';
import {
  assessmentParts,
  conclusionParts,
  previousParts,
  statementParts,
} from './view-conclusion.ts';
import { criteriaParts } from './view-criteria.ts';
import { reportFacts, type ReportFacts } from './view-facts.ts';
import { headForm, numberLine, titleLines } from './view-head.ts';
import { overviewParts } from './view-overview.ts';
import { problemsParts } from './view-problems.ts';
import type { ReportView, ViewPart, ViewSection } from './view-types.ts';

export type { ReportView } from './view-types.ts';

/** Who heads and signs: a delegated body acts in the name of the authority (DOMAIN §0.1). */
function issuerOf({ mode, unit, delegatingAuthority }: ReportReview): string {
  return mode === 'delegated' ? (delegatingAuthority ?? unit) : unit;
}

/** Everything the report says, derived from the input alone: same input, same view. */
export function reportView(input: ReportInput): ReportView {
  const words = documentWords(input.language, input.utcOffsetMinutes);
  const facts = reportFacts(input, words);
  const { t } = words;
  const checklist = checklistAnnex(facts);
  const evidence = evidenceAnnex(facts);
  const sections = numberedSections(facts);
  const issued = words.date(input.issueDate);
  const copyTo = input.review.copyTo;
  const issuer = issuerOf(input.review);
  return {
    title: t('fileTitle', { organization: input.organization.name, year: input.review.reviewYear }),
    draftMark: input.draft ? t('draftMark') : null,
    unit: issuer,
    number: numberLine(facts),
    titleLines: titleLines(facts),
    form: headForm(facts),
    tocTitle: t('tocTitle'),
    sections,
    opinion: opinion(facts, sections.length + 1),
    signatures: signatures(facts),
    attachments: {
      label: t('attachments.label'),
      items: [t('attachments.checklist', { count: input.checklist.items.length }), evidence.title],
    },
    closing: { unit: issuer, date: issued },
    checklistAnnex: checklist,
    evidenceAnnex: evidence,
    imprint: {
      copyTo: copyTo.length === 0 ? null : t('imprint.copyTo', { units: words.list(copyTo) }),
      unit: issuer,
      printed: t('imprint.printed', { date: issued }),
    },
  };
}

function numberedSections(facts: ReportFacts): readonly ViewSection[] {
  const { t } = facts.words;
  const previous =
    facts.input.review.mode === 'selfDiscipline'
      ? t('section.previousSelfDiscipline')
      : t('section.previous');
  const plan: readonly (readonly [string, string, readonly ViewPart[]])[] = [
    ['overview', t('section.overview'), overviewParts(facts)],
    ['criteria', t('section.criteria'), criteriaParts(facts)],
    ['areas', t('section.areas'), areasParts(facts)],
    ['problems', t('section.problems'), problemsParts(facts)],
    ['previous', previous, previousParts(facts)],
    ['assessment', t('section.assessment'), assessmentParts(facts)],
    ['conclusion', t('section.conclusion'), conclusionParts(facts)],
    ['statements', t('section.statements'), statementParts(facts)],
  ];
  return plan.map(([id, words, parts], index) => ({
    id,
    heading: sectionNumber(index + 1, facts) + words,
    parts,
  }));
}

function sectionNumber(n: number, { words }: ReportFacts): string {
  return words.t('number.section', { n: words.ordinal(n) });
}

function opinion(facts: ReportFacts, n: number): ReportView['opinion'] {
  const { t } = facts.words;
  return {
    heading: sectionNumber(n, facts) + t('section.opinion'),
    choices: [t('opinion.agree'), t('opinion.dissent')],
    signature: t('opinion.signature'),
    seal: t('opinion.seal'),
    date: t('opinion.date'),
  };
}

function signatures({ input, words }: ReportFacts): ReportView['signatures'] {
  const { t } = words;
  return {
    titles: [
      t('signatures.team'),
      t('signatures.signature'),
      t('signatures.certificate'),
      t('signatures.date'),
    ],
    rows: input.review.team.map((person) => ({
      name: t('signatures.person', { role: t(`roleShort.${person.role}`), name: person.name }),
      certificate:
        person.certificateNo ??
        (person.role === 'support' ? t(`supportNote.${input.review.mode}`) : t('none')),
    })),
    date: t('signatures.dateBlank'),
  };
}
