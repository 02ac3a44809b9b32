import { z } from 'zod';

/**
 * What can be wrong with a cell or a row of a register. The sentence is the locale key
 * `register.issue.<code>` filled with `data`; `header` is the field's name as the reader knows it.
 */
export const REGISTER_ISSUES = [
  'required',
  'tooLong',
  'damaged',
  'notADate',
  'shortYear',
  'noDay',
  'noSuchMonth',
  'noSuchDay',
  'notATime',
  'notANumber',
  'notAnInteger',
  'outOfRange',
  'belowMinimum',
  'rounded',
  'halfHours',
  'notYesOrNo',
  'notInList',
  'listForm',
  'usccForm',
  'usccCheckDigit',
  'idScientific',
  'idZeros',
  'idLength',
  'idDate',
  'idCheckDigit',
  'idMasked',
  'idOther',
  'endBeforeStart',
  'endForbidden',
  'endMissing',
  'needsReceipt',
  'leadNotInTeam',
  'overlapping',
  'sumNot100',
  'hoursOverDays',
  'acrossYears',
  'unknownCertType',
  'unusualTerm',
  'needsScreenshot',
  'nothingListed',
  'notEmployed',
  'goneWithoutEnd',
  'thereAfterEnd',
  'onDutyUnread',
  'sameProof',
  'sinceAfterHire',
  'inTheFuture',
  'sensitiveDetails',
  'sameAsOrganization',
  'signedAfterStart',
  'emergencyFirst',
  'unknownReference',
  'ambiguousName',
  'daysOfProject',
  'daysUnknown',
  'namesake',
  'duplicateId',
  'duplicateRow',
  'duplicateCertificate',
  'spacesInName',
  'masked',
  'uncomputed',
  'cellError',
] as const;
export const registerIssueCodeSchema = z.enum(REGISTER_ISSUES);
export type RegisterIssueCode = z.infer<typeof registerIssueCodeSchema>;

export const registerIssueSchema = z
  .object({
    /** Key of the field (`shared/model/register-fields`), or null when the row as a whole is meant. */
    field: z.string().nullable(),
    /** An error keeps the row out; a warning is shown and may stand. */
    level: z.enum(['error', 'warning']),
    code: registerIssueCodeSchema,
    /** Values of the sentence. Never a plain ID number. */
    data: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();
export type RegisterIssue = z.infer<typeof registerIssueSchema>;
