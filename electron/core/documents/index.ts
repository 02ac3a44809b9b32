import { DomainError, systemCodeOf } from '../lib/errors.ts';
import { renderHtml } from './html/render-html.ts';
import { writeDocx, type WriteProgress, type WrittenDocx } from './docx/write-docx.ts';
import { reportDocument } from './report/report-blocks.ts';
import type { ReportInput, ReportPhoto } from './report/report-input.ts';
import { FONTS } from './styles.ts';

export type { ReportInput } from './report/report-input.ts';
export type { WriteProgress, WrittenDocx } from './docx/write-docx.ts';

export interface WriteReportOptions {
  readonly input: ReportInput;
  readonly outFile: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined;
}

export interface WrittenReport extends WrittenDocx {
  /** Faces the file names; where one is not installed, Word substitutes it and the user is told. */
  readonly fonts: readonly string[];
}

/** 监督审查报告 as .docx (DOMAIN §5.3 no. 8). */
export async function writeReportDocx(options: WriteReportOptions): Promise<WrittenReport> {
  const { input, ...rest } = options;
  try {
    const written = await writeDocx({ ...rest, model: reportDocument(input) });
    return { ...written, fonts: namedFonts() };
  } catch (error) {
    throw writeError(error, options);
  }
}

/** Cancelled, disk full and not writable are sentences; anything else passes as it is. */
function writeError(error: unknown, { outFile, signal }: WriteReportOptions): unknown {
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

export function namedFonts(): readonly string[] {
  return Object.values(FONTS).map((face) => face.eastAsia);
}
