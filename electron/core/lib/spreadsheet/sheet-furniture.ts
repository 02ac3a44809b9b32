import {
  getCellAddress,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { OutSheet } from './write-workbook.ts';

/** Children of a worksheet in the order of CT_Worksheet, as far as anything here or in the library writes them. */
const CHILDREN = [
  'sheetPr',
  'sheetViews',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
];

const insert = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, markup, CHILDREN, 'worksheet');

/** Header row and everything below it: `A3:W70`. */
function filterRange({ rows, widths, headerRows = 1 }: OutSheet): string {
  const last = Math.max(rows.length, headerRows) - 1;
  return `${getCellAddress(headerRows - 1, 0)}:${getCellAddress(last, widths.length - 1)}`;
}

/** Excel refuses a longer page header. */
const MAX_HEADER_LENGTH = 200;

/** In a page header `&` begins a code; two of them are one. */
const plainInHeader = (text: string): string =>
  sanitizeTextContent([...text].slice(0, MAX_HEADER_LENGTH).join('').replaceAll('&', '&&'));

const printArea = ({ rows }: OutSheet, columns: number): string =>
  `${getCellAddress(0, 0)}:${getCellAddress(Math.max(rows.length, 1) - 1, columns - 1)}`;

function headerFooter({ head, pageOf }: NonNullable<OutSheet['print']>): string {
  const [before, between, after] = pageOf.map(plainInHeader);
  return (
    // The blank ends the font size: a number after it would be read as more of it.
    `<headerFooter><oddHeader>&amp;L&amp;9 ${plainInHeader(head)}</oddHeader>` +
    `<oddFooter>&amp;C&amp;9 ${before}&amp;P${between}&amp;N${after}</oddFooter></headerFooter>`
  );
}

function furnish(xml: string, sheet: OutSheet): string {
  const filtered =
    sheet.filter === true ? insert(xml, `<autoFilter ref="${filterRange(sheet)}"/>`) : xml;
  if (sheet.print === undefined) return filtered;
  const fitted = insert(filtered, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>').replace(
    '<pageSetup ',
    '<pageSetup fitToWidth="1" fitToHeight="0" ',
  );
  return insert(fitted, headerFooter(sheet.print));
}

const absolute = (range: string): string => range.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2');

function namesOf(sheet: OutSheet, index: number): string {
  const at = `'${sanitizeTextContent(sheet.name.replaceAll("'", "''"))}'!`;
  const name = (kind: string, hidden: string, range: string): string =>
    `<definedName name="${sanitizeAttributeValue(kind)}" localSheetId="${index}"${hidden}>${at}${range}</definedName>`;
  const headers = sheet.headerRows ?? 0;
  return [
    sheet.filter === true
      ? name('_xlnm._FilterDatabase', ' hidden="1"', absolute(filterRange(sheet)))
      : '',
    sheet.print === undefined
      ? ''
      : name('_xlnm.Print_Area', '', absolute(printArea(sheet, sheet.print.columns))),
    sheet.print !== undefined && headers > 0
      ? name('_xlnm.Print_Titles', '', `$${headers}:$${headers}`)
      : '',
  ].join('');
}

interface SheetPlace {
  readonly sheetIndex: number;
}

/**
 * What the library leaves to others: a filter over the header row, and pages that fit and say what they
 * belong to. Only sheets that ask for it are touched.
 */
export const sheetFurniture = (sheets: readonly OutSheet[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _options: unknown, { sheetIndex }: SheetPlace): string => {
          const sheet = sheets[sheetIndex];
          return sheet === undefined ? xml : furnish(xml, sheet);
        },
      },
      'xl/workbook.xml': {
        transform: (xml: string): string => {
          const names = sheets.map(namesOf).join('');
          return names === ''
            ? xml
            : xml.replace('<definedNames/>', `<definedNames>${names}</definedNames>`);
        },
      },
    },
  },
});
