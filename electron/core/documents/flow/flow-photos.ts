import type { Photo } from '../blocks.ts';
import { CELL_MARGIN_X, PORTRAIT } from '../geometry.ts';
import { linesOf, paragraph, runsOf } from './paragraphs.ts';
import { breakLines } from '../layout/measure.ts';
import type { FlowCell, FlowParagraph, FlowRow, FlowTable } from './flow.ts';

const CELL_WIDTH = PORTRAIT.textWidth / 2;
/** 220 × 165 px at 96 dpi. */
const MAX_WIDTH = 3300;
const MAX_HEIGHT = 2475;
/** Three rows and the imprint fit one page; exact, so that no reader's line heights can move a page. */
const ROW_HEIGHT = 3840;

/** Photos two by two with their captions; one table, rows never split. */
export function photoTables(photos: readonly Photo[]): readonly FlowTable[] {
  if (photos.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(photos.length / 2) }, (_, index) =>
    photoRow(photos.slice(index * 2, index * 2 + 2)),
  );
  return [
    {
      kind: 'table',
      frame: 'grid',
      columns: [CELL_WIDTH, CELL_WIDTH],
      marginX: CELL_MARGIN_X,
      marginY: 60,
      rows,
    },
  ];
}

function photoRow(pair: readonly Photo[]): FlowRow {
  const cells = pair.map(photoCell);
  const empty: FlowCell = { paragraphs: [paragraph('PhotoCaption', '')] };
  return {
    height: { twips: ROW_HEIGHT, rule: 'exact' },
    cells: cells.length === 2 ? cells : [...cells, empty],
  };
}

function photoCell(photo: Photo): FlowCell {
  const size = fit(photo);
  const seen = linesOf(photo.seen).join(' ');
  return {
    verticalAlign: 'center',
    paragraphs: [
      { kind: 'paragraph', style: 'Picture', runs: [{ kind: 'photo', photo, ...size }] },
      clamp({ kind: 'paragraph', style: 'PhotoCaption', runs: runsOf(photo.heading) }, 2),
      ...(seen === '' ? [] : [clamp(paragraph('PhotoCaption', seen), 1)]),
      paragraph('PhotoMeta', photo.meta),
    ],
  };
}

/**
 * Shortens a caption to so many lines: the row's height is exact, and what did not fit would be cut off. The
 * full name stands in the evidence list before the photos.
 */
function clamp(caption: FlowParagraph, most: number): FlowParagraph {
  const width = CELL_WIDTH - 2 * CELL_MARGIN_X;
  if (breakLines(caption, width).length <= most) return caption;
  const last = caption.runs.at(-1);
  if (last?.kind !== 'text' || last.text.length <= 2) return caption;
  const shorter = Array.from(last.text.replace(/…$/u, '')).slice(0, -1).join('');
  return clamp(
    { ...caption, runs: [...caption.runs.slice(0, -1), { ...last, text: `${shorter}…` }] },
    most,
  );
}

/** Scales into the frame without ever enlarging beyond it or distorting. */
function fit(photo: Photo): { readonly width: number; readonly height: number } {
  const scale = Math.min(
    MAX_WIDTH / Math.max(1, photo.width),
    MAX_HEIGHT / Math.max(1, photo.height),
  );
  return {
    width: Math.max(15, Math.round((photo.width * scale) / 15) * 15),
    height: Math.max(15, Math.round((photo.height * scale) / 15) * 15),
  };
}
