import type { FlowTarget } from '../flow/flow.ts';
import { tocParagraph } from '../flow/toc-flow.ts';
import { propertiesXml } from './paragraph-xml.ts';
import { bookmarkName, escapeXml, fieldInstruction, fieldMark } from './xml.ts';

/** Level 1–2 headings, TC fields of the annexes, hyperlinks, no page numbers in web view. */
const TOC_FIELD = ' TOC \\o "1-2" \\f C \\h \\z ';

/**
 * A table of contents that is already right when it is opened: one field over all entries, each a link with
 * a PAGEREF whose page number comes from the layout. Not dirty, so nobody is asked to update it.
 */
export function tocXml(targets: readonly FlowTarget[], pages: ReadonlyMap<string, number>): string {
  return targets
    .map((target, index) => {
      const open = index === 0 ? FIELD_START : '';
      const close = index === targets.length - 1 ? fieldMark('end') : '';
      const entry = entryXml(target, pages.get(target.id) ?? 1);
      return `<w:p>${propertiesXml(tocParagraph(target))}${open}${entry}${close}</w:p>`;
    })
    .join('');
}

const FIELD_START = fieldMark('begin') + fieldInstruction(TOC_FIELD) + fieldMark('separate');

function entryXml(target: FlowTarget, page: number): string {
  const name = bookmarkName(target.id);
  return [
    `<w:hyperlink w:anchor="${name}" w:history="1">`,
    `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>`,
    `<w:t xml:space="preserve">${escapeXml(target.text)}</w:t></w:r><w:r><w:tab/></w:r>`,
    fieldMark('begin'),
    fieldInstruction(` PAGEREF ${name} \\h `),
    fieldMark('separate'),
    `<w:r><w:t>${page}</w:t></w:r>`,
    fieldMark('end'),
    '</w:hyperlink>',
  ].join('');
}
