import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  ImageRun,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type XmlComponent,
} from 'docx';
import type { FlowParagraph, FlowRun, FlowTarget } from '../flow/flow.ts';
import { FONTS, styleSpec, type Align } from '../styles.ts';
import type { MediaSlots } from './media-slots.ts';

const ALIGN: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
};

/** What a writer carries along: photo placeholders and running bookmark ids. */
export interface DocxContext {
  readonly media: MediaSlots;
  readonly nextBookmark: () => number;
}

export function docxParagraph(paragraph: FlowParagraph, context: DocxContext): Paragraph {
  return paragraphWith(paragraphOptions(paragraph), targetRuns(paragraph, context));
}

/** A paragraph with any inline elements: the library's own list of children knows no bookmarks by id. */
export function paragraphWith(
  options: IParagraphOptions,
  children: readonly XmlComponent[],
): Paragraph {
  const result = new Paragraph(options);
  for (const child of children) result.addChildElement(child);
  return result;
}

export function paragraphOptions(paragraph: FlowParagraph): IParagraphOptions {
  const spec = styleSpec(paragraph.style);
  const { align, line, keepNext, rightTab, redRule } = paragraph;
  return {
    style: paragraph.style,
    ...(align === undefined ? {} : { alignment: ALIGN[align] }),
    ...(keepNext === undefined || keepNext === spec.keepNext ? {} : { keepNext }),
    ...(paragraph.pageBreakBefore === true ? { pageBreakBefore: true } : {}),
    ...(line === undefined
      ? {}
      : { spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } }),
    ...indent(paragraph),
    ...(rightTab === undefined
      ? {}
      : {
          tabStops: [
            {
              type: TabStopType.RIGHT,
              position: rightTab.position,
              leader: rightTab.dots ? LeaderType.DOT : LeaderType.NONE,
            },
          ],
        }),
    ...(redRule === true
      ? { border: { bottom: { style: BorderStyle.SINGLE, color: 'FF0000', size: 12, space: 6 } } }
      : {}),
  };
}

function indent(paragraph: FlowParagraph): Pick<IParagraphOptions, 'indent'> {
  const { left, right, hanging } = paragraph;
  if (left === undefined && right === undefined && hanging === undefined) return {};
  return {
    indent: {
      ...(left === undefined ? {} : { left }),
      ...(right === undefined ? {} : { right }),
      ...(hanging === undefined ? {} : { hanging }),
    },
  };
}

function targetRuns(paragraph: FlowParagraph, context: DocxContext): readonly XmlComponent[] {
  const runs = paragraph.runs.map((run) => docxRun(run, context));
  const target = paragraph.target;
  if (target === undefined) return runs;
  const id = context.nextBookmark();
  const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkName(target.id) });
  const end = element('w:bookmarkEnd', { 'w:id': id });
  return [start, ...runs, end, ...(target.byField ? entryField(target) : [])];
}

/** Bookmark names take letters, digits and underscores only. */
export function bookmarkName(id: string): string {
  return `_Toc_${id.replaceAll(/[^A-Za-z0-9]/gu, '_')}`;
}

/** A TC field: hidden, and it keeps the entry right when someone updates the table of contents. */
function entryField(target: FlowTarget): readonly TextRun[] {
  const text = target.text.replaceAll(/["\\]/gu, '');
  return [
    fieldMark('begin'),
    new TextRun({ children: [instruction(` TC "${text}" \\f C \\l "${target.level}" `)] }),
    fieldMark('end'),
  ];
}

export function fieldMark(type: 'begin' | 'separate' | 'end'): TextRun {
  return new TextRun({ children: [element('w:fldChar', { 'w:fldCharType': type })] });
}

export function instruction(text: string): BuilderElement {
  const instr = element('w:instrText', { 'xml:space': 'preserve' });
  instr.addChildElement(text);
  return instr;
}

/** An element the library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): BuilderElement {
  const payload = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
  );
  return new BuilderElement({ name, attributes: payload });
}

export function docxRun(run: FlowRun, context: DocxContext): XmlComponent {
  if (run.kind === 'tab') return new TextRun({ children: [new Tab()] });
  if (run.kind === 'photo') {
    const slot = context.media.add(run.photo);
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
  return new TextRun({
    text: run.text,
    font: fontOf(run),
    ...(run.size === undefined ? {} : { size: run.size }),
  });
}

function fontOf(run: Extract<FlowRun, { kind: 'text' }>) {
  const hint = 'eastAsia';
  if (run.font === undefined) return { hint };
  const face = FONTS[run.font];
  return {
    ascii: face.latin,
    hAnsi: face.latin,
    eastAsia: face.eastAsia,
    cs: face.latin,
    hint,
  };
}
