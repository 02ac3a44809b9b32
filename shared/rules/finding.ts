import type { finding as findingWords } from '../i18n/zh-CN/finding.ts';
import type { RegisterKey } from '../model/registers/index.ts';

/** What a rule says about a row: not met · suspected, verify · a person must judge · good to know. */
export type FindingLevel = 'fail' | 'suspect' | 'review' | 'info';

export type FindingReason = keyof (typeof findingWords)['reason'];
export type FindingPart = keyof (typeof findingWords)['part'];

/** A row of a register; registers that are one record have the id `-`. */
export interface RowRef {
  readonly register: RegisterKey;
  readonly id: string;
}

type Scalar = string | number | boolean | null;
export type ArithmeticRecord = Readonly<Record<string, Scalar>>;
export type ArithmeticValue = Scalar | readonly string[] | readonly ArithmeticRecord[];

/** One automatic result. `arithmetic` holds the numbers of the sentence and of the opened proof. */
export interface Finding {
  readonly rule: string;
  readonly item: string;
  readonly subject: string;
  readonly level: FindingLevel;
  /** The rule itself suggests 部分符合 rather than 不符合. */
  readonly partial: boolean;
  /** The shortfall still exists and can be made good. */
  readonly open: boolean;
  /** A working day of an unpublished year was counted (§3.9). */
  readonly provisional: boolean;
  /** Whom or what the population rule counts; several findings may share one. */
  readonly unit: string;
  readonly reason: FindingReason;
  readonly rows: readonly RowRef[];
  readonly arithmetic: Readonly<Record<string, ArithmeticValue>>;
}

export interface FindingDraft {
  readonly subject: string;
  readonly reason: FindingReason;
  readonly rows: readonly RowRef[];
  readonly arithmetic?: Finding['arithmetic'];
  readonly level?: FindingLevel;
  readonly partial?: boolean;
  readonly open?: boolean;
  /** The verdict itself hangs on a day of an unpublished year. */
  readonly provisional?: boolean;
  /** Only a number of the sentence does: that there is a shortfall is certain all the same. */
  readonly estimated?: boolean;
  readonly unit?: string;
  /** Only for rules that answer more than one item. */
  readonly item?: string;
}

/** Subject of findings about the organisation as a whole. */
export const ORG_SUBJECT = 'ORG';

/** Id of the only record of a single-record register. */
export const SINGLE_ROW_ID = '-';

export const orgRow: RowRef = { register: 'org', id: SINGLE_ROW_ID };

/** A finding of `rule`; a limit counted over unpublished years can never be more than `review` (§3.9). */
export function makeFinding(rule: string, item: string, draft: FindingDraft): Finding {
  const provisional = draft.provisional ?? false;
  const level = draft.level ?? 'fail';
  return {
    rule,
    item: draft.item ?? item,
    subject: draft.subject,
    level: provisional && level === 'fail' ? 'review' : level,
    partial: draft.partial ?? false,
    open: draft.open ?? false,
    provisional: provisional || (draft.estimated ?? false),
    unit: draft.unit ?? draft.subject,
    reason: draft.reason,
    rows: draft.rows,
    arithmetic: draft.arithmetic ?? {},
  };
}
