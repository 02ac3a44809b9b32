import { DomainError, systemCodeOf } from '../lib/errors.ts';
import type { DocumentModel } from './blocks.ts';
import { renderHtml } from './html/render-html.ts';
import { writeDocx, type WrittenDocx } from './docx/write-docx.ts';
import { reportDocument } from './report/report-blocks.ts';
import type { ReportInput, ReportPhoto } from './report/report-input.ts';
import { FONTS } from './styles.ts';
import { suspicionDocument } from './suspicion/suspicion-blocks.ts';
import type { SuspicionInput } from './suspicion/suspicion-input.ts';
import { suspicionSheets } from './suspicion/suspicion-sheets.ts';
import type { WriteOptions, WrittenFile } from './write-options.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export type { ReportInput } from './report/report-input.ts';
export type { SuspicionInput } from './suspicion/suspicion-input.ts';
export type { WriteProgress } from './write-options.ts';
export type { WrittenDocx } from './docx/write-docx.ts';

export interface WriteReportOptions extends WriteOptions {
  readonly input: ReportInput;
}

export interface WrittenReport extends WrittenDocx {
  /** Faces the file names; where one is not installed, Word substitutes it and the user is told. */
  readonly fonts: readonly string[];
}

/** 监督审查报告 as .docx (DOMAIN §5.3 no. 8). */
export async function writeReportDocx(options: WriteReportOptions): Promise<WrittenReport> {
  const { input, ...rest } = options;
  return { ...(await writeModel(reportDocument(input), rest)), fonts: namedFonts() };
}

export interface WriteSuspicionOptions extends WriteOptions {
  readonly input: SuspicionInput;
}

/** 疑点单 as .docx: the paper that is taken to the site (DOMAIN §6.1 row 2). */
export function writeSuspicionDocx({
  input,
  ...rest
}: WriteSuspicionOptions): Promise<WrittenDocx> {
  return writeModel(suspicionDocument(input), rest);
}

/** 疑点单 as .xlsx: every finding to sort and filter, and what each was computed from. */
export function writeSuspicionXlsx({
  input,
  ...rest
}: WriteSuspicionOptions): Promise<WrittenFile> {
  const sheets = suspicionSheets(input);
  return orSentence(rest, () => writeXlsx({ ...rest, sheets, date: input.reviewDate }));
}

const writeModel = (model: DocumentModel, options: WriteOptions): Promise<WrittenDocx> =>
  orSentence(options, () => writeDocx({ ...options, model }));

/** Cancelled, disk full and not writable are sentences; anything else passes as it is. */
async function orSentence<T>(options: WriteOptions, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw writeError(error, options);
  }
}

function writeError(error: unknown, { outFile, signal }: WriteOptions): unknown {
  if (error instanceof DomainError) return error;
  if (signal?.aborted === true) return new DomainError('CANCELLED', {}, { cause: error });
  const code = systemCodeOf(error);
  if (code === undefined || !/^E[A-Z]+$/u.test(code)) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DomainError('DISK_FULL', { path: outFile }, { cause: error });
  }
  return new DomainError('OUTPUT_UNWRITABLE', { path: outFile, detail: code }, { cause: error });
}

export interface RenderReportOptions {
  readonly input: ReportInput;
  /** URL of a photo, e.g. of the host's media route. */
  readonly photoUrl: (photo: Pick<ReportPhoto, 'path'>) => string;
  /** CSP nonce of the one style element. */
  readonly nonce: string;
}

/** The same report as a self-contained print page: preview, printer and PDF. */
export function renderReportHtml(options: RenderReportOptions): string {
  return renderHtml({ ...options, model: reportDocument(options.input) });
}

/** The same 疑点单 for the printer; it holds no photos. */
export function renderSuspicionHtml(input: SuspicionInput, nonce: string): string {
  return renderHtml({ model: suspicionDocument(input), nonce, photoUrl: () => '' });
}

export function namedFonts(): readonly string[] {
  return Object.values(FONTS).map((face) => face.eastAsia);
}
