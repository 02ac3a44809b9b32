import type { DocumentNumber, NumberedKind } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { documentNumber, numberPrefix } from '#shared/rules/numbering.ts';
import { documentNumberEntity } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import type { CoreContext } from '../../lib/context.ts';
import type { AppService } from '../app/app.service.ts';
import type { DocumentRepo } from './document.repo.ts';

export type DocumentNumberService = ReturnType<typeof createDocumentNumberService>;

/** The number a document bears: the one its case has, or the next of its unit, year and kind. */
export type Numbering = {
  readonly text: string;
  /** Takes the number in the command that records the document; null when the case has it already. */
  readonly issue: ((tx: Tx) => void) | null;
};

/**
 * The register of numbers (DOMAIN §5.2): one is taken when a document is issued; one that became void
 * stays with its reason, so that the count goes on behind it and nobody is given it again.
 */
export function createDocumentNumberService(
  { newId, deviceId }: Pick<CoreContext, 'newId' | 'deviceId'>,
  repo: DocumentRepo,
  app: Pick<AppService, 'settings'>,
) {
  const inForce = (sessionId: SessionId, kind: NumberedKind): string | null =>
    repo.numberInForce(sessionId, kind)?.number ?? null;

  function next(sessionId: SessionId, kind: NumberedKind, year: number): Numbering {
    const prefix = numberPrefix(app.settings().agencyCode, kind);
    const sequence = repo.lastSequence(prefix, year) + 1;
    const number = documentNumber(prefix, year, sequence);
    const row = { sessionId, kind, prefix, deviceId, year, sequence, number };
    const issue = (tx: Tx): void =>
      tx.insert(documentNumberEntity, {
        ...row,
        id: newId(),
        issuedAt: tx.at,
        voidedAt: null,
        voidedReason: null,
      });
    return { text: number, issue };
  }

  return {
    inForce,
    /** For a document that is issued in a year. */
    forIssue: (sessionId: SessionId, kind: NumberedKind, year: number): Numbering => {
      const text = inForce(sessionId, kind);
      return text === null ? next(sessionId, kind, year) : { text, issue: null };
    },
    /** Every number ever taken, of one case or of all. */
    list: (sessionId: SessionId | null): DocumentNumber[] => repo.numbers(sessionId),
    /** Voids what a case has taken, within the command that makes its documents outdated. */
    voidAll: (tx: Tx, sessionId: SessionId, reason: string | null): void => {
      const taken = repo.numbers(sessionId).filter(({ voidedAt }) => voidedAt === null);
      for (const { id } of taken)
        tx.update(documentNumberEntity, id, { voidedAt: tx.at, voidedReason: reason });
    },
  };
}
