import type { ItemSuggestion } from '#shared/contract/finding.ts';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import type { Verdict } from '#shared/model/enums.ts';
import {
  groupKey,
  isContradiction,
  nameOf,
  registersOf,
  shapeOf,
  subjectOf,
} from '#shared/rules/board.ts';
import { describeFinding } from '#shared/rules/describe-finding.ts';
import { type Amount, amountsOf, trainingSums } from '#shared/rules/finding-arithmetic.ts';
import { SINGLE_ROW_ID } from '#shared/rules/finding.ts';
import { clauseText } from '../report/view-facts.ts';
import { type NumberedFinding, registerName, type SuspicionFacts } from './suspicion-facts.ts';
import { type ProofRow, proofRows } from './proof-rows.ts';

/** A verdict or a level with its shape, readable in grey. */
export interface ViewMark {
  readonly shape: string;
  readonly word: string;
}

export interface ViewAnswer extends ViewMark {
  readonly suggested: string;
  /** Whether it follows the suggestion; what the board says of it. */
  readonly standing: string;
  readonly reason: string;
  /** The reason with what it is a reason for; empty without one. */
  readonly reasonLine: string;
}

/** One finding as the paper and the workbook say it. */
export interface ViewSuspicion {
  readonly no: number;
  readonly level: ViewMark;
  readonly flags: {
    readonly provisional: boolean;
    readonly open: boolean;
    readonly partial: boolean;
  };
  readonly contradiction: boolean;
  /** Words of the flags, shown under the level. */
  readonly marks: readonly string[];
  readonly item: {
    readonly id: string;
    readonly title: string;
    readonly clause: string;
    readonly area: string;
  };
  readonly rule: { readonly id: string; readonly name: string };
  readonly subject: { readonly id: string; readonly name: string };
  /** Whom and which project it falls under when the board is arranged by them; empty for nobody. */
  readonly person: string;
  readonly project: string;
  readonly sentence: string;
  /** The arithmetic in lines, as an inspector would write it. */
  readonly working: readonly string[];
  /** The same as data. */
  readonly amounts: readonly Amount[];
  /** The rows it rests on, by register. */
  readonly basis: string;
  readonly proof: readonly ProofRow[];
  readonly answer: ViewAnswer;
}

/** The shapes of the screen; all of them are in the faces of official documents. */
const SHAPE: Readonly<Record<Verdict | 'unanswered', string>> = {
  conforming: '●',
  partial: '▲',
  nonconforming: '■',
  notApplicable: '―',
  pending: '◇',
  unanswered: '○',
};

export function viewSuspicion(one: NumberedFinding, facts: SuspicionFacts): ViewSuspicion {
  const { rule, board, safe } = facts;
  const item = facts.input.checklist.items.find(({ id }) => id === one.item);
  const subject = subjectOf(one, facts.names);
  const contradiction = isContradiction(one);
  const { provisional, open, partial } = one;
  return {
    no: one.no,
    level: { shape: SHAPE[shapeOf(one)], word: rule.level[one.level] },
    flags: { provisional, open, partial },
    contradiction,
    marks: [
      ...(['provisional', 'partial', 'open'] as const).flatMap((flag) =>
        one[flag] ? [rule.flag[flag]] : [],
      ),
      ...(contradiction ? [board.contradiction] : []),
    ],
    item: itemOf(one.item, item, facts),
    rule: { id: one.rule, name: ruleName(one.rule, facts) },
    subject:
      subject.id === '' && subject.name === ''
        ? { id: '', name: board.organization }
        : { id: safe(subject.id), name: safe(subject.name) },
    person: safe(under(one, 'person', facts)),
    project: safe(under(one, 'project', facts)),
    sentence: safe(describeFinding(one, facts.finding, facts.moment)),
    working: working(one, facts).map(safe),
    amounts: amounts(one, facts),
    basis: safe(basis(one, facts)),
    proof: proofRows(one, facts),
    answer: answerOf(
      facts.input.suggestions.find(({ itemId }) => itemId === one.item),
      facts,
    ),
  };
}

function itemOf(id: string, item: ChecklistItem | undefined, { words }: SuspicionFacts) {
  if (item === undefined) return { id, title: '', clause: '', area: '' };
  const title = words.language === 'en' ? item.short_title_en : item.short_title;
  return { id, title, clause: clauseText(item.clause, words), area: item.area };
}

function ruleName(id: string, { rule }: SuspicionFacts): string {
  const names: Readonly<Record<string, string>> = rule.name;
  return names[id] ?? '';
}

function under(one: NumberedFinding, by: 'person' | 'project', { names }: SuspicionFacts): string {
  const key = groupKey(one, by, names);
  return `${key} ${nameOf(names, key)}`.trim();
}

const amounts = (one: NumberedFinding, { finding, moment, safe }: SuspicionFacts) =>
  amountsOf(one, { words: finding, date: moment }).map((amount) => ({
    ...amount,
    text: safe(amount.text),
  }));

/** Training in its two lines of arithmetic, everything else value by value. */
function working(one: NumberedFinding, facts: SuspicionFacts): readonly string[] {
  const { finding } = facts;
  const sums = trainingSums(one, finding);
  if (sums !== null) {
    const { required, earned, short } = sums;
    return [
      `${finding.amount.required}${finding.colon}${required.working}${required.result}`,
      `${finding.amount.earned}${finding.colon}${earned.working}${earned.result}${earned.note}${short.lead}${short.result}`,
    ];
  }
  const values = amountsOf(one, { words: finding, date: facts.moment });
  if (values.length === 0) return [];
  return [values.map(({ label, text }) => `${label} ${text}`).join(finding.partSeparator)];
}

/** More rows than a person reads at a glance are counted, not listed. */
const MOST_ROWS = 12;

function basis(one: NumberedFinding, { words }: SuspicionFacts): string {
  if (one.rows.length === 0) return words.t('suspicion.basisNone');
  const rows = registersOf(one).map((register) => {
    const ids = one.rows.filter((row) => row.register === register).map(({ id }) => id);
    const named = ids.filter((id) => id !== SINGLE_ROW_ID).slice(0, MOST_ROWS);
    const more = ids.length > MOST_ROWS ? words.t('suspicion.more', { count: ids.length }) : '';
    return `${registerName(register, words)} ${words.list(named)}${more}`.trim();
  });
  return words.t('suspicion.basis', { rows: rows.join(words.t('suspicion.registerSeparator')) });
}

function answerOf(own: ItemSuggestion | undefined, facts: SuspicionFacts): ViewAnswer {
  const { words, board, safe } = facts;
  const given = own?.answer ?? null;
  const verdict = given ?? 'unanswered';
  // A reason that was typed for an answer given up since is not one for this answer.
  const stands = given !== null && own?.standing !== 'accepted';
  const reason = stands ? safe((own?.overrideReason ?? '').trim()) : '';
  return {
    shape: SHAPE[verdict],
    word: words.t(`verdict.${verdict}`),
    suggested: own === undefined ? '' : words.t(`verdict.${own.verdict}`),
    standing: own === undefined ? '' : board.standing[own.standing],
    reason,
    reasonLine: reason === '' ? '' : words.t('suspicion.reason', { reason }),
  };
}
