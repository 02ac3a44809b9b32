import type { SessionId } from '#shared/model/ids.ts';
import { caseAttachmentEntity, caseAttachmentRowSchema } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';

/** Place of what this application keeps among the attachments for itself; never a key of a file. */
export const OWN = '$case';

/** Keeps what a case file brought beside the known parts, so that it is written out again unchanged. */
export function insertAttachments(
  tx: Tx,
  id: string,
  sessionId: SessionId,
  data: Readonly<Record<string, unknown>>,
): void {
  tx.insert(caseAttachmentEntity, caseAttachmentRowSchema.parse({ id, sessionId, data }));
}
