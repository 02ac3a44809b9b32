import type { ReportTeamMember } from './report-input.ts';
import type { ReportFacts } from './view-facts.ts';
import type { ViewFormRow } from './view-types.ts';

/** Number as printed: drafts never carry one. */
export function numberLine({ input, words }: ReportFacts): string {
  if (!input.draft && input.number !== null) return input.number;
  return words.t('numberDraft', {
    prefix: input.numberPrefix,
    year: input.issueDate.slice(0, 4),
  });
}

/** The organisation's name on a line of its own, balanced over two when it would not fit one. */
export function titleLines({ input, words }: ReportFacts): readonly string[] {
  const name = input.organization.name.trim();
  return [...balance(name, 19), words.t('titleYear', { year: input.review.reviewYear })];
}

function balance(text: string, most: number): readonly string[] {
  const characters = Array.from(text);
  const width = characters.reduce((sum, char) => sum + (char < '\u0080' ? 0.5 : 1), 0);
  if (width <= most || text.includes(' ')) return [text];
  const lines = Math.ceil(width / most);
  const perLine = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, index) =>
    characters.slice(index * perLine, (index + 1) * perLine).join(''),
  ).filter((line) => line !== '');
}

export function headForm(facts: ReportFacts): readonly ViewFormRow[] {
  const { input, words } = facts;
  const { t } = words;
  const plain = (text: string) => [{ text }];
  const organization = input.organization;
  const rows: readonly (ViewFormRow | null)[] = [
    { label: t('headForm.reviewNo'), lines: [plain(input.review.reviewNo)] },
    { label: t('headForm.organization'), lines: [plain(organization.name)] },
    { label: t('headForm.uscc'), lines: [plain(organization.uscc)] },
    { label: t('headForm.representative'), lines: [plain(representative(facts))] },
    { label: t('headForm.address'), lines: [plain(address(facts))] },
    premisesRow(facts),
    { label: t('headForm.time'), lines: [plain(visitTime(facts))] },
    { label: t('headForm.team'), lines: input.review.team.map((m) => plain(member(m, facts))) },
    conclusionRow(facts),
  ];
  return rows.filter((row) => row !== null).filter((row) => row.lines.length > 0);
}

function representative({ input, words }: ReportFacts): string {
  const legal = input.organization.legal_rep ?? null;
  const principal = input.organization.principal ?? null;
  if (legal === null || legal === '') return principal ?? words.t('none');
  if (principal === null || principal === '') return legal;
  return legal === principal
    ? words.t('headForm.principalSame', { name: legal })
    : words.t('headForm.principalOther', { name: legal, principal });
}

function address({ input, words }: ReportFacts): string {
  const { registered_address: registered, actual_address: actual } = input.organization;
  return registered ?? actual ?? words.t('none');
}

/** Shown only when the visit went to other premises than the registered address. */
function premisesRow(facts: ReportFacts): ViewFormRow | null {
  const { input, words } = facts;
  const visited = input.review.premises.filter((place) => place !== address(facts));
  if (visited.length === 0) return null;
  return {
    label: words.t('headForm.premises'),
    lines: input.review.premises.map((place) => [{ text: place }]),
  };
}

function visitTime({ input, words }: ReportFacts): string {
  const { visitStartedAt, visitEndedAt, reviewDate, reviewYear: year } = input.review;
  if (visitStartedAt === null || visitEndedAt === null) {
    return words.t('headForm.timeValue', { date: words.date(reviewDate), year });
  }
  const start = words.time(visitStartedAt);
  const end = words.time(visitEndedAt);
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return words.t('headForm.timeRange', {
    start: `${words.date(start)} ${start.slice(11)}`,
    end: sameDay ? end.slice(11) : `${words.date(end)} ${end.slice(11)}`,
    year,
  });
}

function member(person: ReportTeamMember, { input, words }: ReportFacts): string {
  const mark =
    person.role === 'support' && person.certificateNo === null
      ? words.t(`supportNote.${input.review.mode}`)
      : certificateWords(person, words.t);
  return `${words.t(`role.${person.role}`)}　${person.name}${mark}`;
}

function certificateWords(person: ReportTeamMember, t: ReportFacts['words']['t']): string {
  return person.certificateNo === null ? '' : t('certificate', { no: person.certificateNo });
}

function conclusionRow({ input, words }: ReportFacts): ViewFormRow {
  const label = words.t('headForm.conclusion');
  if (input.outcome === null) {
    return { label, lines: [[{ text: words.t('headForm.conclusionOpen') }]] };
  }
  const text = words.t(`headline.${input.review.mode}.${input.outcome.headline}`);
  return { label, lines: [[{ text, face: 'strong' }]] };
}
