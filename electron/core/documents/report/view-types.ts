import type { Span } from '../blocks.ts';
import type { ReportSeverity } from './report-input.ts';

/** The report in words: every sentence and table, before anything is said about its looks. */
export interface ReportView {
  readonly title: string;
  readonly draftMark: string | null;
  readonly unit: string;
  readonly number: string;
  readonly titleLines: readonly string[];
  readonly form: readonly ViewFormRow[];
  readonly tocTitle: string;
  readonly sections: readonly ViewSection[];
  readonly opinion: ViewOpinion;
  readonly signatures: ViewSignatures;
  readonly attachments: { readonly label: string; readonly items: readonly string[] };
  readonly closing: { readonly unit: string; readonly date: string };
  readonly checklistAnnex: ViewChecklistAnnex;
  readonly evidenceAnnex: ViewEvidenceAnnex;
  readonly imprint: {
    readonly copyTo: string | null;
    readonly unit: string;
    readonly printed: string;
  };
}

export interface ViewFormRow {
  readonly label: string;
  readonly lines: readonly (readonly Span[])[];
}

/** Content of the numbered part of the report, in order. */
export type ViewPart =
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  /** Text as a person wrote it: may hold line breaks. */
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | ViewTable;

export interface ViewTable {
  readonly kind: 'table';
  readonly name: 'criteria' | 'areas' | 'problems';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

export interface ViewSection {
  readonly id: string;
  readonly heading: string;
  readonly parts: readonly ViewPart[];
}

/** One item found partial or nonconforming. */
export interface ViewProblem {
  readonly itemId: string;
  readonly title: string;
  readonly clauses: string;
  readonly severity: ReportSeverity | null;
  readonly severityReason: string;
  readonly fact: string;
  readonly evidence: readonly string[];
  readonly repeated: boolean;
}

export interface ViewOpinion {
  readonly heading: string;
  readonly choices: readonly string[];
  readonly signature: string;
  readonly seal: string;
  readonly date: string;
}

export interface ViewSignatures {
  readonly titles: readonly [string, string, string, string];
  readonly rows: readonly { readonly name: string; readonly certificate: string }[];
  readonly date: string;
}

export interface ViewAnnex {
  readonly mark: string;
  readonly title: string;
  readonly tocText: string;
  readonly note: string;
}

export interface ViewChecklistRow {
  readonly no: string;
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly fact: string;
  readonly evidence: string;
  readonly verdict: string;
  readonly severity: string;
  /** Partial or nonconforming: the verdict is set in 黑体. */
  readonly stressed: boolean;
}

export interface ViewChecklistAnnex extends ViewAnnex {
  readonly columns: readonly string[];
  readonly groups: readonly {
    readonly label: string;
    readonly rows: readonly ViewChecklistRow[];
  }[];
}

export interface ViewPhoto {
  readonly number: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly heading: readonly Span[];
  readonly seen: string;
  readonly meta: string;
  readonly alt: string;
}

export interface ViewEvidenceAnnex extends ViewAnnex {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly none: string | null;
  readonly photos: readonly ViewPhoto[];
}
