import { PORTRAIT } from '../geometry.ts';
import type { FlowElement, FlowParagraph, FlowTarget } from './flow.ts';

/** What the table of contents lists, in document order. */
export function tocTargets(flow: readonly FlowElement[]): readonly FlowTarget[] {
  return flow.flatMap((part) =>
    part.kind === 'paragraph' && part.target !== undefined ? [part.target] : [],
  );
}

export function tocParagraph(target: FlowTarget): FlowParagraph {
  return {
    kind: 'paragraph',
    style: target.level === 1 ? 'TOC1' : 'TOC2',
    runs: [{ kind: 'text', text: target.text }, { kind: 'tab' }, { kind: 'text', text: '000' }],
    rightTab: { position: PORTRAIT.textWidth, dots: true },
  };
}
