import { Readable } from 'node:stream';
import { isStatutory, LEGAL_CATEGORIES } from '#shared/model/evidence.ts';
import type {
  Evidence,
  EvidencePatch,
  EvidenceView,
  StoreProblem,
} from '#shared/model/evidence.ts';
import type { EvidenceId, ItemId, SessionId } from '#shared/model/ids.ts';
import { evidenceEntity, evidenceLinkEntity } from '../../db/entities.ts';
import type { CoreContext } from '../../lib/context.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import { DomainError } from '../../lib/errors.ts';
import type { BlobCheck } from '../../lib/file-store/verify-blobs.ts';
import type { IngestProgress, Ingested, IngestResult } from '../../lib/media/ingest.ts';
import { isShowable } from '../../lib/media/picture.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { SessionService } from '../session/session.service.ts';
import { createDerivedSchedule } from './derived-schedule.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import type { EvidenceRepo } from './evidence.repo.ts';
import { insertEvidence, insertLinks } from './evidence-rows.ts';
import type { Arrival } from './evidence-rows.ts';
import { createEvidenceUploads } from './evidence-uploads.ts';
import { findStoreProblems } from './self-check.ts';

export type EvidenceService = ReturnType<typeof createEvidenceService>;

type Deps = {
  readonly context: Pick<CoreContext, 'recorder' | 'newId' | 'log'>;
  readonly repo: EvidenceRepo;
  readonly sessions: SessionService;
  readonly checklist: ChecklistService;
  readonly files: EvidenceFiles;
};

export type AddedFile =
  | { readonly path: string; readonly evidence: EvidenceView }
  | { readonly path: string; readonly error: unknown };

export type AddFilesOptions = {
  readonly itemIds?: readonly ItemId[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: IngestProgress) => void;
};

export type VerifyEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly problems: readonly StoreProblem[] };

type ListFilter = { readonly itemId?: ItemId | undefined; readonly removed: boolean };

function createReading({ repo, sessions, checklist, files }: Deps) {
  const requireEvidence = (id: EvidenceId): Evidence => {
    const evidence = repo.find(id);
    if (evidence === undefined) throw new DomainError('NOT_FOUND', { what: 'evidence', id });
    return evidence;
  };
  const view = async (evidence: Evidence, items: readonly ItemId[]): Promise<EvidenceView> => {
    const present = await files.store.has(evidence.sha256);
    const { mediaType, width, height } = evidence;
    return {
      evidence,
      items,
      present,
      hasThumbnail: present && isShowable(mediaType, width, height),
    };
  };
  const get = (id: EvidenceId): Promise<EvidenceView> =>
    view(
      requireEvidence(id),
      repo.links(id).map(({ itemId }) => itemId),
    );
  const list = (sessionId: SessionId, { itemId, removed }: ListFilter): Promise<EvidenceView[]> => {
    sessions.require(sessionId);
    const items = repo.itemsOfSession(sessionId);
    const wanted = repo.ofSession(sessionId).filter((evidence) => {
      const linked = itemId === undefined || (items.get(evidence.id) ?? []).includes(itemId);
      return linked && (evidence.removedAt !== null) === removed;
    });
    return Promise.all(wanted.map((evidence) => view(evidence, items.get(evidence.id) ?? [])));
  };
  const kinds = (sessionId: SessionId) => ({
    kinds: checklist.checklistOf(sessionId).evidence_kinds.map(({ label, legal_category }) => ({
      label,
      legalCategory: legal_category,
    })),
    legalCategories: LEGAL_CATEGORIES,
  });
  return { requireEvidence, get, list, kinds };
}
type Reading = ReturnType<typeof createReading>;

function createAdding(deps: Deps, reading: Reading) {
  const { context, repo, sessions, checklist, files } = deps;
  const schedule = createDerivedSchedule(files.media, context.log);
  const assertWelcome = ({ sessionId, itemIds }: Arrival): void => {
    sessions.requireEditable(sessionId);
    for (const itemId of itemIds) checklist.requireItem(sessionId, itemId);
  };
  const insert = (arrival: Arrival, ingested: Ingested): EvidenceId => {
    // The state may have moved while the bytes were coming in.
    assertWelcome(arrival);
    const { sessionId } = arrival;
    const id = context.recorder.run({ sessionId, name: 'evidence.add' }, (tx) =>
      insertEvidence(tx, context.newId, arrival, ingested, repo.numbers(sessionId)),
    );
    schedule.later({ sha256: ingested.blob.sha256, mediaType: ingested.facts.mediaType });
    return id;
  };
  /** Bytes the core holds itself into the store. @returns what writes their row, once its time has come. */
  const keep = async (arrival: Arrival, bytes: Uint8Array): Promise<() => EvidenceId> => {
    assertWelcome(arrival);
    await files.store.assertRoom(bytes.length);
    const staged = await files.store.stageFrom(Readable.from([bytes]));
    const ingested = await files.ingest.staged(staged, arrival.fileName);
    return () => insert(arrival, ingested);
  };
  const addFiles = async (
    sessionId: SessionId,
    paths: readonly string[],
    { itemIds = [], signal, onProgress }: AddFilesOptions = {},
  ): Promise<AddedFile[]> => {
    assertWelcome({ sessionId, fileName: '', itemIds, capturedAt: null });
    const rows: (EvidenceId | { readonly error: unknown })[] = [];
    const onResult = (result: IngestResult): void => {
      rows.push(
        addedRow(result, (name, one) =>
          insert({ sessionId, fileName: name, itemIds, capturedAt: null }, one),
        ),
      );
    };
    const sources = paths.map((path) => ({ path }));
    await files.ingest.many(sources, { signal, onResult, ...definedOnly({ onProgress }) });
    return Promise.all(
      rows.map(async (row, index) => {
        const path = paths[index] ?? '';
        if (typeof row !== 'string') return { path, error: row.error };
        return { path, evidence: await reading.get(row) };
      }),
    );
  };
  const uploads = createEvidenceUploads({
    files,
    assertWelcome,
    add: (arrival, ingested) => reading.get(insert(arrival, ingested)),
  });
  return { ...uploads, addFiles, keep, stopBackground: schedule.stop };
}

/** Row of one ingested file, or why there is none; a refusal of one file must not lose the others. */
function addedRow(
  result: IngestResult,
  insert: (fileName: string, ingested: Ingested) => EvidenceId,
): EvidenceId | { readonly error: unknown } {
  switch (result.status) {
    case 'cancelled':
      return { error: new DomainError('CANCELLED', {}) };
    case 'failed':
      return { error: result.error };
    case 'stored':
      try {
        return insert(result.source.path, result.ingested);
      } catch (error) {
        return { error };
      }
  }
}

function createEditing({ context, repo, sessions, checklist }: Deps, reading: Reading) {
  const requireOpen = (id: EvidenceId): Evidence => {
    const evidence = reading.requireEvidence(id);
    sessions.requireEditable(evidence.sessionId);
    if (evidence.removedAt !== null)
      throw new DomainError('EVIDENCE_REMOVED', { number: evidence.number });
    return evidence;
  };
  /** A kind of the checklist brings its statutory category, unless a person chose another than the kind before brought. */
  const categoryFor = (evidence: Evidence, patch: EvidencePatch): Partial<Evidence> => {
    if (typeof patch.kind !== 'string' || patch.legalCategory !== undefined) return {};
    const { kinds } = reading.kinds(evidence.sessionId);
    const broughtBy = (kind: string | null) =>
      kinds.find(({ label }) => label === kind)?.legalCategory;
    const { legalCategory } = evidence;
    if (isStatutory(legalCategory) && legalCategory !== broughtBy(evidence.kind)) return {};
    const brought = broughtBy(patch.kind);
    return brought === undefined ? {} : { legalCategory: brought };
  };
  const originFor = ({ capturedAt }: EvidencePatch): Partial<Evidence> => {
    if (capturedAt === undefined) return {};
    return { capturedAtOrigin: capturedAt === null ? null : 'typed' };
  };
  return {
    update: (
      id: EvidenceId,
      patch: EvidencePatch,
      groupId: string | undefined,
    ): Promise<EvidenceView> => {
      const evidence = requireOpen(id);
      const whole = { ...definedOnly(patch), ...originFor(patch), ...categoryFor(evidence, patch) };
      const { sessionId } = evidence;
      context.recorder.run({ sessionId, name: 'evidence.update', groupId }, (tx) =>
        tx.update(evidenceEntity, id, whole),
      );
      return reading.get(id);
    },
    link: (id: EvidenceId, itemIds: readonly ItemId[]): Promise<EvidenceView> => {
      const { sessionId } = requireOpen(id);
      for (const itemId of itemIds) checklist.requireItem(sessionId, itemId);
      const linked = repo.links(id).map((link) => link.itemId);
      const added = new Set(itemIds.filter((itemId) => !linked.includes(itemId)));
      context.recorder.run({ sessionId, name: 'evidence.link' }, (tx) =>
        insertLinks(tx, context.newId, id, added),
      );
      return reading.get(id);
    },
    unlink: (id: EvidenceId, itemId: ItemId, reason: string): Promise<EvidenceView> => {
      const { sessionId } = requireOpen(id);
      const link = repo.links(id).find((one) => one.itemId === itemId);
      if (link === undefined)
        throw new DomainError('NOT_FOUND', { what: 'evidenceLink', id: itemId });
      context.recorder.run({ sessionId, name: 'evidence.unlink', reason }, (tx) =>
        tx.remove(evidenceLinkEntity, link.id),
      );
      return reading.get(id);
    },
    /** Takes it out of the case; the row says so and the blob stays. */
    remove: (id: EvidenceId, reason: string): Promise<EvidenceView> => {
      const { sessionId } = requireOpen(id);
      context.recorder.run({ sessionId, name: 'evidence.remove', reason }, (tx) =>
        tx.update(evidenceEntity, id, { removedAt: tx.at, removedReason: reason }),
      );
      return reading.get(id);
    },
  };
}

async function* verifyStore(
  { repo, files }: Deps,
  signal: AbortSignal | undefined,
): AsyncGenerator<VerifyEvent, void, void> {
  const checks: BlobCheck[] = [];
  for await (const check of files.store.verify(signal)) {
    checks.push(check);
    yield { type: 'progress', done: check.doneCount, total: check.totalCount };
  }
  yield { type: 'done', problems: findStoreProblems(repo.blobs(), checks) };
}

/** Numbers of the pieces whose original is missing or no longer what was added. */
async function damagedOriginals(
  { repo, files }: Deps,
  sessionId: SessionId,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { number, sha256, removedAt } of repo.ofSession(sessionId)) {
    if (removedAt === null && !(await files.store.isIntact(sha256, signal))) damaged.push(number);
  }
  return damaged;
}

/** Evidence of a session: files first, rows after them, never the other way round. */
export function createEvidenceService(deps: Deps) {
  const reading = createReading(deps);
  return {
    damagedOriginals: (sessionId: SessionId, signal?: AbortSignal) =>
      damagedOriginals(deps, sessionId, signal),
    ...createAdding(deps, reading),
    ...createEditing(deps, reading),
    get: reading.get,
    list: reading.list,
    kinds: reading.kinds,
    /** Picture for documents, made now if it has to be; null when there is nothing to show. */
    reportPhoto: ({ sha256, mediaType }: Evidence) =>
      deps.files.media.reportPhoto({ sha256, mediaType }),
    verify: (signal?: AbortSignal) => verifyStore(deps, signal),
  };
}
