import type { Photo } from '../blocks.ts';
import type { Orientation } from '../geometry.ts';
import type { Align, FontRole, StyleId } from '../styles.ts';

/**
 * What a document looks like, reduced to paragraphs and tables. Both writers and the layout estimator read
 * this one form, so the page numbers in the table of contents describe exactly what was written.
 */

export type FlowRun =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly font?: FontRole | undefined;
      /** Half-points; overrides the style. */
      readonly size?: number | undefined;
    }
  | { readonly kind: 'tab' }
  | {
      readonly kind: 'photo';
      readonly photo: Photo;
      readonly width: number;
      readonly height: number;
    };

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  readonly runs: readonly FlowRun[];
  readonly align?: Align | undefined;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly hanging?: number | undefined;
  /** Overrides the style's exact line height. */
  readonly line?: number | undefined;
  readonly keepNext?: boolean | undefined;
  readonly pageBreakBefore?: boolean | undefined;
  /** Red rule under the document number. */
  readonly redRule?: boolean | undefined;
  /** Right tab stop at this position. */
  readonly rightTab?: { readonly position: number; readonly dots: boolean } | undefined;
  /** Makes the paragraph a target of the table of contents. */
  readonly target?: FlowTarget | undefined;
}

export interface FlowTarget {
  readonly id: string;
  readonly level: 1 | 2;
  readonly text: string;
  /** Not a heading style: the entry is carried by a TC field. */
  readonly byField: boolean;
}

export interface FlowCell {
  readonly paragraphs: readonly FlowParagraph[];
  readonly span?: number | undefined;
  readonly fill?: string | undefined;
  readonly verticalAlign?: 'top' | 'center' | undefined;
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  readonly header?: boolean | undefined;
  readonly height?: { readonly twips: number; readonly rule: 'exact' | 'atLeast' } | undefined;
}

/** `grid`: all lines; `photos`: outer and inner lines; `imprint`: horizontal rules only. */
export type TableFrame = 'grid' | 'imprint';

export interface FlowTable {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly FlowRow[];
  readonly frame: TableFrame;
  /** Rows stay together, and with the paragraph after the table. */
  readonly together?: boolean | undefined;
  readonly marginX: number;
  readonly marginY: number;
}

export interface FlowToc {
  readonly kind: 'toc';
}

export interface FlowSection {
  readonly kind: 'section';
  readonly orientation: Orientation;
}

/** Grows to push what follows (the imprint) to the foot of the page; its height comes from the layout. */
export interface FlowSpring {
  readonly kind: 'spring';
}

export type FlowElement = FlowParagraph | FlowTable | FlowToc | FlowSection | FlowSpring;
