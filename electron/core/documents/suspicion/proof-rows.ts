import { trainingLines } from '#shared/rules/finding-arithmetic.ts';
import { plainNumber } from '#shared/rules/describe-finding.ts';
import { type RowRef, SINGLE_ROW_ID } from '#shared/rules/finding.ts';
import { proofCells } from '#shared/rules/registers/proof-cells.ts';
import { type NumberedFinding, registerName, type SuspicionFacts } from './suspicion-facts.ts';

/** A row of a register a finding rests on, with what makes it known. */
export interface ProofRow {
  readonly kind: 'training' | 'row';
  readonly register: string;
  /** Empty for registers that are one record. */
  readonly id: string;
  readonly text: string;
  /** Hours that count, of a training. */
  readonly number: number | null;
}

/** Every row behind a finding; of trainings also the hours, and why they do not count. */
export function proofRows(one: NumberedFinding, facts: SuspicionFacts): readonly ProofRow[] {
  const hours = new Map(trainingLines(one).map((line) => [line.id, line]));
  return one.rows.map((row): ProofRow => {
    const line = row.register === 'trainings' ? hours.get(row.id) : undefined;
    const known = {
      register: registerName(row.register, facts.words),
      id: row.id === SINGLE_ROW_ID ? '' : row.id,
    };
    const content = contentOf(row, facts);
    if (line === undefined) return { ...known, kind: 'row', text: content, number: null };
    return {
      ...known,
      kind: 'training',
      text: [content, hoursOf(line, facts)].join(facts.finding.partSeparator),
      number: line.counted,
    };
  });
}

function contentOf({ register, id }: RowRef, facts: SuspicionFacts): string {
  const { words, finding, safe } = facts;
  const data = facts.input.rows.get(register)?.get(id);
  if (data === undefined) return words.t('suspicion.sheet.rowGone');
  const cells = proofCells(register, data).filter(({ text }) => text !== '');
  return cells
    .map(({ field, text }) => {
      const label = words.language === 'en' ? field.en : field.zh;
      const dated = field.kind === 'date' || field.kind === 'dateTime';
      return `${label}${finding.colon}${safe(dated ? facts.moment(text) : text)}`;
    })
    .join(finding.partSeparator);
}

type Line = ReturnType<typeof trainingLines>[number];

function hoursOf(line: Line, { words, finding }: SuspicionFacts): string {
  const hours = { date: words.date(line.date), hours: plainNumber(line.hours) };
  return line.notCounted === null
    ? words.t('suspicion.sheet.hours', { ...hours, counted: plainNumber(line.counted) })
    : words.t('suspicion.sheet.hoursNot', { ...hours, why: finding.whyNot[line.notCounted] });
}
