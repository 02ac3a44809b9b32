import type { FlowElement } from '../flow/flow.ts';

/** Where things come to stand. */
export interface PageLayout {
  /** Page of each table-of-contents target, by its id. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly pageCount: number;
  /** Height of the spring that pushes the imprint to the foot of the last page. */
  readonly springTwips: number;
}

export function layoutPages(_flow: readonly FlowElement[]): PageLayout {
  return { pageOf: new Map(), pageCount: 1, springTwips: 0 };
}
