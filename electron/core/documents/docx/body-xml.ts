import { assertNever } from '#shared/model/assert-never.ts';
import type { FlowElement, FlowRun } from '../flow/flow.ts';
import { springParagraph } from '../flow/paragraphs.ts';
import { tocTargets } from '../flow/toc-flow.ts';
import type { PageLayout } from '../layout/layout.ts';
import { paragraphXml, type BodyContext } from './paragraph-xml.ts';
import { tableXml } from './table-xml.ts';
import { tocXml } from './toc-xml.ts';

export type PhotoRun = Extract<FlowRun, { kind: 'photo' }>;

/** Photos in the order in which the body shows them. */
export function photoRuns(flow: readonly FlowElement[]): readonly PhotoRun[] {
  return flow.flatMap((part) => {
    if (part.kind !== 'table') return [];
    const cells = part.rows.flatMap((row) => row.cells);
    return cells
      .flatMap((cell) => cell.paragraphs)
      .flatMap((paragraph) => paragraph.runs)
      .filter((run) => run.kind === 'photo');
  });
}

/**
 * The body as XML, one string for each section. The library makes the package, its sections, headers,
 * footers and drawings; paragraphs and tables are written here because its object per element takes longer
 * than everything else together, and cannot say all that is needed.
 */
export function bodyXml(
  sections: readonly (readonly FlowElement[])[],
  layout: PageLayout,
  drawings: readonly string[],
): readonly string[] {
  const targets = tocTargets(sections.flat());
  const context = running(drawings);
  return sections.map((parts) =>
    parts
      .map((part) => {
        switch (part.kind) {
          case 'paragraph':
            return paragraphXml(part, context);
          case 'table':
            return tableXml(part, context);
          case 'toc':
            return tocXml(targets, layout.pageOf);
          case 'spring':
            return paragraphXml(springParagraph(layout.springTwips), context);
          case 'section':
            return '';
          default:
            return assertNever(part);
        }
      })
      .join(''),
  );
}

function running(drawings: readonly string[]): BodyContext {
  let drawing = 0;
  let bookmark = 0;
  return {
    nextDrawing: () => {
      const xml = drawings[drawing];
      if (xml === undefined) throw new Error(`no drawing for photo ${drawing}`);
      drawing += 1;
      return xml;
    },
    nextBookmark: () => {
      bookmark += 1;
      return bookmark;
    },
  };
}
