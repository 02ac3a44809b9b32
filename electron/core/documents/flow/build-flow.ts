import { assertNever } from '#shared/model/assert-never.ts';
import type { Block, Photo, Text } from '../blocks.ts';
import { PORTRAIT } from '../geometry.ts';
import type { FlowElement, FlowParagraph } from './flow.ts';
import { gap, linesOf, paragraph } from './paragraphs.ts';
import { formTable, gridTable, opinionBox, signatureTable } from './flow-tables.ts';
import { photoTables } from './flow-photos.ts';
import { imprintTable } from './flow-imprint.ts';
import { sealedSignature } from './flow-signature.ts';

/** Turns blocks into paragraphs and tables. Pure: the same blocks give the same flow. */
export function buildFlow(blocks: readonly Block[]): readonly FlowElement[] {
  return blocks.flatMap(flowOf);
}

function flowOf(block: Block): readonly FlowElement[] {
  switch (block.kind) {
    case 'issuingHead':
      return issuingHead(block);
    case 'title':
      return block.lines.map((line) => paragraph('Title', line));
    case 'form':
      return [formTable(block)];
    case 'toc':
      return [
        { ...paragraph('Title', block.title), pageBreakBefore: true },
        ...gap(1),
        { kind: 'toc' },
      ];
    case 'heading':
      return [heading(block)];
    case 'itemHeading':
      return [paragraph('ItemHeading', block.text)];
    case 'paragraph':
      return bodyParagraphs(block.text, block.keepNext === true);
    case 'gap':
      return gap(block.lines, block.keepNext);
    case 'caption':
      return [paragraph('Caption', block.text)];
    case 'note':
      return [paragraph('Note', block.text)];
    case 'remark':
      return [{ ...paragraph('TableNote', block.text), keepNext: true }];
    case 'table':
      return [gridTable(block)];
    case 'opinionBox':
      return [opinionBox(block)];
    case 'signatureTable':
      return [signatureTable(block)];
    case 'attachments':
      return attachments(block.label, block.items);
    case 'sealedSignature':
      return sealedSignature(block.name, block.date);
    case 'annex':
      return annex(block);
    case 'photoGrid':
      return photoGrid(block.photos);
    case 'imprint':
      return [{ kind: 'spring' }, imprintTable(block)];
    case 'section':
      return [{ kind: 'section', orientation: block.orientation }];
    default:
      return assertNever(block);
  }
}

function bodyParagraphs(text: Text, keepNext: boolean): readonly FlowParagraph[] {
  const parts = typeof text === 'string' ? linesOf(text) : [text];
  return parts.map((part) => ({ ...paragraph('Body', part), keepNext: keepNext || undefined }));
}

function photoGrid(photos: readonly Photo[]): readonly FlowElement[] {
  if (photos.length === 0) return [];
  return [{ ...paragraph('Spacer', ''), pageBreakBefore: true }, ...photoTables(photos)];
}

/** Widest size in half-points at which the mark still fits one line: long names are set smaller, never wrapped. */
function markSize(unit: string): number {
  const fitting = Math.floor(
    (PORTRAIT.textWidth - 40) / (Math.max(1, Array.from(unit).length) * 10),
  );
  return Math.max(28, Math.min(72, fitting - (fitting % 2)));
}

function issuingHead(block: Extract<Block, { kind: 'issuingHead' }>): readonly FlowParagraph[] {
  const { unit, number, linesAbove } = block;
  return [
    ...gap(linesAbove, true),
    {
      kind: 'paragraph',
      style: 'IssuingMark',
      runs: [{ kind: 'text', text: unit, size: markSize(unit) }],
    },
    ...gap(2, true),
    { ...paragraph('DocNumber', number), redRule: true },
    ...gap(2, true),
  ];
}

function heading(block: Extract<Block, { kind: 'heading' }>): FlowParagraph {
  return {
    ...paragraph(block.level === 1 ? 'Heading1' : 'Heading2', block.text),
    pageBreakBefore: block.startsPage,
    target: { id: block.id, level: block.level, text: block.text, byField: false },
  };
}

function annex(block: Extract<Block, { kind: 'annex' }>): readonly FlowParagraph[] {
  const target = { id: block.id, level: 1, text: block.tocText, byField: true } as const;
  return [
    { ...paragraph('AnnexMark', block.mark), target },
    paragraph('AnnexTitle', block.title),
    paragraph('Note', block.note),
  ];
}

/** 附件：1. … with the numbers of the following lines under the first one. */
function attachments(label: string, items: readonly string[]): readonly FlowParagraph[] {
  const labelWidth = Array.from(label).length * 315;
  return items.map((item, index) => ({
    ...paragraph('Flush', `${index === 0 ? label : ''}${index + 1}. ${item}`),
    align: 'left',
    left: 630 + labelWidth + 315,
    hanging: index === 0 ? labelWidth + 315 : 315,
    keepNext: true,
  }));
}
