import { gap, paragraph } from './paragraphs.ts';
import type { FlowParagraph } from './flow.ts';

const CHARACTER = 315;

/** Width in characters; ASCII counts half. */
export function characterWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1),
    0,
  );
}

/**
 * Name and date of a sealed document (GB/T 9704 clause 7.3.5.1): the date four characters from the right,
 * the name centred above it; when the name is too long it runs to the edge and the date moves instead.
 */
export function sealedSignature(name: string, date: string): readonly FlowParagraph[] {
  const nameIndent = 4 + characterWidth(date) / 2 - characterWidth(name) / 2;
  const overflow = Math.min(0, nameIndent);
  const indent = (characters: number): number => Math.max(0, Math.round(characters * CHARACTER));
  return [
    ...gap(2, true),
    { ...paragraph('SealName', name), right: indent(nameIndent - overflow) },
    { ...paragraph('SealName', date), right: indent(4 - overflow), keepNext: false },
  ];
}
