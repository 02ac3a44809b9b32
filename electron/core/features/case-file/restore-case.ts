import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CaseApplicationPart, CaseFile } from '#shared/model/case-file.ts';
import { checklistSchema, workdayCalendarSchema } from '#shared/model/checklist.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTER_KEYS } from '#shared/model/registers/index.ts';
import { calendarProblems } from '#shared/rules/calendar.ts';
import {
  answerEntity,
  documentEntity,
  documentNumberEntity,
  evidenceEntity,
  evidenceLinkEntity,
  premisesVisitEntity,
  registerRowEntity,
  registerRowSchema,
  sampleReplacementEntity,
  sampleRoundEntity,
  sessionEntity,
  teamMemberEntity,
} from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import { DomainError, systemCodeOf } from '../../lib/errors.ts';
import { insertAttachments, OWN } from './attachments.ts';
import type { CaseFileDeps } from './case-file.deps.ts';
import type { ReadCase } from './read-case-file.ts';
import { reviewBlockOf } from './review-block.ts';
import { nullRegistersOf, registerRowsOf } from '../../db/register-rows.ts';

function broken(at: string, value: string): DomainError {
  return new DomainError('CASE_REFERENCE_BROKEN', { at, value });
}

function assertOwned(part: CaseApplicationPart): void {
  const { id } = part.session;
  const owned = [
    'team',
    'premisesVisits',
    'answers',
    'evidence',
    'sampleRounds',
    'sampleReplacements',
    'documents',
    'documentNumbers',
  ] as const;
  for (const key of owned)
    part[key].forEach((row, index) => {
      if (row.sessionId !== id) throw broken(`case.${key}[${index}].sessionId`, row.sessionId);
    });
  const evidence = new Set<string>(part.evidence.map((row) => row.id));
  part.evidenceLinks.forEach(({ evidenceId }, index) => {
    if (!evidence.has(evidenceId))
      throw broken(`case.evidenceLinks[${index}].evidenceId`, evidenceId);
  });
}

/** What is taken out was in the sample; what comes in could be drawn and comes in once, so no chain ends in itself. */
function assertReplacements({ sampleRounds, sampleReplacements }: CaseApplicationPart): void {
  const rounds = new Map(
    sampleRounds.map(({ id, population, picks }) => [
      id,
      { population: new Set(population), been: new Set(picks.map((pick) => pick.id)) },
    ]),
  );
  const comesIn = (roundId: string, id: string): boolean =>
    sampleReplacements.some((one) => one.roundId === roundId && one.pick.id === id);
  sampleReplacements.forEach(({ roundId, outId, pick }, index) => {
    const at = `case.sampleReplacements[${index}]`;
    const round = rounds.get(roundId);
    if (round === undefined) throw broken(`${at}.roundId`, roundId);
    if (!round.been.has(outId) && !comesIn(roundId, outId)) throw broken(`${at}.outId`, outId);
    if (!round.population.has(pick.id) || round.been.has(pick.id))
      throw broken(`${at}.pick.id`, pick.id);
    round.been.add(pick.id);
  });
}

/** Undo looks commands up by their ids, and their stamps give the order. */
function assertHistory({ history }: CaseApplicationPart): void {
  for (const field of ['id', 'hlc'] as const) {
    const seen = new Set<string>();
    history.forEach(({ [field]: value }, index) => {
      if (seen.has(value)) throw broken(`case.history[${index}].${field}`, value);
      seen.add(value);
    });
  }
}

function parseJson(content: string, at: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw broken(at, String(error));
  }
}

const sha256Of = (content: string): string =>
  createHash('sha256').update(content, 'utf8').digest('hex');

function assertChecklist(part: CaseApplicationPart): void {
  const { sha256, content } = part.checklist;
  if (sha256Of(content) !== sha256 || part.session.checklistSha256 !== sha256)
    throw broken('case.checklist.sha256', sha256);
  const checklist = checklistSchema.safeParse(parseJson(content, 'case.checklist.content'));
  if (!checklist.success) throw broken('case.checklist.content', checklist.error.message);
  const answered = new Set(part.answers.map(({ itemId }) => itemId));
  const missing = checklist.data.items.find(({ id }) => !answered.has(id));
  if (missing !== undefined || answered.size !== part.answers.length)
    throw broken('case.answers', missing?.id ?? 'duplicate itemId');
}

function assertCalendar({ calendar, session }: CaseApplicationPart): void {
  if ((calendar?.sha256 ?? null) !== session.calendarSha256)
    throw broken('case.calendar.sha256', String(session.calendarSha256));
  if (calendar === null) return;
  const { sha256, content } = calendar;
  const known = workdayCalendarSchema.safeParse(parseJson(content, 'case.calendar.content'));
  if (!known.success) throw broken('case.calendar.content', known.error.message);
  const [problem] = calendarProblems(known.data);
  if (problem !== undefined)
    throw broken(`case.calendar.content.${problem.at}`, `${problem.kind} ${problem.value}`);
  if (sha256Of(content) !== sha256) throw broken('case.calendar.sha256', sha256);
}

function assertRowIds(file: CaseFile, part: CaseApplicationPart): void {
  for (const register of REGISTER_KEYS) {
    const ids = part.registerRowIds[register] ?? [];
    const rows = registerRowsOf(file, register);
    if (ids.length !== rows.length)
      throw broken(`case.registerRowIds.${register}`, `${ids.length} ≠ ${rows.length}`);
  }
}

function insertRegisters(tx: Tx, file: CaseFile, part: CaseApplicationPart): void {
  for (const register of REGISTER_KEYS)
    registerRowsOf(file, register).forEach((data, position) => {
      const id = part.registerRowIds[register]?.[position];
      const row = { id, sessionId: part.session.id, register, position, data };
      tx.insert(registerRowEntity, registerRowSchema.parse(row));
    });
}

function insertParts(tx: Tx, part: CaseApplicationPart): void {
  for (const row of part.team) tx.insert(teamMemberEntity, row);
  for (const row of part.premisesVisits) tx.insert(premisesVisitEntity, row);
  for (const row of part.answers) tx.insert(answerEntity, row);
  for (const row of part.evidence) tx.insert(evidenceEntity, row);
  for (const row of part.evidenceLinks) tx.insert(evidenceLinkEntity, row);
  for (const row of part.sampleRounds) tx.insert(sampleRoundEntity, row);
  for (const row of part.sampleReplacements) tx.insert(sampleReplacementEntity, row);
  for (const row of part.documents) tx.insert(documentEntity, row);
  for (const row of part.documentNumbers) tx.insert(documentNumberEntity, row);
}

/** The part every tool reads and the part this application reads must tell the same. */
function assertSameReview({ review, log }: CaseFile, part: CaseApplicationPart): void {
  const { reviewNo } = part.session;
  if (!isDeepStrictEqual(reviewBlockOf(part.session, part.team, review), review))
    throw broken('review', reviewNo);
  const head = part.history.at(-1)?.hlc ?? null;
  if (log !== undefined && (log.hlc !== head || log.commands !== part.history.length))
    throw broken('log', log.hlc ?? 'null');
}

/**
 * Puts back a case this application exported, ids and history included.
 * @throws DomainError CASE_REFERENCE_BROKEN when its parts do not belong together.
 */
export function restoreCase(
  deps: CaseFileDeps,
  read: ReadCase,
  part: CaseApplicationPart,
): SessionId {
  assertOwned(part);
  assertReplacements(part);
  assertChecklist(part);
  assertCalendar(part);
  assertRowIds(read.file, part);
  assertHistory(part);
  assertSameReview(read.file, part);
  try {
    return insertCase(deps, read, part);
  } catch (error) {
    // Two rows with one id, or a row whose parent is missing: the file contradicts itself.
    if (systemCodeOf(error)?.startsWith('SQLITE_CONSTRAINT') === true)
      throw broken('case', String(error));
    throw error;
  }
}

function insertCase(
  { context, checklist, organizations, calendars }: CaseFileDeps,
  { file, attachments }: ReadCase,
  part: CaseApplicationPart,
): SessionId {
  return context.recorder.restore(part.session.id, part.history, (tx) => {
    checklist.keep(part.checklist);
    if (part.calendar !== null) calendars.keep(part.calendar);
    const organization = organizations.adopt(
      tx,
      file.org,
      file.review.review_date,
      part.organization,
    );
    tx.insert(sessionEntity, {
      ...part.session,
      organizationId: organization.id,
    });
    const own = { organization: part.organization, organizationId: part.session.organizationId };
    const kept = { ...attachments, ...nullRegistersOf(file), review: file.review, [OWN]: own };
    insertAttachments(tx, context.newId(), part.session.id, kept);
    insertParts(tx, part);
    insertRegisters(tx, file, part);
    return part.session.id;
  });
}
