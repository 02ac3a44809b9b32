import type { Evidence, EvidenceView } from '#shared/model/evidence.ts';
import { evidenceTitles } from '#shared/rules/evidence-names.ts';
import type { ReportEvidence } from '../../documents/report/report-input.ts';
import { DomainError } from '../../lib/errors.ts';
import type { ReportPhoto } from '../../lib/media/derived-pictures.ts';

/** Default for evidence nobody has classed yet, by what its bytes are. */
const CATEGORY_BY_CLASS: Readonly<Record<string, string>> = {
  image: '视听资料',
  audio: '视听资料',
  video: '视听资料',
};

/** What the wall says of a file too: it proves nothing, or not what it should. */
function faultOf({ mediaClass, broken }: Evidence): ReportEvidence['fault'] {
  if (mediaClass === 'empty') return 'empty';
  return broken ? 'broken' : null;
}

function reportEvidence(
  view: EvidenceView,
  name: string,
  photo: ReportPhoto | null,
): ReportEvidence {
  const { evidence, items } = view;
  return {
    number: evidence.number,
    name,
    fault: faultOf(evidence),
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

/** Pictures made at the same time; more would only wait for the same cores. */
const LANES = 2;

/** Evidence in the order of its numbers, each picture with its ≤ 1600 px copy. Cancel between pictures. */
export async function gatherReportEvidence(
  views: readonly EvidenceView[],
  photoOf: PhotoSource,
  onPhoto: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ReportEvidence[]> {
  const ordered = views.toSorted((a, b) => compareNumbers(a.evidence.number, b.evidence.number));
  const titles = evidenceTitles(ordered.map(({ evidence }) => evidence));
  const gathered: ReportEvidence[] = [];
  const left = [...ordered.entries()];
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      if (signal?.aborted === true) throw new DomainError('CANCELLED', {});
      const [index, view] = next;
      gathered[index] = reportEvidence(view, titles[index] ?? '', await photoOf(view));
      done += 1;
      onPhoto(done, ordered.length);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return gathered;
}

const IN_ORDER = new Intl.Collator('en', { numeric: true });

/** `PT-13-99` before `PT-13-100`. */
function compareNumbers(a: string, b: string): number {
  return IN_ORDER.compare(a, b);
}
