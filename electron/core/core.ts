import { randomBytes } from 'node:crypto';
import { createRecorder } from './db/recorder.ts';
import { openVault } from './db/open-vault.ts';
import type { Vault } from './db/open-vault.ts';
import { createAppRepo } from './features/app/app.repo.ts';
import { createAppRoutes } from './features/app/app.routes.ts';
import { createAppService, deviceIdOf, idHashKeyOf } from './features/app/app.service.ts';
import { createAssessmentService } from './features/assessment/assessment.service.ts';
import { createFindingRoutes } from './features/assessment/assessment.routes.ts';
import { createFindingCache } from './features/assessment/finding-cache.ts';
import { createCalendarRepo } from './features/calendar/calendar.repo.ts';
import { createCalendarRoutes } from './features/calendar/calendar.routes.ts';
import { createCalendarService } from './features/calendar/calendar.service.ts';
import type { CalendarService } from './features/calendar/calendar.service.ts';
import { createCaseFileRepo } from './features/case-file/case-file.repo.ts';
import { createCaseFileRoutes } from './features/case-file/case-file.routes.ts';
import { createCaseFileService } from './features/case-file/case-file.service.ts';
import { createChecklistRepo } from './features/checklist/checklist.repo.ts';
import { createChecklistRoutes } from './features/checklist/checklist.routes.ts';
import { createChecklistService } from './features/checklist/checklist.service.ts';
import { openEvidenceFiles } from './features/evidence/evidence-files.ts';
import type { EvidenceFiles } from './features/evidence/evidence-files.ts';
import { createEvidenceMedia } from './features/evidence/evidence-media.ts';
import { createEvidenceRepo } from './features/evidence/evidence.repo.ts';
import { createEvidenceRoutes } from './features/evidence/evidence.routes.ts';
import { createEvidenceService } from './features/evidence/evidence.service.ts';
import { createDocumentAnswer } from './features/document/document-answer.ts';
import { openDocumentFolder } from './features/document/document-folder.ts';
import type { DocumentFolder } from './features/document/document-folder.ts';
import { createDocumentRepo } from './features/document/document.repo.ts';
import { createDocumentRoutes } from './features/document/document.routes.ts';
import { createDocumentNumberService } from './features/document/document-number.service.ts';
import { createDocumentService } from './features/document/document.service.ts';
import { createHistoryRepo } from './features/history/history.repo.ts';
import { createHistoryRoutes } from './features/history/history.routes.ts';
import { createHistoryService } from './features/history/history.service.ts';
import { createInspectorRepo } from './features/inspector/inspector.repo.ts';
import { createInspectorRoutes } from './features/inspector/inspector.routes.ts';
import { createInspectorService } from './features/inspector/inspector.service.ts';
import { createOrganizationRepo } from './features/organization/organization.repo.ts';
import { createOrganizationRoutes } from './features/organization/organization.routes.ts';
import { createOrganizationService } from './features/organization/organization.service.ts';
import { createPrecedentService } from './features/precedent/precedent.service.ts';
import { createYearsService } from './features/precedent/years.service.ts';
import { createRegisterRepo } from './features/register/register.repo.ts';
import { createImportService } from './features/register/import.service.ts';
import { createRegisterRoutes } from './features/register/register.routes.ts';
import { createRegisterService } from './features/register/register.service.ts';
import { createSamplingRepo } from './features/sampling/sampling.repo.ts';
import { createSamplingRoutes } from './features/sampling/sampling.routes.ts';
import { createSamplingService } from './features/sampling/sampling.service.ts';
import { createSessionRepo } from './features/session/session.repo.ts';
import { createSessionRoutes } from './features/session/session.routes.ts';
import { createSessionService } from './features/session/session.service.ts';
import type { SessionService } from './features/session/session.service.ts';
import { createVisitService } from './features/visit/visit.service.ts';
import { loadChecklist } from './lib/checklist-resource.ts';
import { systemClock } from './lib/clock.ts';
import type { Clock } from './lib/clock.ts';
import type { CoreContext } from './lib/context.ts';
import { newUuidV7 } from './lib/ids.ts';
import type { NewId } from './lib/ids.ts';
import { stderrLog } from './lib/log.ts';
import type { Log } from './lib/log.ts';
import type { Locale } from '#shared/model/settings.ts';
import { createErrorMapper, createRpc } from './lib/rpc.ts';
import { speakZod } from './lib/zod-words.ts';

export type CoreOptions = {
  /** Vault folder: `vault.sqlite` and `evidence/`. */
  readonly dataFolder: string;
  /** Folder of checklist, calendar and template data. */
  readonly resourcesFolder: string;
  readonly version: string;
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly log?: Log;
  /** Language of the sentences about files, where the host has one of its own; else that of the settings. */
  readonly locale?: Locale;
};

function openContext(options: CoreOptions, vault: Vault) {
  const { clock = systemClock, newId = newUuidV7, log = stderrLog } = options;
  const checklist = loadChecklist(options.resourcesFolder);
  const appRepo = createAppRepo(vault.db);
  const app = createAppService(appRepo);
  const locale = (): Locale => options.locale ?? app.settings().locale;
  speakZod(locale());
  const deviceId = deviceIdOf(appRepo, newId);
  const recorder = createRecorder({
    db: vault.db,
    clock,
    newId,
    deviceId,
    actor: () => app.settings().operator,
  });
  const context: CoreContext = {
    vaultFolder: vault.folder,
    db: vault.db,
    read: vault.db,
    recorder,
    clock,
    newId,
    log,
    checklist,
    version: options.version,
    deviceId,
  };
  const idHashKey = idHashKeyOf(appRepo, () => randomBytes(32).toString('hex'));
  return { app, appRepo, context, idHashKey, locale };
}

type Opened = ReturnType<typeof openContext>;

/** The checklist and what the rules say to it: answers keep the suggestion they were given beside. */
function createJudging(
  { context, idHashKey }: Opened,
  sessions: SessionService,
  calendars: CalendarService,
) {
  const { read, db } = context;
  const evidenceRepo = createEvidenceRepo(read);
  const checklistRepo = createChecklistRepo(db);
  const { sha256, json, checklist: shipped } = context.checklist;
  checklistRepo.keep(sha256, shipped.meta.version, json);
  const checklist = createChecklistService({
    context,
    repo: checklistRepo,
    sessions,
    evidence: evidenceRepo,
    // Asked only once everything is built.
    suggestions: (sessionId) => findings.of(sessionId).proposals,
  });
  const repo = createRegisterRepo(read);
  const registers = createRegisterService({ context, repo, sessions, idHashKey });
  const findings = createFindingCache({
    recorder: context.recorder,
    sessions,
    checklistOf: (sessionId) => checklist.checklistOf(sessionId),
    registers,
    calendars,
  });
  return { evidenceRepo, checklist, registers, findings };
}

function createServices(opened: Opened, files: EvidenceFiles, folder: DocumentFolder) {
  const { context, app, appRepo } = opened;
  const { read } = context;
  const organizations = createOrganizationService(context, createOrganizationRepo(read));
  const calendars = createCalendarService(context, createCalendarRepo(context.db));
  const sessions = createSessionService(context, createSessionRepo(read), organizations, calendars);
  const { evidenceRepo, checklist, registers, findings } = createJudging(
    opened,
    sessions,
    calendars,
  );
  const evidence = createEvidenceService({
    context,
    repo: evidenceRepo,
    sessions,
    checklist,
    files,
  });
  const media = createEvidenceMedia(evidenceRepo, files);
  const history = createHistoryService(context, createHistoryRepo(read), sessions);
  const precedents = createPrecedentService({ organizations, sessions, checklist, registers });
  const documentRepo = createDocumentRepo(read);
  const numbers = createDocumentNumberService(context, documentRepo, app);
  const visit = createVisitService({ context, sessions, checklist, history, precedents, numbers });
  const inspectors = createInspectorService(context, createInspectorRepo(read));
  const caseFiles = createCaseFileService({
    context,
    repo: createCaseFileRepo(read),
    sessions,
    organizations,
    checklist,
    history,
    registers,
    calendars,
    locale: opened.locale,
  });
  const assessment = createAssessmentService(sessions, checklist, findings, precedents);
  const years = createYearsService({ precedents, checklist, registers, assessment });
  const imports = createImportService({ context, sessions, registers, evidence, memory: appRepo });
  const sampling = createSamplingService({
    context,
    repo: createSamplingRepo(read),
    sessions,
    registers,
    assessment,
  });
  const documents = createDocumentService({
    context,
    repo: documentRepo,
    numbers,
    folder,
    app,
    sessions,
    checklist,
    registers,
    assessment,
    evidence,
    visit,
  });
  return {
    assessment,
    calendars,
    documents,
    registers,
    imports,
    sampling,
    documentAnswer: createDocumentAnswer(documentRepo, documents),
    organizations,
    years,
    sessions,
    checklist,
    evidence,
    media,
    visit,
    history,
    inspectors,
    caseFiles,
  };
}

function assemble(opened: Opened, files: EvidenceFiles, folder: DocumentFolder) {
  const { app, context } = opened;
  const services = createServices(opened, files, folder);
  const mapError = createErrorMapper(context.log, context.newId, context.vaultFolder);
  const rpc = createRpc(mapError);
  const router = {
    app: createAppRoutes(rpc, context, app),
    calendar: createCalendarRoutes(rpc, services.calendars, { ...services, app }),
    caseFile: createCaseFileRoutes(rpc, services.caseFiles),
    checklist: createChecklistRoutes(rpc, services.checklist, services.history),
    document: createDocumentRoutes(rpc, mapError, services.documents),
    evidence: createEvidenceRoutes(rpc, mapError, services.evidence),
    finding: createFindingRoutes(rpc, services.assessment),
    history: createHistoryRoutes(rpc, services.history),
    inspector: createInspectorRoutes(rpc, services.inspectors),
    organization: createOrganizationRoutes(
      rpc,
      services.organizations,
      services.sessions,
      services.years,
    ),
    register: createRegisterRoutes(rpc, services.registers, services.imports),
    sampling: createSamplingRoutes(rpc, services.sampling),
    session: createSessionRoutes(rpc, services.sessions, services.visit),
  };
  return {
    router,
    services,
    log: context.log,
    answer: (request: Request): Promise<Response> =>
      new URL(request.url).pathname.startsWith('/media/')
        ? services.media(request)
        : services.documentAnswer(request),
  };
}

async function openOn(vault: Vault, options: CoreOptions) {
  const opened = openContext(options, vault);
  const folder = await openDocumentFolder(opened.context);
  const files = await openEvidenceFiles(opened.context);
  try {
    return { ...assemble(opened, files, folder), files };
  } catch (error) {
    await files.close();
    throw error;
  }
}

/**
 * The whole application without a host. `router` answers the contract; `answer`
 * serves `/media/<evidenceId>/<variant>` and `/documents/<documentId>` to pages.
 * `close` waits for a document being written. Whatever fails, the vault is released.
 * @throws DomainError VAULT_*, DISK_FULL, FILE_UNREADABLE when the vault cannot be opened.
 */
export async function createCore(options: CoreOptions) {
  const vault = openVault(options.dataFolder);
  try {
    const { files, ...core } = await openOn(vault, options);
    const close = async (): Promise<void> => {
      const { documents, evidence } = core.services;
      try {
        evidence.stopBackground();
        await documents.idle();
        await files.close();
      } finally {
        vault.close();
      }
    };
    return { ...core, close };
  } catch (error) {
    vault.close();
    throw error;
  }
}
export type Core = Awaited<ReturnType<typeof createCore>>;
