import { assertNever } from '#shared/model/assert-never.ts';
import type { FlowElement, FlowTable } from '../flow/flow.ts';
import { splitSections } from '../flow/sections.ts';
import { tocParagraph, tocTargets } from '../flow/toc-flow.ts';
import { pageGeometry, usableHeight, type Orientation } from '../geometry.ts';
import { paragraphBox, SLIVER, tableBox, type Box, type ParagraphBox } from './boxes.ts';
import { Pages } from './pages.ts';

/** Where things come to stand. */
export interface PageLayout {
  /** Page of each table-of-contents target, by its id. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly pageCount: number;
  /** Height of the spring that pushes the imprint to the foot of the last page. */
  readonly springTwips: number;
  /** Ids of headings that begin a page although nothing in the text says so. */
  readonly breaks: ReadonlySet<string>;
}

/**
 * Works out on which page everything comes to stand, as Word and LibreOffice will: all line heights are
 * exact and Latin text is set in faces whose widths are the same everywhere, so there is an answer.
 */
export function layoutPages(flow: readonly FlowElement[]): PageLayout {
  const boxes = boxesOf(flow);
  const opening = splitSections(flow)[0]?.orientation ?? 'portrait';
  const pages = new Pages(usableHeight(pageGeometry(opening)));
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (box !== undefined) place(box, boxes.slice(index + 1, index + 30), pages);
  }
  return {
    pageOf: pages.targets,
    pageCount: pages.page,
    springTwips: pages.springTwips,
    breaks: pages.breaks,
  };
}

function boxesOf(flow: readonly FlowElement[]): readonly Box[] {
  const boxes = splitSections(flow).flatMap(({ orientation, parts }, index): readonly Box[] => {
    const { textWidth } = pageGeometry(orientation);
    const own = parts.flatMap((part) => boxOf(part, flow, textWidth));
    return index === 0 ? own : [...breakTo(orientation), ...own];
  });
  return [...boxes, SLIVER];
}

/** The paragraph that carries the section break, and the new page. */
const breakTo = (orientation: Orientation): readonly Box[] => [
  SLIVER,
  { kind: 'section', textHeight: usableHeight(pageGeometry(orientation)) },
];

function boxOf(part: FlowElement, flow: readonly FlowElement[], width: number): readonly Box[] {
  switch (part.kind) {
    case 'paragraph':
      return [paragraphBox(part, width)];
    case 'table':
      return [tableBox(part)];
    case 'toc':
      return tocTargets(flow).map((target) => paragraphBox(tocParagraph(target), width));
    case 'spring':
      return [{ kind: 'spring', below: imprintBelow(flow), exact: afterPhotos(flow) }];
    case 'section':
      return [];
    default:
      return assertNever(part);
  }
}

/** Height of the table after the spring. */
function imprintBelow(flow: readonly FlowElement[]): number {
  const at = flow.findIndex((part) => part.kind === 'spring');
  const table = flow[at + 1];
  return table?.kind === 'table' ? tableHeight(table) : 0;
}

function afterPhotos(flow: readonly FlowElement[]): boolean {
  const before = flow[flow.findIndex((part) => part.kind === 'spring') - 1];
  return before?.kind === 'table' && before.rows.every((row) => row.height?.rule === 'exact');
}

function tableHeight(table: FlowTable): number {
  return tableBox(table).height;
}

function place(box: Box, following: readonly Box[], pages: Pages): void {
  switch (box.kind) {
    case 'section':
      return pages.beginSection(box.textHeight);
    case 'spring':
      return pages.spring(box.below, box.exact);
    case 'table':
      return pages.table(box, box.keepNext ? needOfChain(following) : 0);
    case 'paragraph':
      return pages.paragraph(box, needAfter(box, following));
    default:
      return assertNever(box);
  }
}

/** What must stand on the same page after this paragraph: nothing, or what it is kept with. */
function needAfter(box: ParagraphBox, following: readonly Box[]): number {
  return box.keepNext ? needOfChain(following) : 0;
}

function needOfChain(following: readonly Box[]): number {
  let need = 0;
  for (const box of following) {
    if (box.kind === 'section' || box.kind === 'spring') return need;
    if (box.kind === 'table') {
      if (!box.keepNext) return need + box.firstRows;
      need += box.height;
      continue;
    }
    if (!box.keepNext) return need + (box.keepLines ? box.height : box.line);
    need += box.height;
  }
  return need;
}

/** The flow with the page breaks the layout decided on written into it. */
export function withBreaks(
  flow: readonly FlowElement[],
  layout: PageLayout,
): readonly FlowElement[] {
  return flow.map((part) =>
    part.kind === 'paragraph' && part.target !== undefined && layout.breaks.has(part.target.id)
      ? { ...part, pageBreakBefore: true }
      : part,
  );
}
