import type { DocumentNumber, DocumentRecord, DocumentView } from '#shared/model/document.ts';

type Numbered = Pick<DocumentRecord, 'sessionId' | 'kind'> & { readonly number: string | null };

const keyOf = ({ sessionId, kind, number }: Numbered): string =>
  [sessionId, kind, number ?? ''].join(' ');

/** Documents with what became of their numbers; those without a number cannot become void. */
export function documentViews(
  documents: readonly DocumentRecord[],
  numbers: readonly DocumentNumber[],
): DocumentView[] {
  const voided = new Map<string, DocumentView['voided']>();
  for (const number of numbers) {
    const { voidedAt: at, voidedReason: reason } = number;
    if (at !== null) voided.set(keyOf(number), { at, reason });
  }
  return documents.map((document) => ({
    ...document,
    voided: voided.get(keyOf(document)) ?? null,
  }));
}
