import { type BuilderElement, type Paragraph, Tab, TextRun } from 'docx';
import type { FlowTarget } from '../flow/flow.ts';
import {
  bookmarkName,
  element,
  fieldMark,
  instruction,
  paragraphOptions,
  paragraphWith,
} from './paragraphs.ts';
import { tocParagraph } from '../flow/toc-flow.ts';

/** Level 1–2 headings, TC fields of the annexes, hyperlinks, no page numbers in web view. */
const TOC_FIELD = ' TOC \\o "1-2" \\f C \\h \\z ';

/**
 * A table of contents that is already right when it is opened: one field over all entries, each a link with
 * a PAGEREF whose page number comes from the layout. Not dirty, so nobody is asked to update it.
 */
export function docxToc(
  targets: readonly FlowTarget[],
  pages: ReadonlyMap<string, number>,
): readonly Paragraph[] {
  return targets.map((target, index) => {
    const open = index === 0 ? fieldStart() : [];
    const close = index === targets.length - 1 ? [fieldMark('end')] : [];
    const inline = [...open, entry(target, pages.get(target.id) ?? 1), ...close];
    return paragraphWith(paragraphOptions(tocParagraph(target)), inline);
  });
}

function fieldStart(): readonly TextRun[] {
  return [
    fieldMark('begin'),
    new TextRun({ children: [instruction(TOC_FIELD)] }),
    fieldMark('separate'),
  ];
}

function entry(target: FlowTarget, page: number): BuilderElement {
  const name = bookmarkName(target.id);
  const link = element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 });
  const runs = [
    new TextRun({ text: target.text, font: { hint: 'eastAsia' } }),
    new TextRun({ children: [new Tab()] }),
    fieldMark('begin'),
    new TextRun({ children: [instruction(` PAGEREF ${name} \\h `)] }),
    fieldMark('separate'),
    new TextRun(String(page)),
    fieldMark('end'),
  ];
  for (const run of runs) link.addChildElement(run);
  return link;
}
