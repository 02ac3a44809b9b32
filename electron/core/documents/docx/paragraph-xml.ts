import type { FlowParagraph, FlowRun, FlowTarget } from '../flow/flow.ts';
import { FONTS, styleSpec, type Align } from '../styles.ts';
import { bookmarkName, escapeXml, fieldInstruction, fieldMark } from './xml.ts';

/** What the body needs from elsewhere: drawings in the order of the photos, and running bookmark ids. */
export interface BodyContext {
  readonly nextDrawing: () => string;
  readonly nextBookmark: () => number;
}

export function paragraphXml(paragraph: FlowParagraph, context: BodyContext): string {
  const runs = paragraph.runs.map((run) => runXml(run, context)).join('');
  return `<w:p>${propertiesXml(paragraph)}${targetXml(runs, paragraph.target, context)}</w:p>`;
}

const JC: Readonly<Record<Align, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  both: 'both',
};

/** Elements in the order of CT_PPrBase. */
export function propertiesXml(paragraph: FlowParagraph): string {
  const { style, align, line, keepNext, rightTab } = paragraph;
  const own = keepNext !== undefined && keepNext !== styleSpec(style).keepNext;
  return [
    `<w:pPr><w:pStyle w:val="${style}"/>`,
    own ? `<w:keepNext${keepNext ? '' : ' w:val="0"'}/>` : '',
    paragraph.pageBreakBefore === true ? '<w:pageBreakBefore/>' : '',
    paragraph.redRule === true ? RED_RULE : '',
    rightTab === undefined
      ? ''
      : `<w:tabs><w:tab w:val="right"${rightTab.dots ? ' w:leader="dot"' : ''} w:pos="${rightTab.position}"/></w:tabs>`,
    line === undefined
      ? ''
      : `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`,
    indentXml(paragraph),
    align === undefined ? '' : `<w:jc w:val="${JC[align]}"/>`,
    '</w:pPr>',
  ].join('');
}

const RED_RULE =
  '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="FF0000"/></w:pBdr>';

function indentXml({ left, right, hanging }: FlowParagraph): string {
  if (left === undefined && right === undefined && hanging === undefined) return '';
  const attributes = [
    left === undefined ? '' : ` w:left="${left}"`,
    right === undefined ? '' : ` w:right="${right}"`,
    hanging === undefined ? '' : ` w:hanging="${hanging}"`,
  ];
  return `<w:ind${attributes.join('')}/>`;
}

function targetXml(runs: string, target: FlowTarget | undefined, context: BodyContext): string {
  if (target === undefined) return runs;
  const id = context.nextBookmark();
  const name = bookmarkName(target.id);
  const marked = `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
  return target.byField ? marked + entryField(target) : marked;
}

/** A TC field: hidden, and it keeps the entry right when someone updates the table of contents. */
function entryField(target: FlowTarget): string {
  const text = target.text.replaceAll(/["\\]/gu, '');
  const instruction = fieldInstruction(` TC "${text}" \\f C \\l "${target.level}" `);
  return fieldMark('begin') + instruction + fieldMark('end');
}

export function runXml(run: FlowRun, context: BodyContext): string {
  if (run.kind === 'tab') return '<w:r><w:tab/></w:r>';
  if (run.kind === 'photo') return `<w:r>${context.nextDrawing()}</w:r>`;
  return textXml(run);
}

/** The hint makes quotation marks, dashes and brackets full width wherever they stand. */
function textXml(run: Extract<FlowRun, { kind: 'text' }>): string {
  const face = run.font === undefined ? null : FONTS[run.font];
  const fonts =
    face === null
      ? ''
      : ` w:ascii="${face.latin}" w:hAnsi="${face.latin}" w:eastAsia="${face.eastAsia}" w:cs="${face.latin}"`;
  const size =
    run.size === undefined ? '' : `<w:sz w:val="${run.size}"/><w:szCs w:val="${run.size}"/>`;
  return (
    `<w:r><w:rPr><w:rFonts w:hint="eastAsia"${fonts}/>${size}</w:rPr>` +
    `<w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`
  );
}
