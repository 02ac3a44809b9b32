import { assertNever } from '#shared/model/assert-never.ts';
import type { DocumentModel } from '../blocks.ts';
import { buildFlow } from '../flow/build-flow.ts';
import type { FlowElement, FlowTarget } from '../flow/flow.ts';
import { splitSections } from '../flow/sections.ts';
import { tocTargets } from '../flow/toc-flow.ts';
import { layoutPages, type PageLayout, withBreaks } from '../layout/layout.ts';
import { escapeHtml } from './escape.ts';
import { baseCss, pt, StyleSheet } from './style-sheet.ts';
import { type HtmlContext, renderParagraph } from './paragraphs.ts';
import { renderTable } from './tables.ts';

export interface RenderHtmlOptions {
  readonly model: DocumentModel;
  readonly photoUrl: (photo: { readonly path: string }) => string;
  readonly nonce: string;
}

const LOOK = { portrait: 'upright', landscape: 'turned', worksheet: 'worksheet' } as const;

/** A whole page for an isolated frame, the printer and PDF: no scripts, no style attributes, one style element. */
export function renderHtml({ model, photoUrl, nonce }: RenderHtmlOptions): string {
  const plain = buildFlow(model.blocks);
  const layout = layoutPages(plain);
  const flow = withBreaks(plain, layout);
  const context: HtmlContext = {
    sheet: new StyleSheet(),
    photoUrl,
    targets: tocTargets(flow),
    layout,
  };
  const draft =
    model.draftMark === null ? '' : `<p class="draft">${escapeHtml(model.draftMark)}</p>`;
  const sections = splitSections(flow).map((section) => {
    const look = LOOK[section.orientation];
    const body = section.parts.map((part) => renderElement(part, context)).join('\n');
    return `<section class="sheet ${look}">${draft}\n${body}\n</section>`;
  });
  const css = `${baseCss(model)}\n${context.sheet.css()}`;
  return `<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(model.title)}</title>
<style nonce="${escapeHtml(nonce)}">
${css}
</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`;
}

function renderElement(part: FlowElement, context: HtmlContext): string {
  switch (part.kind) {
    case 'paragraph':
      return renderParagraph(part, context);
    case 'table':
      return renderTable(part, context);
    case 'toc':
      return `<nav>${context.targets.map((target) => tocEntry(target, context)).join('\n')}</nav>`;
    case 'spring':
      return `<p class="${context.sheet.classFor(`height:${pt(springHeight(context.layout))}`)}"></p>`;
    case 'section':
      return '';
    default:
      return assertNever(part);
  }
}

/** Browsers collapse table rules their own way; a little less than the exact spring never makes a page. */
function springHeight(layout: PageLayout): number {
  return Math.max(480, layout.springTwips - 900);
}

function tocEntry(target: FlowTarget, { layout }: HtmlContext): string {
  const dots = '.'.repeat(120);
  return (
    `<p class="leader s-TOC${target.level}"><a href="#${escapeHtml(target.id)}">${escapeHtml(target.text)}</a>` +
    `<span class="dots" aria-hidden="true">${dots}</span><span>${layout.pageOf.get(target.id) ?? ''}</span></p>`
  );
}
