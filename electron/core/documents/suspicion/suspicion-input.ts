import type { ItemSuggestion } from '#shared/contract/finding.ts';
import type { BoardView } from '#shared/model/board-view.ts';
import type { Checklist } from '#shared/model/checklist.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import type { DocumentLanguage } from '../words.ts';

/** Everything the 疑点单 says, gathered from the case; what it makes of it is the view model's. */
export interface SuspicionInput {
  readonly language: DocumentLanguage;
  readonly organization: string;
  readonly reviewNo: string;
  /** `YYYY-MM-DD`; the only date of the paper, so that the same case gives the same bytes. */
  readonly reviewDate: string;
  /** Arrangement and filters of the board it is written from. */
  readonly view: BoardView;
  /** False while there is nothing the rules could judge. */
  readonly hasRegisters: boolean;
  readonly checklist: Pick<Checklist, 'areas' | 'items'>;
  /** All findings of the case in the order of the checklist; the view decides which are listed. */
  readonly findings: readonly Finding[];
  readonly suggestions: readonly ItemSuggestion[];
  /** Rows of the registers by their own id, for names and proofs. */
  readonly rows: ReadonlyMap<RegisterKey, ReadonlyMap<string, RowData>>;
}
