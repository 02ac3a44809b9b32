import type { EvidenceView } from '#shared/model/evidence.ts';
import type { ReportEvidence } from '../../documents/report/report-input.ts';
import { DomainError } from '../../lib/errors.ts';
import type { ReportPhoto } from '../../lib/media/derived-pictures.ts';

/** Default for evidence nobody has classed yet, by what its bytes are. */
const CATEGORY_BY_CLASS: Readonly<Record<string, string>> = {
  image: '视听资料',
  audio: '视听资料',
  video: '视听资料',
};

function reportEvidence(view: EvidenceView, photo: ReportPhoto | null): ReportEvidence {
  const { evidence, items } = view;
  return {
    number: evidence.number,
    name: evidence.name,
    legalCategory: evidence.legalCategory ?? CATEGORY_BY_CLASS[evidence.mediaClass] ?? '电子数据',
    source: evidence.source,
    provider: evidence.provider,
    note: evidence.note,
    items,
    capturedAt: evidence.capturedAt,
    documentDate: evidence.documentDate,
    addedAt: evidence.addedAt,
    sha256: evidence.sha256,
    sizeBytes: evidence.sizeBytes,
    pages: evidence.pageCount,
    photo,
  };
}

export type PhotoSource = (view: EvidenceView) => Promise<ReportPhoto | null>;

/** Evidence in the order of its numbers, each picture with its ≤ 1600 px copy. Cancel between pictures. */
export async function gatherReportEvidence(
  views: readonly EvidenceView[],
  photoOf: PhotoSource,
  onPhoto: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ReportEvidence[]> {
  const ordered = views.toSorted((a, b) => (a.evidence.number < b.evidence.number ? -1 : 1));
  const gathered: ReportEvidence[] = [];
  for (const view of ordered) {
    if (signal?.aborted === true) throw new DomainError('CANCELLED', {});
    gathered.push(reportEvidence(view, await photoOf(view)));
    onPhoto(gathered.length, ordered.length);
  }
  return gathered;
}
