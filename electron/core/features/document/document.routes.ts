import type { DocumentRecord, ExportProgress } from '#shared/model/document.ts';
import { mapStreamErrors } from '../../lib/rpc.ts';
import type { ErrorMapper, Rpc } from '../../lib/rpc.ts';
import { followProgress } from '../../lib/follow-progress.ts';
import type { DocumentService } from './document.service.ts';
import type { ExportOptions } from './keep-document.ts';

type ExportEvent =
  | { readonly type: 'progress'; readonly progress: ExportProgress }
  | { readonly type: 'done'; readonly document: DocumentRecord };

export function createDocumentRoutes(rpc: Rpc, mapError: ErrorMapper, service: DocumentService) {
  const following = (
    write: (options: ExportOptions) => Promise<DocumentRecord>,
    signal: AbortSignal | undefined,
  ) =>
    mapStreamErrors(
      followProgress<ExportProgress, DocumentRecord, ExportEvent>(
        (onProgress, stop) => write({ signal: stop, onProgress }),
        (progress) => ({ type: 'progress', progress }),
        (document) => ({ type: 'done', document }),
        signal,
      ),
      mapError,
    );
  return rpc.document.router({
    list: rpc.document.list.handler(({ input }) => service.list(input.sessionId ?? null)),
    get: rpc.document.get.handler(({ input }) => service.require(input.documentId)),
    preview: rpc.document.preview.handler(async ({ input: { nonce, ...request } }) => ({
      html: await service.preview(request, nonce),
    })),
    export: rpc.document.export.handler(({ input, signal }) =>
      following((options) => service.write(input, options), signal),
    ),
    previewSuspicions: rpc.document.previewSuspicions.handler(
      ({ input: { nonce, ...request } }) => ({ html: service.previewSuspicions(request, nonce) }),
    ),
    exportSuspicions: rpc.document.exportSuspicions.handler(({ input, signal }) =>
      following((options) => service.writeSuspicions(input, options), signal),
    ),
  });
}
