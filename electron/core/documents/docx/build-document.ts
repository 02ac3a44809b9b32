import {
  Document,
  DocumentGridType,
  FileChild,
  NextAttributeComponent,
  PageOrientation,
  Paragraph,
  SectionType,
  type ISectionOptions,
} from 'docx';
import type { DocumentModel } from '../blocks.ts';
import type { FlowElement } from '../flow/flow.ts';
import {
  FOOTER_DISTANCE,
  HEADER_DISTANCE,
  LINE_PITCH,
  PORTRAIT,
  pageGeometry,
  type Orientation,
} from '../geometry.ts';
import { splitSections } from '../flow/sections.ts';
import { footers, headers } from './page-furniture.ts';

/** A turned page's number floats; the footer itself is kept low, or it would take room from the text. */
const TURNED_FOOTER_DISTANCE = 400;

/** Stands where a section's paragraphs and tables go; `fillBody` puts them there. */
const BODY_SLOT = 'jianshen:body';
class Slot extends FileChild {
  constructor(name: string, index: number) {
    super(name);
    this.root.push(new NextAttributeComponent({ index: { key: 'index', value: index } }));
  }
}

/** The library's document: sections with headers and footers, and slots for the body. */
export function buildDocument(model: DocumentModel, flow: readonly FlowElement[]): Document {
  const sections = splitSections(flow).map((section, index) => ({
    ...sectionOptions(section.orientation, model),
    children: [new Slot(BODY_SLOT, index)] as FileChild[],
  }));
  // Word wants a paragraph after the last table.
  sections.at(-1)?.children.push(new Paragraph({ style: 'Spacer' }));
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

/** Puts each section's body where its slot stands. */
export function fillBody(xml: string, bodies: readonly string[]): string {
  return bodies.reduce((filled, body, index) => {
    const slot = `<${BODY_SLOT} index="${index}"/>`;
    const at = filled.indexOf(slot);
    if (at < 0) throw new Error(`no slot for section ${index}`);
    return filled.slice(0, at) + body + filled.slice(at + slot.length);
  }, xml);
}

function sectionOptions(
  orientation: Orientation,
  model: DocumentModel,
): Omit<ISectionOptions, 'children'> {
  const page = pageGeometry(orientation);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // A turned page holds a table only: a grid would cut it to a whole number of text lines.
      grid:
        orientation === 'portrait'
          ? { type: DocumentGridType.LINES, linePitch: LINE_PITCH }
          : { linePitch: LINE_PITCH },
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
          footer: orientation === 'portrait' ? FOOTER_DISTANCE : TURNED_FOOTER_DISTANCE,
          gutter: 0,
        },
      },
    },
    footers: footers(orientation, model.running),
    ...headers(orientation, model),
  };
}
