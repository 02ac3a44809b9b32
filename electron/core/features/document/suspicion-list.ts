import type { BoardView } from '#shared/model/board-view.ts';
import type { DocumentFormat, DocumentRecord } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import type { Locale } from '#shared/model/settings.ts';
import { SINGLE_ROW_ID } from '#shared/rules/finding.ts';
import { documentFileName } from '#shared/rules/numbering.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import {
  renderSuspicionHtml,
  writeSuspicionDocx,
  writeSuspicionXlsx,
} from '../../documents/index.ts';
import type { SuspicionInput } from '../../documents/index.ts';
import { documentTitle } from './document-title.ts';
import type { ExportOptions, Keeping } from './keep-document.ts';
import type { ReportSources } from './report-facts.ts';

export type SuspicionRequest = {
  readonly sessionId: SessionId;
  readonly locale: Locale;
  /** Arrangement and filters of the board it is written from. */
  readonly view: BoardView;
};

type Rows = ReturnType<ReportSources['registers']['rows']>;

function rowsById(rows: Rows): SuspicionInput['rows'] {
  const byRegister = new Map<RegisterKey, Map<string, RowData>>();
  for (const { register, data } of rows) {
    const known = byRegister.get(register) ?? new Map<string, RowData>();
    const { id } = data;
    byRegister.set(register, known.set(typeof id === 'string' ? id : SINGLE_ROW_ID, data));
  }
  return byRegister;
}

/** Everything the 疑点单 says, gathered from the case. */
export function gatherSuspicions(
  { sessions, checklist, registers, assessment }: ReportSources,
  { sessionId, locale, view }: SuspicionRequest,
): SuspicionInput {
  const { reviewNo, reviewDate } = sessions.require(sessionId);
  const { hasRegisters, findings, suggestions } = assessment.board(sessionId);
  return {
    language: locale,
    organization: sessions.summary(sessionId).organizationName,
    reviewNo,
    reviewDate,
    view,
    hasRegisters,
    checklist: checklist.checklistOf(sessionId),
    findings,
    suggestions,
    rows: rowsById(registers.rows(sessionId)),
  };
}

/** Writes the 疑点单. An internal paper: it has no drafts, takes no number and waits for no state of the case. */
export function createSuspicionList(sources: ReportSources, { keep, record }: Keeping) {
  const write = (
    request: SuspicionRequest & { readonly format: DocumentFormat },
    options: ExportOptions,
  ): Promise<DocumentRecord> => {
    const { sessionId, locale, format } = request;
    const input = gatherSuspicions(sources, request);
    const title = documentTitle({ kind: 'suspicionList', draft: false, locale });
    return keep(format, options, async (outFile) => {
      const { pageCount, ...written } =
        format === 'docx'
          ? await writeSuspicionDocx({ input, outFile, ...options })
          : { ...(await writeSuspicionXlsx({ input, outFile, ...options })), pageCount: 0 };
      const row = {
        sessionId,
        kind: 'suspicionList',
        draft: false,
        number: null,
        fileName: documentFileName(input.reviewNo, title, null, format),
        pageCount,
        written,
      } as const;
      return { sha256: written.sha256, record: () => record(row) };
    });
  };
  return {
    write,
    preview: (request: SuspicionRequest, nonce: string): string =>
      renderSuspicionHtml(gatherSuspicions(sources, request), nonce),
  };
}
