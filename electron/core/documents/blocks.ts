import type { Orientation } from './geometry.ts';

/**
 * The small document model every document is built from. A block says what a thing is; `flow` decides the
 * paragraphs and tables it is made of, and the two writers and the layout estimator read only those.
 */

/** A piece of text; `strong` is set in 黑体, `kai` in 楷体. */
export interface Span {
  readonly text: string;
  readonly face?: 'strong' | 'kai' | undefined;
}

export type Text = string | readonly Span[];

/** Notes are set smaller: what a reader looks up rather than reads. */
export type CellLook = 'text' | 'center' | 'strong' | 'hash' | 'note' | 'centerNote';

export interface TableColumn {
  readonly title: string;
  /** Share of the text width in twips; the widths of a table add up to it. */
  readonly width: number;
  readonly look: CellLook;
}

export type TableRow =
  | { readonly kind: 'cells'; readonly cells: readonly TableCellText[] }
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'total'; readonly cells: readonly TableCellText[] };

export interface CellPart {
  readonly text: string;
  readonly look: CellLook;
}

/** Cell text, with a look of its own where it departs from its column's, or parts one below the other. */
export type TableCellText = string | CellPart | readonly CellPart[];

export interface FormRow {
  readonly label: string;
  readonly lines: readonly Text[];
}

export interface Photo {
  /** Evidence number, to name the photo when its file is missing. */
  readonly number: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Caption lines: number with item and name; what is seen; time and short hash. */
  readonly heading: readonly Span[];
  readonly seen: string;
  readonly meta: string;
  readonly alt: string;
}

export interface SignatureRow {
  readonly name: string;
  readonly certificate: string;
}

export type Block =
  | {
      readonly kind: 'issuingHead';
      readonly unit: string;
      readonly number: string;
      /** Empty lines above the mark; fewer when the head table is long. */
      readonly linesAbove: number;
    }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'form'; readonly labelWidth: number; readonly rows: readonly FormRow[] }
  | { readonly kind: 'toc'; readonly title: string }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      readonly id: string;
      /** Begins a new page. */
      readonly startsPage?: boolean | undefined;
    }
  | { readonly kind: 'itemHeading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly keepNext?: boolean | undefined }
  | { readonly kind: 'gap'; readonly lines: number; readonly keepNext?: boolean | undefined }
  | { readonly kind: 'caption'; readonly text: string }
  /** Small centred line below a title. */
  | { readonly kind: 'note'; readonly text: Text }
  /** How to read what follows, in the size of table notes. */
  | { readonly kind: 'remark'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly TableRow[];
      /** Least height of a row in twips, where somebody is to write into it by hand. */
      readonly rowHeight?: number | undefined;
    }
  | {
      readonly kind: 'opinionBox';
      readonly choices: readonly string[];
      readonly signature: string;
      readonly seal: string;
      readonly date: string;
    }
  | {
      readonly kind: 'signatureTable';
      readonly titles: readonly [string, string, string, string];
      readonly rows: readonly SignatureRow[];
      readonly date: string;
    }
  | { readonly kind: 'attachments'; readonly label: string; readonly items: readonly string[] }
  | { readonly kind: 'sealedSignature'; readonly name: string; readonly date: string }
  | {
      readonly kind: 'annex';
      readonly mark: string;
      readonly title: string;
      readonly note: string;
      readonly id: string;
      /** What the table of contents says. */
      readonly tocText: string;
    }
  /** Photos begin a page, so that their pages are exact. */
  | { readonly kind: 'photoGrid'; readonly photos: readonly Photo[] }
  | {
      readonly kind: 'imprint';
      readonly copyTo: string | null;
      readonly unit: string;
      readonly printed: string;
    }
  /** As the first block: how the document begins. */
  | { readonly kind: 'section'; readonly orientation: Orientation };

/** What stands on every page of an internal paper, so that a loose sheet is still known and missed. */
export interface RunningWords {
  readonly left: string;
  readonly right: string;
  /** Words around the page number and the number of pages. */
  readonly pageOf: readonly [before: string, between: string, after: string];
}

/** A whole document: what is in its properties, whether it is a draft, and its blocks. */
export interface DocumentModel {
  readonly title: string;
  readonly language: 'zh-CN' | 'en';
  /** Words of the mark on every page of a draft; null for an issued document. */
  readonly draftMark: string | null;
  /** Null for official documents: their pages bear a number only. */
  readonly running: RunningWords | null;
  /** The only time in the file, `YYYY-MM-DD`. */
  readonly date: string;
  readonly blocks: readonly Block[];
}
