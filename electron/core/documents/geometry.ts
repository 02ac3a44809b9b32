/**
 * Page geometry of official documents (GB/T 9704-2012 clause 5.2), in twips (1/1440 inch). The text block is
 * 156 × 225 mm: 22 lines of 28 characters of 16 pt.
 */

/** `worksheet`: a turned sheet of an internal paper, which is filled in by hand and needs its width. */
export type Orientation = 'portrait' | 'landscape' | 'worksheet';

export interface PageGeometry {
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Binding edge on odd pages; mirrored on even ones. */
  readonly left: number;
  readonly right: number;
  readonly textWidth: number;
  readonly textHeight: number;
}

export const PORTRAIT: PageGeometry = {
  orientation: 'portrait',
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  textWidth: 8844,
  textHeight: 12756,
};

/** Left and right are equal because mirrored margins swap them by page parity. */
export const LANDSCAPE: PageGeometry = {
  orientation: 'landscape',
  width: 16838,
  height: 11906,
  top: 1588,
  bottom: 1474,
  left: 2041,
  right: 2041,
  textWidth: 12756,
  textHeight: 8844,
};

/** Margins of 20 mm, room for holes on either edge. */
export const WORKSHEET: PageGeometry = {
  orientation: 'worksheet',
  width: 16838,
  height: 11906,
  top: 1361,
  bottom: 1134,
  left: 1134,
  right: 1134,
  textWidth: 14570,
  textHeight: 9411,
};

const PAGES: Readonly<Record<Orientation, PageGeometry>> = {
  portrait: PORTRAIT,
  landscape: LANDSCAPE,
  worksheet: WORKSHEET,
};

export function pageGeometry(orientation: Orientation): PageGeometry {
  return PAGES[orientation];
}

/** 22 lines × 579 = 12738 ≤ 12756; 580 would lose the last line. */
export const LINE_PITCH = 579;

/** What a page can hold: upright pages have a line grid and take whole lines of it, turned ones have none. */
export function usableHeight(page: PageGeometry): number {
  if (page.orientation !== 'portrait') return page.textHeight;
  return Math.floor(page.textHeight / LINE_PITCH) * LINE_PITCH;
}
export const HEADER_DISTANCE = 851;
export const FOOTER_DISTANCE = 1389;
export const CELL_MARGIN_X = 70;
export const CELL_MARGIN_Y = 20;
/** Line widths in eighths of a point. */
export const OUTER_BORDER = 8;
export const INNER_BORDER = 4;
