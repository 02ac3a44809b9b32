import {
  CELL_MARGIN_X,
  CELL_MARGIN_Y,
  FOOTER_DISTANCE,
  LANDSCAPE,
  PORTRAIT,
  WORKSHEET,
  type PageGeometry,
} from '../geometry.ts';
import type { DocumentModel, RunningWords } from '../blocks.ts';
import { FONTS, STYLES, type FontRole, type StyleId, type StyleSpec } from '../styles.ts';

/** Points from twips, as CSS. */
export function pt(twips: number): string {
  return `${Number((twips / 20).toFixed(2))}pt`;
}

/**
 * Rules made while rendering: a strict content policy forbids style attributes, so every measure that is
 * not a style of its own becomes a class in the one style element.
 */
export class StyleSheet {
  readonly #classes = new Map<string, string>();

  /** Name of the class with these declarations; the same declarations give the same class. */
  classFor(declarations: string): string {
    const known = this.#classes.get(declarations);
    if (known !== undefined) return known;
    const name = `m${this.#classes.size + 1}`;
    this.#classes.set(declarations, name);
    return name;
  }

  css(): string {
    return [...this.#classes].map(([rule, name]) => `.sheet .${name}{${rule}}`).join('\n');
  }
}

type PageWords = Pick<DocumentModel, 'draftMark' | 'running'>;

export function baseCss(words: PageWords): string {
  return [
    SCREEN,
    pageRules(words),
    ...(Object.keys(STYLES) as StyleId[]).map(
      (id) => `.sheet .s-${id}{${styleDeclarations(STYLES[id])}}`,
    ),
    ...(Object.keys(FONTS) as FontRole[]).map((role) => `.sheet .f-${role}{${family(role)}}`),
  ].join('\n');
}

function family(role: FontRole): string {
  const face = FONTS[role];
  const names = [face.latin, face.eastAsia, ...face.fallbacks].map((name) => `"${name}"`);
  const weight = role === 'title' ? ';font-weight:bold' : '';
  return `font-family:${names.join(',')},${role === 'hei' ? 'sans-serif' : 'serif'}${weight}`;
}

function styleDeclarations(spec: StyleSpec): string {
  return [
    family(spec.font),
    `font-size:${spec.size / 2}pt`,
    spec.lineRule === 'exact' ? `line-height:${pt(spec.line)};min-height:${pt(spec.line)}` : '',
    `margin:${pt(spec.before)} ${pt(spec.right)} ${pt(spec.after)} ${pt(spec.left)}`,
    `text-indent:${pt(spec.firstLine)}`,
    `text-align:${spec.align === 'both' ? 'justify' : spec.align}`,
    `letter-spacing:${pt(spec.letterSpacing)}`,
    spec.color === null ? '' : `color:#${spec.color}`,
    spec.keepNext ? 'break-after:avoid' : '',
    spec.keepLines ? 'break-inside:avoid' : '',
  ]
    .filter((declaration) => declaration !== '')
    .join(';');
}

function marginBox(name: string, content: string, more: string): string {
  return `@${name}{content:${content};${family('song')};font-size:14pt;${more}}`;
}

const NUMBER = '"— " counter(page) " —"';

/** Odd pages are right-hand pages: binding edge left, number right; even pages mirror them. */
function pageRules({ draftMark, running }: PageWords): string {
  const p = PORTRAIT;
  const l = LANDSCAPE;
  const drop = `vertical-align:top;padding-top:${pt(PORTRAIT.bottom - FOOTER_DISTANCE - 280)}`;
  const draft =
    draftMark === null
      ? ''
      : `@top-center{content:${cssString(draftMark)};${family('hei')};font-size:22pt;color:#a6a6a6}`;
  return `@page{size:210mm 297mm;margin:${margins(p, p.left, p.right)};${draft}}
@page :right{margin:${margins(p, p.left, p.right)};${marginBox('bottom-right', NUMBER, `${drop};padding-right:14pt`)}}
@page :left{margin:${margins(p, p.right, p.left)};${marginBox('bottom-left', NUMBER, `${drop};padding-left:14pt`)}}
@page turned{size:297mm 210mm;margin:${margins(l, l.left, l.right)}}
@page turned:right{margin:${margins(l, l.left, l.right)};@bottom-right{content:none}${marginBox('left-bottom', NUMBER, 'writing-mode:vertical-rl')}}
@page turned:left{margin:${margins(l, l.left, l.right)};@bottom-left{content:none}${marginBox('left-top', NUMBER, 'writing-mode:vertical-rl')}}
.turned{page:turned}
${worksheetRules(running)}`;
}

/** An internal paper: the running head and the count of pages, where official documents have their number. */
function worksheetRules(running: RunningWords | null): string {
  const w = WORKSHEET;
  const page = `size:297mm 210mm;margin:${margins(w, w.left, w.right)}`;
  return `@page worksheet{${page};@bottom-right{content:none}@bottom-left{content:none}${running === null ? '' : runningBoxes(running)}}
.worksheet{page:worksheet}`;
}

function runningBoxes({ left, right, pageOf }: RunningWords): string {
  const [before, between, after] = pageOf.map(cssString);
  const look = `${family('body')};font-size:9pt`;
  const box = (name: string, content: string): string => `@${name}{content:${content};${look}}`;
  return [
    box('top-left', cssString(left)),
    box('top-right', cssString(right)),
    box('bottom-center', `${before} counter(page) ${between} counter(pages) ${after}`),
  ].join('');
}

function margins(page: PageGeometry, left: number, right: number): string {
  return `${pt(page.top)} ${pt(right)} ${pt(page.bottom)} ${pt(left)}`;
}

/** A CSS string literal; everything that could end it is written as an escape. */
function cssString(text: string): string {
  const escaped = Array.from(text).map((char) =>
    /[\p{L}\p{N}\u3000 ]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const SCREEN = `*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#000;background:#eceff3}
.sheet{background:#fff;margin:16pt auto;line-break:strict;hanging-punctuation:none;text-autospace:normal}
.sheet.upright{width:210mm;padding:${pt(PORTRAIT.top)} ${pt(PORTRAIT.right)} ${pt(PORTRAIT.bottom)} ${pt(PORTRAIT.left)}}
.sheet.turned{width:297mm;padding:${pt(LANDSCAPE.top)} ${pt(LANDSCAPE.right)} ${pt(LANDSCAPE.bottom)} ${pt(LANDSCAPE.left)}}
.sheet.worksheet{width:297mm;padding:${pt(WORKSHEET.top)} ${pt(WORKSHEET.right)} ${pt(WORKSHEET.bottom)} ${pt(WORKSHEET.left)}}
.sheet p,.sheet h1,.sheet h2,.sheet h3{margin:0;font-weight:normal;overflow-wrap:break-word}
.draft{text-align:center;font-size:22pt;letter-spacing:6pt;color:#a6a6a6;margin:0 0 12pt}
table{border-collapse:collapse;table-layout:fixed;width:100%}
td,th{padding:${pt(CELL_MARGIN_Y)} ${pt(CELL_MARGIN_X)};font-weight:normal;vertical-align:top;overflow-wrap:anywhere}
td.mid,th.mid{vertical-align:middle}
table.grid{border:1pt solid #000}
table.grid td,table.grid th{border:.5pt solid #000}
table.imprint{border-top:1pt solid #000;border-bottom:1pt solid #000}
table.imprint td{border-top:.75pt solid #000;border-bottom:.75pt solid #000}
tr{break-inside:avoid}
table.together{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
.leader{display:flex}
.leader .dots{flex:1;overflow:hidden;white-space:nowrap;direction:rtl}
.spread{display:flex;justify-content:space-between}
img{display:block;margin:0 auto;height:auto}
.page{break-before:page}
@media print{body{background:none}.sheet,.sheet.upright,.sheet.turned,.sheet.worksheet{width:auto;margin:0;padding:0}.sheet + .sheet{break-before:page}.draft{display:none}}
@media (max-width:60em){.sheet{max-width:100%}}`;
