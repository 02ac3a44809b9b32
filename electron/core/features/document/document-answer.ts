import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { formatOf } from '#shared/model/document.ts';
import type { DocumentFormat } from '#shared/model/document.ts';
import { documentIdSchema } from '#shared/model/ids.ts';
import { webStreamOf } from '../../lib/web-stream.ts';
import type { DocumentRepo } from './document.repo.ts';
import type { DocumentService } from './document.service.ts';

const PATH = /^\/documents\/([0-9a-f-]{36})$/u;
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

/** Answers `GET /documents/<documentId>` for both hosts: always a download, never shown as a page. */
export function createDocumentAnswer(repo: DocumentRepo, service: DocumentService) {
  return async (request: Request): Promise<Response> => {
    const [, id] = PATH.exec(new URL(request.url).pathname) ?? [];
    const documentId = documentIdSchema.safeParse(id);
    const found = documentId.success ? repo.find(documentId.data) : undefined;
    const path = found === undefined ? '' : service.pathOf(found);
    const size = await stat(path).then(
      (file) => file.size,
      () => null,
    );
    if (found === undefined || size === null) return new Response(null, { status: 404 });
    const name = encodeURIComponent(found.fileName).replaceAll("'", '%27');
    return new Response(request.method === 'HEAD' ? null : webStreamOf(createReadStream(path)), {
      headers: {
        // A browser's disk cache lies outside the vault.
        'cache-control': 'no-store',
        'content-type': MEDIA_TYPES[formatOf(found)],
        'content-length': String(size),
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'x-content-type-options': 'nosniff',
      },
    });
  };
}
