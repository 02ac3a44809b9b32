import { formatOf } from '#shared/model/document.ts';
import type { DocumentNumber, DocumentRecord, DocumentView } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { DocumentFolder } from './document-folder.ts';
import type { DocumentNumberService } from './document-number.service.ts';
import type { DocumentRepo } from './document.repo.ts';

type Sources = {
  readonly repo: DocumentRepo;
  readonly numbers: DocumentNumberService;
  readonly folder: DocumentFolder;
};

/** A document and whether its file was found: a case may come without its files. */
type Found = { readonly document: DocumentRecord; readonly present: boolean };
type Numbered = Pick<DocumentRecord, 'sessionId' | 'kind' | 'number'>;

const keyOf = ({ sessionId, kind, number }: Numbered): string =>
  [sessionId, kind, number ?? ''].join(' ');

/** Documents with what became of their files and numbers; those without a number cannot become void. */
function documentViews(
  found: readonly Found[],
  numbers: readonly DocumentNumber[],
): DocumentView[] {
  const voided = new Map<string, DocumentView['voided']>();
  for (const number of numbers) {
    const { voidedAt: at, voidedReason: reason } = number;
    if (at !== null) voided.set(keyOf(number), { at, reason });
  }
  return found.map(({ document, present }) => ({
    ...document,
    present,
    voided: voided.get(keyOf(document)) ?? null,
  }));
}

/** The documents of one case or of all, newest first, as lists show them. */
export function createDocumentList({ repo, numbers, folder }: Sources) {
  const find = async (document: DocumentRecord): Promise<Found> => ({
    document,
    present: await folder.has(document.sha256, formatOf(document)),
  });
  return async (sessionId: SessionId | null): Promise<DocumentView[]> => {
    // Both are read before the files are looked at: meanwhile the vault may be closed.
    const documents = repo.list(sessionId);
    const taken = numbers.list(sessionId);
    return documentViews(await Promise.all(documents.map(find)), taken);
  };
}
