import type { FlowParagraph, FlowRun } from '../flow/flow.ts';
import { styleSpec, type FontRole, type StyleSpec } from '../styles.ts';
import { glyphWidth, scriptOf } from './glyphs.ts';
import { mayBreak } from './line-breaks.ts';

interface Glyph {
  readonly char: string;
  /** Advance in twips. */
  readonly width: number;
  /** Space a change of script puts before it, but not at the beginning of a line. */
  readonly gap: number;
}

/** Space between Chinese and Latin text, as a part of the font size. */
const SCRIPT_GAP = 0.2;

/** Number of lines a paragraph takes in this width (twips). */
export function lineCount(paragraph: FlowParagraph, width: number): number {
  return breakLines(paragraph, width).length;
}

/** The paragraph's lines as text, broken as a word processor breaks them. */
export function breakLines(paragraph: FlowParagraph, width: number): readonly string[] {
  const spec = styleSpec(paragraph.style);
  const glyphs = glyphsOf(paragraph.runs, spec);
  const left = paragraph.left ?? spec.left;
  const right = paragraph.right ?? spec.right;
  const first = paragraph.hanging === undefined ? spec.firstLine : -paragraph.hanging;
  const inner = width - left - right;
  return fill(glyphs, inner - first, inner);
}

function fill(glyphs: readonly Glyph[], firstWidth: number, width: number): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < glyphs.length) {
    const end = lineEnd(glyphs, start, lines.length === 0 ? firstWidth : width);
    lines.push(
      glyphs
        .slice(start, end)
        .map((glyph) => glyph.char)
        .join(''),
    );
    start = end;
  }
  return lines.length === 0 ? [''] : lines;
}

/** Index after the last character of the line that begins at `start`. */
function lineEnd(glyphs: readonly Glyph[], start: number, width: number): number {
  let used = 0;
  for (let index = start; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (glyph === undefined) break;
    used += glyph.width + (index === start ? 0 : glyph.gap);
    if (used <= width || glyph.char === ' ') continue;
    return breakBefore(glyphs, start, index);
  }
  return glyphs.length;
}

function breakable(glyphs: readonly Glyph[], index: number): boolean {
  const before = glyphs[index - 1];
  const after = glyphs[index];
  if (before === undefined || after === undefined) return true;
  return mayBreak(before.char, after.char);
}

function breakBefore(glyphs: readonly Glyph[], start: number, overflow: number): number {
  for (let index = overflow; index > start; index -= 1) {
    if (breakable(glyphs, index)) return index;
  }
  return Math.max(start + 1, overflow);
}

interface Character {
  readonly char: string;
  readonly font: FontRole;
  readonly size: number;
}

function glyphsOf(runs: readonly FlowRun[], spec: StyleSpec): readonly Glyph[] {
  const characters = runs.flatMap((run): readonly Character[] => {
    if (run.kind === 'tab') return [{ char: ' ', font: spec.font, size: spec.size }];
    if (run.kind === 'photo') return [];
    const { font = spec.font, size = spec.size } = run;
    return Array.from(run.text).map((char) => ({ char, font, size }));
  });
  const scripts = resolveScripts(characters);
  return characters.map((character, index) =>
    glyph(character, scripts, index, characters, spec.letterSpacing),
  );
}

/** Weak characters take the script of what stands before them, at the beginning of what follows. */
function resolveScripts(characters: readonly Character[]): readonly ('asian' | 'latin')[] {
  const own = characters.map((character) => scriptOf(character.char));
  const firstStrong = own.find((script) => script !== 'weak');
  let current: 'asian' | 'latin' = firstStrong === 'latin' ? 'latin' : 'asian';
  return own.map((script) => {
    if (script !== 'weak') current = script;
    return current;
  });
}

function glyph(
  character: Character,
  scripts: readonly ('asian' | 'latin')[],
  index: number,
  all: readonly Character[],
  letterSpacing: number,
): Glyph {
  const script = scripts[index] ?? 'asian';
  const em = character.size * 10;
  const before = scripts[index - 1];
  const previous = all[index - 1];
  const changes = before !== undefined && before !== script && previous !== undefined;
  // Letter spacing is not applied to the last character before a change of script.
  const gap = changes
    ? (takesGap(previous.char, character.char) ? em * SCRIPT_GAP : 0) - letterSpacing
    : 0;
  const width = (glyphWidth(character.char, script, character.font) * em) / 2048;
  return { char: character.char, width: width + letterSpacing, gap };
}

function takesGap(before: string, after: string): boolean {
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}
