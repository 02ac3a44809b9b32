/** How a cell of a register is written and read. `records` holds rows of its own, `parts` by `|`, rows by `；`. */
export type CellKind =
  | 'text'
  | 'uscc'
  | 'idNumber'
  | 'date'
  | 'dateTime'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'enum'
  | 'enumList'
  | 'textList'
  | 'records';

/** A value that is stored as `value`, and the ways people write it. */
export type FieldOption = {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
  readonly also: readonly string[];
};

/** One part of a record inside a cell. */
export type RecordPart = {
  readonly key: string;
  readonly kind: 'text' | 'date' | 'number' | 'enum' | 'enumList';
  readonly required: boolean;
  readonly options?: readonly FieldOption[];
  readonly ref?: RegisterRef;
  /** Fields of the row a bare name takes it from, the first that is filled in. */
  readonly fallback?: readonly string[];
};

/** Rows a cell may name by id or, where it is unique, by name. */
export type RegisterRef = 'staff' | 'projects';

/** Text that is shortened before it is kept: the middle of a number, a telephone, an ID number inside words. */
export type Masking = 'certificate' | 'phone';

export type RegisterField = {
  /** Key in the row; a dot leads into a nested record (`filing.no`). */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: CellKind;
  readonly required: boolean;
  /** Headers organisations write for it, besides `zh`, `en` and `key`. */
  readonly also: readonly string[];
  /** Example row of the template, in the form a person would type. */
  readonly example: string;
  readonly options?: readonly FieldOption[];
  readonly parts?: readonly RecordPart[];
  readonly ref?: RegisterRef;
  readonly min?: number;
  readonly max?: number;
  readonly mask?: Masking;
  /** Money, in yuan: two decimals, and headers may say 万元. */
  readonly yuan?: true;
  /** What an empty cell of a new row means; fields without one stay empty or are asked for. */
  readonly fallback?: string;
};

type Extra = Partial<Omit<RegisterField, 'key' | 'zh' | 'en' | 'kind' | 'example'>>;

/** A field; required only when `extra` says so. */
export function field(
  key: string,
  zh: string,
  en: string,
  kind: CellKind,
  example: string,
  extra: Extra = {},
): RegisterField {
  return { key, zh, en, kind, example, required: false, also: [], ...extra };
}

/** An option whose stored value is the Chinese word itself. */
export const word = (zh: string, en: string, ...also: readonly string[]): FieldOption => ({
  value: zh,
  zh,
  en,
  also,
});

/** An option stored under another value than its word. */
export const coded = (
  value: string,
  zh: string,
  en: string,
  ...also: readonly string[]
): FieldOption => ({ value, zh, en, also });

/** The capabilities of clause 4.6 by their letters; the first name is the standard's own. */
const CAPABILITY_NAMES = {
  a: ['网络安全咨询服务能力', '咨询服务能力'],
  b: ['网络安全风险评估服务能力', '风险评估服务能力', '风险评估能力'],
  c: ['网络安全应急响应处置能力', '应急响应处置能力', '应急响应能力'],
  d: ['信息系统灾难备份与恢复能力', '灾难备份与恢复能力', '灾难备份恢复能力'],
  e: ['网络安全运维能力', '运维能力'],
  f: [
    '网络安全工程（集成）实施能力',
    '网络安全工程实施能力',
    '工程（集成）实施能力',
    '工程实施能力',
  ],
  g: ['网络安全事件识别分析能力', '事件识别分析能力'],
};

/** `e) 网络安全运维能力`: brackets, dots, blanks and width are folded away before words are compared. */
function capabilityWords(letter: string, names: readonly string[]): readonly string[] {
  const all = [...names, ...names.map((name) => name.replace(/能力$/u, ''))];
  const marks = ['', letter, `${letter}、`, `4.6${letter}`, `能力${letter}`];
  return [`4.3${letter}`, `4.6${letter}`, ...marks.flatMap((mark) => all.map((one) => mark + one))];
}

export const CAPABILITIES: readonly FieldOption[] = Object.entries(CAPABILITY_NAMES).map(
  ([letter, names]) =>
    coded(letter, `能力 ${letter}`, `Capability ${letter}`, ...capabilityWords(letter, names)),
);

export const DIRECTIONS: readonly FieldOption[] = [
  word('咨询', 'Consulting', '咨询类', '安全咨询'),
  word('威胁评估', 'Threat assessment', '威胁评估类', '评估'),
  word('工程', 'Engineering', '工程类', '安全工程'),
];
