import {
  Document,
  DocumentGridType,
  PageOrientation,
  Paragraph,
  SectionType,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { assertNever } from '#shared/model/assert-never.ts';
import type { DocumentModel } from '../blocks.ts';
import type { FlowElement } from '../flow/flow.ts';
import { springParagraph } from '../flow/paragraphs.ts';
import { tocTargets } from '../flow/toc-flow.ts';
import {
  FOOTER_DISTANCE,
  HEADER_DISTANCE,
  LINE_PITCH,
  PORTRAIT,
  pageGeometry,
  type Orientation,
} from '../geometry.ts';
import type { PageLayout } from '../layout/layout.ts';
import { draftHeaders, footers } from './page-furniture.ts';
import { docxParagraph, type DocxContext } from './paragraphs.ts';
import type { MediaSlots } from './media-slots.ts';
import { docxTable } from './tables.ts';
import { docxToc } from './toc.ts';

/** The library's document for this flow; the layout gives page numbers and the height of the spring. */
export function buildDocument(
  model: DocumentModel,
  flow: readonly FlowElement[],
  layout: PageLayout,
  media: MediaSlots,
): Document {
  let bookmark = 0;
  const context: DocxContext = {
    media,
    nextBookmark: () => {
      bookmark += 1;
      return bookmark;
    },
  };
  const sections = splitSections(flow).map((section) => ({
    ...sectionOptions(section.orientation, model.draftMark),
    children: section.parts.flatMap((part) => children(part, flow, layout, context)),
  }));
  const last = sections.at(-1);
  // Word wants a paragraph after the last table.
  last?.children.push(new Paragraph({ style: 'Spacer' }));
  return new Document({
    title: model.title,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: {
      version: 15,
      balanceSingleByteDoubleByteWidth: true,
      doNotExpandShiftReturn: true,
      useFELayout: true,
    },
    sections,
  });
}

interface FlowSectionParts {
  readonly orientation: Orientation;
  readonly parts: readonly FlowElement[];
}

export function splitSections(flow: readonly FlowElement[]): readonly FlowSectionParts[] {
  const sections: { orientation: Orientation; parts: FlowElement[] }[] = [
    { orientation: 'portrait', parts: [] },
  ];
  for (const part of flow) {
    if (part.kind === 'section') sections.push({ orientation: part.orientation, parts: [] });
    else sections.at(-1)?.parts.push(part);
  }
  return sections;
}

function sectionOptions(
  orientation: Orientation,
  draftMark: string | null,
): Omit<ISectionOptions, 'children'> {
  const page = pageGeometry(orientation);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
      page: {
        // The library swaps width and height for landscape.
        size: {
          width: PORTRAIT.width,
          height: PORTRAIT.height,
          orientation:
            orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: page.top,
          bottom: page.bottom,
          left: page.left,
          right: page.right,
          header: HEADER_DISTANCE,
          footer: orientation === 'portrait' ? FOOTER_DISTANCE : 850,
          gutter: 0,
        },
      },
    },
    footers: footers(orientation),
    ...(draftMark === null ? {} : { headers: draftHeaders(draftMark) }),
  };
}

function children(
  part: FlowElement,
  flow: readonly FlowElement[],
  layout: PageLayout,
  context: DocxContext,
): readonly FileChild[] {
  switch (part.kind) {
    case 'paragraph':
      return [docxParagraph(part, context)];
    case 'table':
      return [docxTable(part, context)];
    case 'toc':
      return docxToc(tocTargets(flow), layout.pageOf);
    case 'spring':
      return [docxParagraph(springParagraph(layout.springTwips), context)];
    case 'section':
      return [];
    default:
      return assertNever(part);
  }
}
