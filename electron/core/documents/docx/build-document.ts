import {
  Document,
  DocumentGridType,
  FileChild,
  ImageRun,
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
import { photoRuns, type PhotoRun } from './body-xml.ts';
import type { PhotoSource } from './media-slots.ts';
import { draftHeaders, footers } from './page-furniture.ts';

/** A turned page's number floats; the footer itself is kept low, or it would take room from the text. */
const TURNED_FOOTER_DISTANCE = 400;

/** Stands where a section's paragraphs and tables go; `fillBody` puts them there. */
const BODY_SLOT = 'jianshen:body';
/** Holds the drawings until they are moved to where they belong. */
const DRAWINGS_SLOT = 'jianshen:drawings';

class Slot extends FileChild {
  constructor(name: string, index: number) {
    super(name);
    this.root.push(new NextAttributeComponent({ index: { key: 'index', value: index } }));
  }
}

class Drawings extends FileChild {
  constructor(photos: readonly PhotoRun[], source: PhotoSource) {
    super(DRAWINGS_SLOT);
    for (const photo of photos) this.addChildElement(drawing(photo, source));
  }
}

/** The library's document: sections with headers and footers, drawings, and slots for the body. */
export function buildDocument(
  model: DocumentModel,
  flow: readonly FlowElement[],
  source: PhotoSource,
): Document {
  const sections = splitSections(flow).map((section, index) => ({
    ...sectionOptions(section.orientation, model.draftMark),
    children: [
      new Slot(BODY_SLOT, index),
      ...(index === 0 ? [new Drawings(photoRuns(flow), source)] : []),
    ] satisfies readonly FileChild[] as FileChild[],
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

function drawing(run: PhotoRun, source: PhotoSource): ImageRun {
  const slot = source.add(run.photo);
  return new ImageRun({
    type: 'jpg',
    data: slot.placeholder,
    transformation: { width: run.width / 15, height: run.height / 15 },
    altText: {
      id: String(slot.drawingId),
      name: `photo${slot.drawingId}`,
      description: run.photo.alt,
    },
  });
}

/** Takes the drawings out of the library's body. */
export function takeDrawings(xml: string): {
  readonly xml: string;
  readonly drawings: readonly string[];
} {
  const start = xml.indexOf(`<${DRAWINGS_SLOT}`);
  const close = `</${DRAWINGS_SLOT}>`;
  const end = xml.indexOf(close, start);
  if (end < 0) return { xml: xml.replace(`<${DRAWINGS_SLOT}/>`, ''), drawings: [] };
  const inner = xml.slice(start, end);
  const drawings = [...inner.matchAll(/<w:drawing>.*?<\/w:drawing>/gsu)].map((match) => match[0]);
  return { xml: xml.slice(0, start) + xml.slice(end + close.length), drawings };
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
    footers: footers(orientation),
    ...(draftMark === null ? {} : { headers: draftHeaders(draftMark) }),
  };
}
