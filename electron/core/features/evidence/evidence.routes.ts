import type { ErrorMapper, Rpc } from '../../lib/rpc.ts';
import { mapStreamErrors } from '../../lib/rpc.ts';
import type { EvidenceService } from './evidence.service.ts';

export function createEvidenceRoutes(rpc: Rpc, mapError: ErrorMapper, service: EvidenceService) {
  const { evidence } = rpc;
  return evidence.router({
    list: evidence.list.handler(({ input: { sessionId, itemId, removed } }) =>
      service.list(sessionId, { itemId, removed }),
    ),
    get: evidence.get.handler(({ input }) => service.get(input.evidenceId)),
    kinds: evidence.kinds.handler(({ input }) => service.kinds(input.sessionId)),
    beginUpload: evidence.beginUpload.handler(async ({ input }) => ({
      uploadId: await service.beginUpload(
        { ...input, capturedAt: input.capturedAt ?? null },
        input.sizeBytes,
      ),
    })),
    appendUpload: evidence.appendUpload.handler(async ({ input: { uploadId, offset, bytes } }) => ({
      receivedBytes: await service.appendUpload(
        uploadId,
        offset,
        new Uint8Array(await bytes.arrayBuffer()),
      ),
    })),
    commitUpload: evidence.commitUpload.handler(({ input }) =>
      service.commitUpload(input.uploadId),
    ),
    cancelUpload: evidence.cancelUpload.handler(({ input }) =>
      service.cancelUpload(input.uploadId),
    ),
    update: evidence.update.handler(({ input }) =>
      service.update(input.evidenceId, input.patch, input.groupId),
    ),
    link: evidence.link.handler(({ input }) => service.link(input.evidenceId, input.itemIds)),
    unlink: evidence.unlink.handler(({ input }) =>
      service.unlink(input.evidenceId, input.itemId, input.reason),
    ),
    remove: evidence.remove.handler(({ input }) => service.remove(input.evidenceId, input.reason)),
    verify: evidence.verify.handler(({ signal }) =>
      mapStreamErrors(service.verify(signal), mapError),
    ),
  });
}
