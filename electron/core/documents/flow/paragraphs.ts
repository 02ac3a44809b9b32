import type { Span, Text } from '../blocks.ts';
import type { StyleId } from '../styles.ts';
import type { FlowParagraph, FlowRun } from './flow.ts';

export function paragraph(style: StyleId, text: Text): FlowParagraph {
  return { kind: 'paragraph', style, runs: runsOf(text) };
}

export function runsOf(text: Text): readonly FlowRun[] {
  const spans: readonly Span[] = typeof text === 'string' ? [{ text }] : text;
  return spans
    .filter((span) => span.text !== '')
    .map((span) => ({ kind: 'text', text: printable(span.text), font: faceOf(span) }));
}

/** Control characters and lone surrogates cannot stand in XML; they are shown as what they are: unreadable. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\v\f\n\r]/gu, ' ')
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
}

function faceOf(span: Span): 'hei' | 'kai' | undefined {
  if (span.face === undefined) return undefined;
  return span.face === 'strong' ? 'hei' : 'kai';
}

/** A line break typed by a person begins a new paragraph: exact layout needs no soft breaks. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' || all.length === 1 || index === 0);
}

export function gap(lines: number, keepNext?: boolean): readonly FlowParagraph[] {
  return Array.from({ length: lines }, () => ({
    ...paragraph('Normal', ''),
    keepNext: keepNext === true ? true : undefined,
  }));
}

/** At least a sliver: two tables without a paragraph between them would become one. */
export const MIN_SPRING_TWIPS = 20;

export function springParagraph(twips: number): FlowParagraph {
  return { ...paragraph('Spacer', ''), line: Math.max(MIN_SPRING_TWIPS, twips) };
}
