import type { Orientation } from '../geometry.ts';
import type { FlowElement } from './flow.ts';

/** Pages of one orientation and what stands on them. */
export interface FlowPart {
  readonly orientation: Orientation;
  readonly parts: readonly FlowElement[];
}

/** The sections of a document; one that stands first says how it begins, else it begins upright. */
export function splitSections(flow: readonly FlowElement[]): readonly FlowPart[] {
  const sections: { orientation: Orientation; parts: FlowElement[] }[] = [];
  for (const part of flow) {
    if (part.kind === 'section') sections.push({ orientation: part.orientation, parts: [] });
    else if (sections.length === 0) sections.push({ orientation: 'portrait', parts: [part] });
    else sections.at(-1)?.parts.push(part);
  }
  return sections;
}
