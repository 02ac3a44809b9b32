import type { FlowParagraph, FlowRun, FlowTarget } from '../flow/flow.ts';
import type { PageLayout } from '../layout/layout.ts';
import { styleSpec } from '../styles.ts';
import { escapeHtml } from './escape.ts';
import { pt, type StyleSheet } from './style-sheet.ts';

export interface HtmlContext {
  readonly sheet: StyleSheet;
  readonly photoUrl: (photo: { readonly path: string }) => string;
  readonly targets: readonly FlowTarget[];
  readonly layout: PageLayout;
}

export function renderParagraph(paragraph: FlowParagraph, context: HtmlContext): string {
  const { target, rightTab } = paragraph;
  const tag = tagOf(paragraph);
  const classes = [`s-${paragraph.style}`, ...ownMeasures(paragraph, context.sheet)];
  if (rightTab !== undefined) classes.push('spread');
  if (paragraph.pageBreakBefore === true) classes.push('page');
  const id = target === undefined ? '' : ` id="${escapeHtml(target.id)}"`;
  const inner =
    rightTab === undefined ? renderRuns(paragraph.runs, context) : spread(paragraph, context);
  return `<${tag}${id} class="${classes.join(' ')}">${inner}</${tag}>`;
}

function tagOf(paragraph: FlowParagraph): 'p' | 'h1' | 'h2' | 'h3' {
  if (paragraph.style === 'Heading1' || paragraph.style === 'AnnexTitle') return 'h2';
  if (paragraph.style === 'Heading2') return 'h3';
  return paragraph.style === 'Title' ? 'h1' : 'p';
}

function ownMeasures(paragraph: FlowParagraph, sheet: StyleSheet): readonly string[] {
  const spec = styleSpec(paragraph.style);
  const rules = [
    paragraph.left === undefined ? '' : `padding-left:${pt(paragraph.left)}`,
    paragraph.right === undefined ? '' : `padding-right:${pt(paragraph.right)}`,
    paragraph.hanging === undefined ? '' : `text-indent:${pt(-paragraph.hanging)}`,
    paragraph.align === undefined || paragraph.align === spec.align
      ? ''
      : `text-align:${paragraph.align === 'both' ? 'justify' : paragraph.align}`,
    paragraph.keepNext === true && !spec.keepNext ? 'break-after:avoid' : '',
    paragraph.redRule === true ? 'border-bottom:1.5pt solid #f00;padding-bottom:6pt' : '',
  ].filter((rule) => rule !== '');
  return rules.length === 0 ? [] : [sheet.classFor(rules.join(';'))];
}

/** Text left and right of a right tab. */
function spread(paragraph: FlowParagraph, context: HtmlContext): string {
  const at = paragraph.runs.findIndex((run) => run.kind === 'tab');
  const left = renderRuns(paragraph.runs.slice(0, at), context);
  const right = renderRuns(paragraph.runs.slice(at + 1), context);
  return `<span>${left}</span><span>${right}</span>`;
}

function renderRuns(runs: readonly FlowRun[], context: HtmlContext): string {
  return runs.map((run) => renderRun(run, context)).join('');
}

function renderRun(run: FlowRun, context: HtmlContext): string {
  if (run.kind === 'tab') return ' ';
  if (run.kind === 'photo') {
    const width = Math.round(run.width / 15);
    const height = Math.round(run.height / 15);
    const url = escapeHtml(context.photoUrl(run.photo));
    return `<img src="${url}" alt="${escapeHtml(run.photo.alt)}" width="${width}" height="${height}" decoding="async">`;
  }
  const classes = [
    ...(run.font === undefined ? [] : [`f-${run.font}`]),
    ...(run.size === undefined ? [] : [context.sheet.classFor(`font-size:${run.size / 2}pt`)]),
  ];
  const text = escapeHtml(run.text);
  return classes.length === 0 ? text : `<span class="${classes.join(' ')}">${text}</span>`;
}
