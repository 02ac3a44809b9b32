import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { documentNumberSchema, documentRecordSchema } from './document.ts';
import { evidenceLinkSchema, evidenceSchema } from './evidence.ts';
import { commandSchema } from './history.ts';
import { organizationIdSchema, sha256Schema } from './ids.ts';
import { registersSchema, reviewSchema } from './registers/index.ts';
import { sampleReplacementSchema, sampleRoundSchema } from './sampling.ts';
import { premisesVisitSchema, sessionSchema, teamMemberSchema } from './session.ts';

export const CASE_FORMAT = 'jianshen-case';
export const CASE_VERSION = 1;

/** The case as this application keeps it, beside the registers every tool can read. */
const applicationPartSchema = z.strictObject({
  organization: z.strictObject({ id: organizationIdSchema, createdAt: z.string() }),
  session: sessionSchema,
  team: z.array(teamMemberSchema),
  premisesVisits: z.array(premisesVisitSchema),
  answers: z.array(answerSchema),
  evidence: z.array(evidenceSchema),
  evidenceLinks: z.array(evidenceLinkSchema),
  sampleRounds: z.array(sampleRoundSchema),
  /** Absent in files written before picks could be replaced one by one. */
  sampleReplacements: z.array(sampleReplacementSchema).default([]),
  documents: z.array(documentRecordSchema),
  documentNumbers: z.array(documentNumberSchema),
  /** Ids of the register rows, in the order the rows stand in the file. */
  registerRowIds: z.record(z.string(), z.array(z.uuid())),
  checklist: z.strictObject({ sha256: sha256Schema, version: z.string(), content: z.string() }),
  /** The calendar the review counts by when it is not that of its checklist. */
  calendar: z.strictObject({ sha256: sha256Schema, content: z.string() }).nullable().default(null),
  history: z.array(commandSchema),
});

/** Newest stamp and length of the stream, so that two copies can be told apart at a glance. */
const logHeadSchema = z.strictObject({ hlc: z.string().nullable(), commands: z.int() });

/**
 * A case file (`docs/case-format.md`): the registers with the field names of
 * DOMAIN §2, and, when it was written by this application, `case` and `log`.
 * A file without `format` is a bare set of registers and starts a new review.
 */
export const caseFileSchema = registersSchema.extend({
  review: reviewSchema,
  format: z.literal(CASE_FORMAT).optional(),
  version: z.literal(CASE_VERSION).optional(),
  case: applicationPartSchema.optional(),
  log: logHeadSchema.optional(),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
export type CaseApplicationPart = z.infer<typeof applicationPartSchema>;

/** What is looked at first: format and version, before anything else is judged. */
export const caseHeadSchema = z.looseObject({
  format: z.unknown().optional(),
  version: z.unknown().optional(),
});
