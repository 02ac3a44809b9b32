import type { EvidenceView, MediaClass } from '#shared/model/evidence.ts';

/** What the wall shows; `item` null means evidence of any item. */
export interface WallFilter {
  readonly item: string | null;
  readonly unlinkedOnly: boolean;
  readonly media: MediaClass | null;
  readonly problemsOnly: boolean;
}

export const SHOW_ALL: WallFilter = {
  item: null,
  unlinkedOnly: false,
  media: null,
  problemsOnly: false,
};

const hasProblem = (view: EvidenceView): boolean =>
  !view.present || view.evidence.broken || view.evidence.mediaClass === 'empty';

export function passesWall(view: EvidenceView, filter: WallFilter): boolean {
  return (
    (filter.item === null || view.items.some((item) => item === filter.item)) &&
    (!filter.unlinkedOnly || view.items.length === 0) &&
    (filter.media === null || view.evidence.mediaClass === filter.media) &&
    (!filter.problemsOnly || hasProblem(view))
  );
}

/** Classes that occur, with their counts, in the order first met. */
export function mediaCounts(views: readonly EvidenceView[]): ReadonlyMap<MediaClass, number> {
  const counts = new Map<MediaClass, number>();
  for (const { evidence } of views) {
    counts.set(evidence.mediaClass, (counts.get(evidence.mediaClass) ?? 0) + 1);
  }
  return counts;
}
