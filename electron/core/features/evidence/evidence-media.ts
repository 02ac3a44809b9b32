import { evidenceIdSchema } from '#shared/model/ids.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { webStreamOf } from '../../lib/web-stream.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import type { EvidenceRepo } from './evidence.repo.ts';

const PATH = /^\/media\/([0-9a-f-]{36})\/(original|thumb|preview)$/u;
const RANGE = /^bytes=(\d*)-(\d*)$/u;
/** Shown in the page; anything else is a download, so that no file of a case can act as a page. */
const SHOWN =
  /^(?:image\/(?:jpeg|png|apng|gif|webp|avif|bmp)|application\/pdf|audio\/.+|video\/.+)$/u;
/** A browser's disk cache lies outside the vault: what is evidence must not stay behind there. */
const NEVER_KEPT = 'no-store';

type ByteSpan = { readonly start: number; readonly end: number };

const empty = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers });

/** First and last byte asked for; null for the whole file, `invalid` for what cannot be answered. */
function parseRange(header: string | null, sizeBytes: number): ByteSpan | null | 'invalid' {
  const [, first, last] = RANGE.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  return start > end ? 'invalid' : { start, end };
}

function headersOf({ mediaType, originalName }: Evidence): Record<string, string> {
  const shown = SHOWN.test(mediaType);
  const name = encodeURIComponent(originalName).replaceAll("'", '%27');
  return {
    'accept-ranges': 'bytes',
    'cache-control': NEVER_KEPT,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'content-type': shown ? mediaType : 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  };
}

/** Answers `GET /media/<evidenceId>/<original|thumb|preview>` for both hosts, ranges included. */
export function createEvidenceMedia(repo: EvidenceRepo, { store, media }: EvidenceFiles) {
  async function original(evidence: Evidence, request: Request): Promise<Response> {
    const sizeBytes = await store.size(evidence.sha256);
    if (sizeBytes === null) return empty(404);
    const headers = headersOf(evidence);
    const range = parseRange(request.headers.get('range'), sizeBytes);
    if (range === 'invalid') return empty(416, { 'content-range': `bytes */${sizeBytes}` });
    const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
    headers['content-length'] = String(end - start + 1);
    if (range !== null) headers['content-range'] = `bytes ${start}-${end}/${sizeBytes}`;
    const status = range === null ? 200 : 206;
    if (request.method === 'HEAD' || sizeBytes === 0) return empty(status, headers);
    return new Response(webStreamOf(store.open(evidence.sha256, { start, end })), {
      status,
      headers,
    });
  }
  async function picture(evidence: Evidence, kind: 'thumbnail' | 'report'): Promise<Response> {
    const jpeg = await media.picture(kind, evidence);
    if (jpeg === null) return empty(404);
    const headers = { ...headersOf(evidence), 'content-type': 'image/jpeg' };
    return new Response(Uint8Array.from(jpeg), {
      headers: { ...headers, 'content-disposition': 'inline' },
    });
  }
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405);
    const [, id, variant] = PATH.exec(new URL(request.url).pathname) ?? [];
    const evidenceId = evidenceIdSchema.safeParse(id);
    const evidence = evidenceId.success ? repo.find(evidenceId.data) : undefined;
    if (evidence === undefined) return empty(404);
    if (variant === 'original') return original(evidence, request);
    return picture(evidence, variant === 'thumb' ? 'thumbnail' : 'report');
  };
}
