import { finding as enFinding } from '#shared/i18n/en/finding.ts';
import { findingsUi as enBoard } from '#shared/i18n/en/findings-ui.ts';
import { rule as enRule } from '#shared/i18n/en/rule.ts';
import { finding as zhFinding } from '#shared/i18n/zh-CN/finding.ts';
import { findingsUi as zhBoard } from '#shared/i18n/zh-CN/findings-ui.ts';
import { rule as zhRule } from '#shared/i18n/zh-CN/rule.ts';
import type { Words } from '#shared/i18n/words.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { type BoardFacts, passesBoard, type SubjectNames } from '#shared/rules/board.ts';
import { describeFinding, type FindingWords } from '#shared/rules/describe-finding.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import { maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import { documentWords, type DocumentWords } from '../words.ts';
import type { SuspicionInput } from './suspicion-input.ts';

/** A finding with the number it bears in the whole case, whatever is listed. */
export interface NumberedFinding extends Finding {
  readonly no: number;
}

export interface SuspicionFacts {
  readonly input: SuspicionInput;
  readonly words: DocumentWords;
  readonly finding: FindingWords;
  readonly rule: Words<typeof zhRule>;
  readonly board: Words<typeof zhBoard>['board'];
  readonly names: SubjectNames;
  readonly listed: readonly NumberedFinding[];
  /** A day or an instant as the document writes it. */
  readonly moment: (iso: string) => string;
  /** Words of a person or of a register: an ID number in them is masked, always. */
  readonly safe: (text: string) => string;
}

/** Registers and findings keep their own clock: these instants are local times without a zone. */
const momentOf =
  (words: DocumentWords) =>
  (iso: string): string =>
    iso.length > 10 ? `${words.date(iso)} ${iso.slice(11, 16)}` : words.date(iso);

const namesIn = (rows: ReadonlyMap<string, RowData> | undefined): ReadonlyMap<string, string> =>
  new Map(
    [...(rows ?? [])].flatMap(([id, { name }]) =>
      typeof name === 'string' ? [[id, name] as const] : [],
    ),
  );

export const registerName = (register: RegisterKey, { language }: DocumentWords): string =>
  REGISTERS[register][language === 'en' ? 'en' : 'zh'];

/** Indexes the input once; every part of the view reads from here. */
export function suspicionFacts(input: SuspicionInput): SuspicionFacts {
  const english = input.language === 'en';
  const finding = english ? enFinding : zhFinding;
  const words = documentWords(input.language, 0);
  const rowsOf = (register: RegisterKey) => namesIn(input.rows.get(register));
  const names = { staff: rowsOf('staff'), projects: rowsOf('projects') };
  const board: BoardFacts = {
    names,
    standings: input.suggestions,
    describe: (one) => describeFinding(one, finding, momentOf(words)),
  };
  return {
    input,
    words,
    finding,
    rule: english ? enRule : zhRule,
    board: (english ? enBoard : zhBoard).board,
    names,
    listed: input.findings
      .map((one, index) => ({ ...one, no: index + 1 }))
      .filter((one) => passesBoard(one, input.view, board)),
    moment: momentOf(words),
    safe: maskIdNumbersIn,
  };
}
