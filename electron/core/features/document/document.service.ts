import { formatOf } from '#shared/model/document.ts';
import type { DocumentFormat, DocumentRecord, NumberedKind } from '#shared/model/document.ts';
import type { DocumentId, SessionId } from '#shared/model/ids.ts';
import type { Session } from '#shared/model/session.ts';
import type { Locale } from '#shared/model/settings.ts';
import { documentFileName, numberPrefix } from '#shared/rules/numbering.ts';
import { renderReportHtml, writeReportDocx } from '../../documents/index.ts';
import type { ReportInput, WrittenDocx } from '../../documents/index.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import type { AppService } from '../app/app.service.ts';
import type { EvidenceService } from '../evidence/evidence.service.ts';
import type { DocumentFolder } from './document-folder.ts';
import { createDocumentList } from './document-list.ts';
import type { DocumentNumberService, Numbering } from './document-number.service.ts';
import { documentTitle } from './document-title.ts';
import { createKeeping } from './keep-document.ts';
import type { ExportOptions, NewDocument } from './keep-document.ts';
import { createSuspicionList } from './suspicion-list.ts';
import type { SuspicionRequest } from './suspicion-list.ts';
import type { DocumentRepo } from './document.repo.ts';
import { gatherReportEvidence } from './report-evidence.ts';
import { gatherReport, issueDateOf } from './report-facts.ts';
import type { ReportSources } from './report-facts.ts';

export type DocumentService = ReturnType<typeof createDocumentService>;

export type DocumentRequest = {
  readonly sessionId: SessionId;
  readonly kind: NumberedKind;
  readonly draft: boolean;
  readonly locale: Locale;
};
type Deps = ReportSources & {
  readonly context: Pick<CoreContext, 'recorder' | 'newId'>;
  readonly repo: DocumentRepo;
  readonly numbers: DocumentNumberService;
  readonly folder: DocumentFolder;
  readonly evidence: EvidenceService;
  readonly app: AppService;
};

type Gathered = {
  readonly input: ReportInput;
  /** Evidence behind each picture, so that a page can ask a host for it. */
  readonly evidenceIdByPath: ReadonlyMap<string, string>;
};

function createGathering(deps: Deps) {
  return async (
    request: DocumentRequest,
    number: string | null,
    { signal, onProgress }: ExportOptions,
  ): Promise<Gathered> => {
    const views = await deps.evidence.list(request.sessionId, { removed: false });
    const evidenceIdByPath = new Map<string, string>();
    const evidence = await gatherReportEvidence(
      views,
      async ({ evidence: one }) => {
        const photo = await deps.evidence.reportPhoto(one);
        if (photo !== null) evidenceIdByPath.set(photo.path, one.id);
        return photo;
      },
      (done, total) => onProgress?.({ stage: 'photos', done, total }),
      signal,
    );
    const { agencyCode } = deps.app.settings();
    const input = gatherReport(deps, request.sessionId, {
      locale: request.locale,
      draft: request.draft,
      number,
      numberPrefix: numberPrefix(agencyCode, request.kind),
      evidence,
    });
    return { input, evidenceIdByPath };
  };
}

/** Runs one task after another, whatever became of the one before. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** What is issued under a number rests on its originals. @throws DomainError EVIDENCE_NOT_WHOLE. */
async function assertOriginals(
  evidence: EvidenceService,
  sessionId: SessionId,
  signal: AbortSignal | undefined,
): Promise<void> {
  const numbers = await evidence.damagedOriginals(sessionId, signal);
  if (numbers.length > 0) throw new DomainError('EVIDENCE_NOT_WHOLE', { numbers: [...numbers] });
}

/** Writes and keeps the documents of a session; numbers are taken on issue, never for drafts. */
export function createDocumentService(deps: Deps) {
  const { context, repo, numbers, folder, sessions, checklist } = deps;
  const gather = createGathering(deps);
  const oneAtATime = createQueue();
  const keeping = createKeeping({ context, folder });
  const suspicions = createSuspicionList(deps, keeping);

  function requireIssuable(sessionId: SessionId): Session {
    const session = sessions.require(sessionId);
    if (session.state !== 'awaitingSignature')
      throw new DomainError('REPORT_NOT_CLOSED', { gaps: checklist.gaps(sessionId).length });
    return session;
  }

  const numberFor = (session: Session, kind: NumberedKind): Numbering =>
    numbers.forIssue(session.id, kind, Number(issueDateOf(session).slice(0, 4)));

  /** While the pictures were made the case may have been opened again: then nothing is issued. */
  function assertStillClosed(issued: Session): void {
    const { closedAt } = requireIssuable(issued.id);
    if (closedAt !== issued.closedAt) throw new DomainError('REPORT_NOT_CLOSED', { gaps: 0 });
  }

  const rowOf = (
    request: DocumentRequest,
    { pageCount, ...written }: WrittenDocx,
    number: string | null,
  ): NewDocument => ({
    sessionId: request.sessionId,
    kind: request.kind,
    draft: request.draft,
    number,
    fileName: documentFileName(
      sessions.require(request.sessionId).reviewNo,
      documentTitle(request),
      number,
    ),
    pageCount,
    written,
  });

  function write(request: DocumentRequest, options: ExportOptions): Promise<DocumentRecord> {
    const issued = request.draft ? null : requireIssuable(request.sessionId);
    const numbering = issued === null ? null : numberFor(issued, request.kind);
    const number = numbering?.text ?? null;
    return keeping.keep('docx', options, async (outFile) => {
      if (issued !== null) await assertOriginals(deps.evidence, issued.id, options.signal);
      const { input } = await gather(request, number, options);
      const written = await writeReportDocx({ input, outFile, ...options });
      const record = (): DocumentRecord => {
        if (issued !== null) assertStillClosed(issued);
        return keeping.record(rowOf(request, written, number), numbering?.issue);
      };
      return { sha256: written.sha256, record };
    });
  }

  return {
    list: createDocumentList(deps),
    require: (id: DocumentId): DocumentRecord => {
      const found = repo.find(id);
      if (found === undefined) throw new DomainError('NOT_FOUND', { what: 'document', id });
      return found;
    },
    pathOf: (record: DocumentRecord): string => folder.path(record.sha256, formatOf(record)),
    /** One at a time, so that no two documents take the same number. @throws DomainError REPORT_NOT_CLOSED, CANCELLED, DISK_FULL. */
    write: (request: DocumentRequest, options: ExportOptions = {}): Promise<DocumentRecord> =>
      oneAtATime(() => write(request, options)),
    /** 疑点单, in any state of the case. @throws DomainError CANCELLED, DISK_FULL. */
    writeSuspicions: (
      request: SuspicionRequest & { readonly format: DocumentFormat },
      options: ExportOptions = {},
    ): Promise<DocumentRecord> => oneAtATime(() => suspicions.write(request, options)),
    previewSuspicions: suspicions.preview,
    /** Resolves when no document is being written any more: its row needs the vault open. */
    idle: (): Promise<void> => oneAtATime(() => Promise.resolve()),
    /** Print page of the same blocks; pictures are asked of the host by the evidence they show. */
    preview: async (request: DocumentRequest, nonce: string): Promise<string> => {
      const { sessionId, kind, draft } = request;
      if (!draft) requireIssuable(sessionId);
      const number = draft ? null : numbers.inForce(sessionId, kind);
      const { input, evidenceIdByPath } = await gather(request, number, {});
      const photoUrl = ({ path }: { readonly path: string }): string =>
        `media/${evidenceIdByPath.get(path) ?? ''}/preview`;
      return renderReportHtml({ input, nonce, photoUrl });
    },
  };
}
