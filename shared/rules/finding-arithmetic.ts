import { fillWords, plainNumber, showValue } from './describe-finding.ts';
import type { FindingWords, Speech } from './describe-finding.ts';
import type { ArithmeticRecord, ArithmeticValue, Finding } from './finding.ts';
import { limitsOf, roundBeside } from './round-beside.ts';

const numberAt = (finding: Finding, key: string): number | null => {
  const value = finding.arithmetic[key];
  return typeof value === 'number' ? value : null;
};

/** What should have been, what was, and what lacks, where a finding counts something. */
export interface Shortfall {
  readonly required: number;
  readonly earned: number;
  readonly short: number;
}

export function shortfallOf(finding: Finding): Shortfall | null {
  const [required, earned] = [numberAt(finding, 'required'), numberAt(finding, 'earned')];
  if (required === null || earned === null) return null;
  return { required, earned, short: numberAt(finding, 'short') ?? required - earned };
}

/** One training of the opened proof, its days added up. */
export interface TrainingLine {
  readonly id: string;
  readonly date: string;
  readonly hours: number;
  /** Hours that count; 0 when none does. */
  readonly counted: number;
  readonly notCounted: 'kind' | 'noEvidence' | 'notEmployed' | null;
}

const REASONS = ['kind', 'noEvidence', 'notEmployed'] as const;

const isRecord = (entry: string | ArithmeticRecord): entry is ArithmeticRecord =>
  typeof entry !== 'string';

function dayOf(entry: ArithmeticRecord): TrainingLine {
  const { trainingId, date, hours, notCounted } = entry;
  const amount = typeof hours === 'number' ? hours : 0;
  return {
    id: String(trainingId ?? ''),
    date: String(date ?? ''),
    hours: amount,
    counted: notCounted === null ? amount : 0,
    notCounted: REASONS.find((reason) => reason === notCounted) ?? null,
  };
}

/** Every training the finding looked at by day; those that do not count stand behind, they are read last. */
export function trainingLines(finding: Finding): readonly TrainingLine[] {
  const entries = finding.arithmetic['entries'];
  if (!Array.isArray(entries)) return [];
  const lines = new Map<string, TrainingLine>();
  for (const entry of entries.filter(isRecord)) {
    const day = dayOf(entry);
    const known = lines.get(day.id);
    lines.set(
      day.id,
      known
        ? {
            ...known,
            hours: known.hours + day.hours,
            counted: known.counted + day.counted,
            notCounted: known.notCounted ?? day.notCounted,
          }
        : day,
    );
  }
  const rank = ({ notCounted, date }: TrainingLine): string =>
    `${notCounted === null ? 0 : 1} ${date}`;
  return [...lines.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** How the required hours came about: proportional to the days, or the whole year. */
export function requiredParts(finding: Finding) {
  const value = (key: string): number => numberAt(finding, key) ?? 0;
  const [annual, days, yearDays] = [value('annual'), value('days'), value('yearDays')];
  const prorated = finding.arithmetic['prorata'] === true && days < yearDays && yearDays > 0;
  const raw = yearDays > 0 ? (annual * days) / yearDays : annual;
  return {
    annual: plainNumber(annual),
    days,
    yearDays,
    raw: plainNumber(raw),
    step: plainNumber(value('roundUpTo')),
    prorated,
  };
}

/** Both lines of arithmetic of a training shortfall, in pieces, so that a screen can stress the results. */
export interface TrainingSums {
  readonly required: { readonly working: string; readonly result: string };
  readonly earned: { readonly working: string; readonly result: string; readonly note: string };
  readonly short: { readonly lead: string; readonly result: string };
}

export function trainingSums(finding: Finding, words: FindingWords): TrainingSums | null {
  const amounts = shortfallOf(finding);
  if (amounts === null) return null;
  const { arithmetic } = words;
  const parts = requiredParts(finding);
  const counted = trainingLines(finding).filter(({ counted: hours }) => hours > 0);
  const sum = counted.reduce((total, line) => total + line.counted, 0);
  const terms = counted.map((line) => plainNumber(line.counted)).join(' + ');
  const cap = numberAt(finding, 'cap');
  const capped = cap !== null && sum > amounts.earned + 0.001;
  return {
    required: {
      working: parts.prorated ? fillWords(arithmetic.prorated, parts, words) : arithmetic.whole,
      result: plainNumber(amounts.required),
    },
    earned: {
      working: terms === '' ? arithmetic.nothing : fillWords(arithmetic.sum, { terms }, words),
      result: plainNumber(amounts.earned),
      note: capped ? fillWords(arithmetic.capped, { cap }, words) : '',
    },
    short: { lead: arithmetic.short, result: plainNumber(amounts.short) },
  };
}

/** One number, day or word of a finding's arithmetic under its name. */
export interface Amount {
  readonly label: string;
  readonly text: string;
  /** As a number, where it is one and no share of a whole. */
  readonly number: number | null;
}

const RATIOS: ReadonlySet<string> = new Set([
  'rate',
  'passLimit',
  'partialLimit',
  'coverage',
  'coverageLimit',
]);

function textOf(
  key: string,
  value: ArithmeticValue,
  speech: Speech,
  limits: readonly number[] = [],
): string {
  const { term } = speech.words;
  if (typeof value === 'boolean') return value ? term.yes : term.no;
  return showValue(value, RATIOS.has(key), speech, limits);
}

const labelOf = (key: string, words: FindingWords): string => {
  const labels: Readonly<Record<string, string>> = words.amount;
  return labels[key] ?? key;
};

/** `{ field: 'amount', filed: 1, contract: 2 }` → `金额：备案 1，合同 2`. */
const difference = ({ field, ...sides }: ArithmeticRecord, how: Speech): string =>
  `${textOf('field', field ?? null, how)}${how.words.colon}${pairs(sides, how)}`;

const pairs = (record: ArithmeticRecord, how: Speech): string =>
  Object.entries(record)
    .map(([key, value]) => `${labelOf(key, how.words)} ${textOf(key, value, how)}`)
    .join(how.words.list);

/** Days of trainings are shown line by line and parts by the sentence: neither is an amount. */
const ELSEWHERE: ReadonlySet<string> = new Set(['entries', 'parts']);

function amountOf(
  key: string,
  value: ArithmeticValue,
  { arithmetic }: Finding,
  how: Speech,
): Amount | null {
  if (ELSEWHERE.has(key)) return null;
  if (key === 'differences' && Array.isArray(value)) {
    const text = value
      .filter(isRecord)
      .map((one) => difference(one, how))
      .join(how.words.partSeparator);
    return { label: labelOf(key, how.words), text, number: null };
  }
  const limits = limitsOf(key, arithmetic);
  const isAmount = typeof value === 'number' && Number.isFinite(value) && !RATIOS.has(key);
  return {
    label: labelOf(key, how.words),
    text: textOf(key, value, how, limits),
    number: isAmount ? roundBeside(value, limits, 2) : null,
  };
}

/** The arithmetic of a finding as data: every value it was computed from and what came out. */
export const amountsOf = (finding: Finding, how: Speech): readonly Amount[] =>
  Object.entries(finding.arithmetic).flatMap(
    ([key, value]) => amountOf(key, value, finding, how) ?? [],
  );
