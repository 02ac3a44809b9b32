import { z } from 'zod';
import type { CaseFile } from '#shared/model/case-file.ts';
import { CASE_FORMAT, CASE_VERSION, caseFileSchema } from '#shared/model/case-file.ts';
import { organizationIdSchema, sessionIdSchema } from '#shared/model/ids.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTER_KEYS } from '#shared/model/registers/index.ts';
import type { Session } from '#shared/model/session.ts';
import { teamMemberEntity } from '../../db/entities.ts';
import {
  insertRegisterRow,
  nullRegistersOf,
  registerRowIdsOf,
  registerRowsOf,
  registersOf,
} from '../../db/register-rows.ts';
import { DomainError } from '../../lib/errors.ts';
import { insertAttachments, OWN } from './attachments.ts';
import type { CaseFileDeps } from './case-file.deps.ts';
import { readCaseFile } from './read-case-file.ts';
import type { ReadCase } from './read-case-file.ts';
import { restoreCase } from './restore-case.ts';
import { reviewBlockOf, sessionFactsOf, teamOf } from './review-block.ts';

export type CaseFileService = ReturnType<typeof createCaseFileService>;

/** Starts a review from bare registers: one command in the session's own stream. */
function importRegisters(deps: CaseFileDeps, { file, attachments }: ReadCase): SessionId {
  const { context, organizations, sessions } = deps;
  const { recorder, newId } = context;
  const sessionId = sessionIdSchema.parse(newId());
  recorder.run({ sessionId, name: 'case.import' }, (tx) => {
    const organization = organizations.adopt(tx, file.org, file.review.review_date);
    const facts = sessionFactsOf(file.review, organization.id);
    sessions.insert(tx, facts, sessionId);
    insertAttachments(tx, newId(), sessionId, {
      ...attachments,
      ...nullRegistersOf(file),
      review: file.review,
    });
    for (const member of teamOf(file.review, sessionId, newId)) tx.insert(teamMemberEntity, member);
    for (const register of REGISTER_KEYS)
      registerRowsOf(file, register).forEach((data, position) =>
        insertRegisterRow(tx, newId, { sessionId, register, position, data }),
      );
  });
  return sessionId;
}

const ownSchema = z.object({
  organization: z.object({ id: organizationIdSchema, createdAt: z.string() }),
  organizationId: organizationIdSchema,
});

function applicationPart(
  { repo, checklist, history, registers, calendars }: CaseFileDeps,
  session: Session,
  own: unknown,
) {
  // An organisation known here under another id keeps the one of its case file there.
  const original = ownSchema.safeParse(own).data;
  const organization = repo.organization(session.organizationId);
  if (organization === undefined)
    throw new DomainError('NOT_FOUND', { what: 'organization', id: session.organizationId });
  const frozen = checklist.frozen(session.id);
  return {
    organization: original?.organization ?? {
      id: organization.id,
      createdAt: organization.createdAt,
    },
    session: { ...session, organizationId: original?.organizationId ?? session.organizationId },
    team: repo.team(session.id),
    premisesVisits: repo.premisesVisits(session.id),
    answers: repo.answers(session.id),
    evidence: repo.evidence(session.id),
    evidenceLinks: repo.evidenceLinks(session.id),
    sampleRounds: repo.sampleRounds(session.id),
    sampleReplacements: repo.sampleReplacements(session.id),
    documents: repo.documents(session.id),
    documentNumbers: repo.documentNumbers(session.id),
    registerRowIds: registerRowIdsOf(registers.rows(session.id)),
    checklist: {
      sha256: frozen.sha256,
      version: frozen.checklist.meta.version,
      content: frozen.content,
    },
    calendar: calendars.attached(session),
    history: history.ofSession(session.id),
  };
}

/** Import and export of case files (docs/case-format.md); import → export → import changes nothing. */
export function createCaseFileService(deps: CaseFileDeps) {
  const { repo, sessions, registers } = deps;

  function assertNotHere({ review, case: part }: CaseFile): void {
    const reviewNo = review.review_no;
    const known = part !== undefined && sessions.isHere(part.session.id);
    if (known || sessions.isReviewNoTaken(reviewNo))
      throw new DomainError('CASE_ALREADY_HERE', { reviewNo });
  }

  /** The registers, review block and application part of a session as one case file. */
  function caseFileOf(sessionId: SessionId): CaseFile {
    const session = sessions.require(sessionId);
    const { review: original, [OWN]: own, ...attachments } = repo.attachments(sessionId);
    const part = applicationPart(deps, session, own);
    return caseFileSchema.loose().parse({
      format: CASE_FORMAT,
      version: CASE_VERSION,
      ...attachments,
      ...registersOf(registers.rows(sessionId)),
      review: reviewBlockOf(session, part.team, original),
      case: part,
      log: { hlc: part.history.at(-1)?.hlc ?? null, commands: part.history.length },
    });
  }

  return {
    caseFileOf,
    /** What a case file brought that no register or field of a session takes. */
    attachments: (sessionId: SessionId) => repo.attachments(sessionId),
    /** All or nothing. @throws DomainError CASE_* with the path of each fault. */
    import: (content: string): SessionId => {
      const read = readCaseFile(content, deps.locale());
      assertNotHere(read.file);
      return read.file.case === undefined
        ? importRegisters(deps, read)
        : restoreCase(deps, read, read.file.case);
    },
    export: (sessionId: SessionId): { fileName: string; content: string } => {
      const file = caseFileOf(sessionId);
      const name = file.review.review_no.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '_');
      return { fileName: `${name}.json`, content: `${JSON.stringify(file, null, 2)}\n` };
    },
  };
}
