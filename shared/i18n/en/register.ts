import type { register as original } from '../zh-CN/register.ts';
import type { Words } from '../words.ts';

export const register: Words<typeof original> = {
  inRow: 'Row {{row}}: {{sentence}}',
  issue: {
    required: '“{{header}}” is empty; please fill it in.',
    tooLong: '“{{header}}” is too long; please shorten it.',
    damaged: '“{{header}}” holds characters that were lost ({{written}}); check the encoding.',
    notADate: '“{{header}}” says {{written}}, which is no date; write it like 2025-09-26.',
    shortYear: '“{{header}}” says {{written}}; write the year in four digits, like 2025-09-26.',
    noDay: '“{{header}}” says {{written}} without a day; write it like 2025-09-26.',
    noSuchMonth: '“{{header}}” says {{written}}; there is no month {{part}}. Please correct it.',
    noSuchDay: '“{{header}}” says {{written}}; that month has no day {{part}}. Please correct it.',
    notATime: '“{{header}}” says {{written}}, which is no time; write it like 2025-09-26 14:30.',
    notANumber: '“{{header}}” says {{written}}, which is no number; write digits only.',
    notAnInteger: '“{{header}}” says {{written}}; it must be a whole number.',
    outOfRange: '“{{header}}” says {{written}}; it must lie between {{min}} and {{max}}.',
    belowMinimum: '“{{header}}” says {{written}}; it cannot be less than {{min}}.',
    rounded: '“{{header}}” says {{written}}; it is kept with two decimals as {{rounded}}.',
    halfHours: '“{{header}}” says {{written}}; hours count in halves.',
    notYesOrNo: '“{{header}}” says {{written}}; it can only be yes or no.',
    notInList: '“{{header}}” says {{written}}, which is not one of: {{options}}.',
    listForm:
      'In “{{header}}” {{written}} cannot be read; write it like {{example}}, divided by ；.',
    usccForm: '“{{header}}” says {{written}}; it must be 18 digits or capital letters.',
    usccCheckDigit: 'The check digit of “{{header}}” {{written}} is wrong; see the licence.',
    idScientific:
      '“{{header}}” says {{written}}: Excel has lost its last digits for good. Format the column as text and enter it again.',
    idZeros:
      '“{{header}}” {{written}} ends in 000: Excel has probably lost its last digits. See the card.',
    idLength: '“{{header}}” {{written}} has the wrong length; an ID number has 18 characters.',
    idDate: 'The date of birth in “{{header}}” {{written}} does not exist; see the card.',
    idCheckDigit:
      'The check digit of “{{header}}” {{written}} is wrong; at least one digit is mistyped.',
    idMasked:
      '“{{header}}” {{written}} is masked; it can be neither checked nor compared. Enter it from the card.',
    idOther: '“{{header}}” {{written}} is not a resident ID number and was not checked.',
    endBeforeStart: '“{{header}}” {{written}} is before {{start}}; please check both dates.',
    endForbidden: 'The status is “{{status}}”, yet there is a “{{header}}” {{written}}.',
    endMissing: 'The status is “{{status}}”, yet “{{header}}” is empty.',
    needsReceipt: 'There is a filing date but no “{{header}}”; please add the receipt number.',
    leadNotInTeam: 'The lead {{written}} is not in “{{header}}”; please check.',
    overlapping: 'In “{{header}}” the period from {{written}} overlaps the one before it.',
    sumNot100: 'The shares in “{{header}}” add up to {{written}}, not 100.',
    hoursOverDays: '“{{header}}” {{written}} is more than 8 a day over {{days}} days.',
    acrossYears: '“{{header}}” {{written}} is in the next year; split the training in two.',
    unknownCertType:
      '“{{header}}” {{written}} is not among the certificate types of the checklist and proves no qualification; if it is only spelt otherwise, use the spelling listed under Prepare.',
    unusualTerm: '“{{header}}” {{written}}: CISP certificates usually run three years.',
    needsScreenshot:
      'The check disagrees, yet “{{header}}” is empty; first give the evidence number or file name of the screenshot.',
    nothingListed: '“{{header}}” names nothing; add it, or keep the row if there is none.',
    notEmployed:
      '{{count}} people in “{{header}}” were not employed then ({{written}}); check who signed in.',
    goneWithoutEnd:
      '“{{column}}” says {{written}}, but “{{header}}” is empty; enter the day, or correct “{{column}}”.',
    thereAfterEnd: '“{{column}}” says {{written}}, but “{{header}}” is {{left}}; please check.',
    onDutyUnread:
      '“{{column}}” says {{written}}, which does not tell whether they are still there; check “{{header}}”.',
    sameProof: '{{written}} in “{{header}}” also proves another training; is it used twice?',
    sinceAfterHire:
      '“{{header}}” {{written}} is more than 30 days after the hire on {{start}}; proof is needed.',
    inTheFuture: '“{{header}}” {{written}} is later than {{last}}; please check.',
    sensitiveDetails:
      '“{{header}}” holds details of a vulnerability or an IP address, which must not be kept; write number and grade only.',
    sameAsOrganization: 'The client is the organisation itself, yet “{{header}}” is not yes.',
    signedAfterStart:
      '“{{header}}” {{written}} is before the contract of {{start}}, and this is no emergency.',
    emergencyFirst:
      '“{{header}}” {{written}} is before the contract of {{start}}; an emergency may, check the grounds.',
    unknownReference: '{{written}} in “{{header}}” is in no register; check the number or name.',
    ambiguousName: '“{{header}}” says {{written}}, a name of {{options}}; give the number instead.',
    daysOfProject:
      '“{{header}}” gives people without days; they take those of the project ({{span}}). Please check.',
    daysUnknown:
      '“{{header}}” gives people without days, and the project has no day of start or signing; enter one.',
    namesake: '{{count}} people are called {{written}}; refer to them by number.',
    duplicateId: '“{{header}}” {{written}} is used {{count}} times; every row needs its own.',
    duplicateRow: '{{count}} rows have the same “{{fields}}”; is one entered twice?',
    duplicateCertificate:
      '{{count}} certificates of one kind and person have “{{header}}” {{written}}; keep one.',
    spacesInName: '“{{header}}” said “{{written}}”; the space inside was taken out.',
    masked: '“{{header}}” held an ID number; it was masked as {{written}}.',
    uncomputed:
      '“{{header}}” is a formula whose result is not in the file; open and save it in Excel first.',
    cellError: '“{{header}}” is a formula error, {{written}}; correct it in the sheet.',
  },
  notice: {
    hiddenSheet: 'Sheet “{{sheet}}” is hidden and was read; should it be imported?',
    hiddenRows: '{{count}} rows are hidden ({{rows}}) and were read too; should they be imported?',
    hiddenColumns: '{{count}} columns are hidden ({{columns}}) and were read too.',
    mergedCells: '{{count}} merged ranges; every row in one takes the same content.',
    totalRows: '{{count}} total rows were skipped (rows {{rows}}).',
    noteRows: '{{count}} lines of notes or section titles were skipped (rows {{rows}}).',
    repeatedHeaders: '{{count}} repeated header rows were skipped (rows {{rows}}).',
    exampleRows: '{{count}} example rows of the template were skipped (rows {{rows}}).',
    emptyRows: '{{count}} empty rows were skipped.',
    formulas:
      '{{count}} formulas; the results kept in the file are used, nothing was recalculated.',
    unit: '“{{header}}” is counted in {{unit}} and was multiplied by {{factor}}; cells with a unit of their own were not.',
    calendar1904: 'The file counts days from 1904, and so were its serial days read; check a few.',
    twoRowHeader: 'The header has two rows ({{first}} and {{second}}), read together.',
    columnIgnored: 'Column {{letter}} “{{header}}” has no field and was left out.',
    columnChecked:
      'Column {{letter}} “{{header}}” is not kept; row by row it was held against the last day of work.',
    requiredMissing: 'No column gives the required “{{header}}”; new rows cannot do without it.',
    assumed: 'There is no column “{{header}}”; new rows count as “{{value}}”.',
    otherSheets: '{{count}} further sheets were not read ({{names}}).',
    redacted:
      'The original holds plain ID numbers, which may not be stored; the evidence will be a masked copy that names the SHA-256 of the original.',
  },
  template: {
    notes:
      'The first row is the header, leave it as it is; * marks what is required; the grey row is an example, delete it before importing.',
    required: 'required',
    optional: 'optional',
    options: 'one of: {{options}}',
    sheet: 'Notes',
    column: 'Column',
    meaning: 'How to fill it in',
    example: 'Example',
    date: 'a day, like 2025-09-26',
    dateTime: 'a moment, like 2025-09-26 14:30',
    number: 'a number',
    integer: 'a whole number',
    boolean: '是 or 否',
    idNumber: '18-character ID number; format the column as text first. Only its ends are kept',
    uscc: '18-character credit code',
    text: 'words',
    textList: 'several divided by 、',
    enumList: 'several divided by 、',
    records: 'parts divided by |, entries by ；',
    ref: 'the number; or the name where it is unique',
  },
};
