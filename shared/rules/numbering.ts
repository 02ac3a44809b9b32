import type { DocumentFormat, NumberedKind } from '../model/document.ts';

/** 文种字 of DOMAIN §5.2. */
const KIND_CHARACTERS: Readonly<Record<NumberedKind, string>> = { reviewReport: '查报' };
/** 业务字: supervision. */
const BUSINESS_CHARACTER = '监';

/** `示网监查报`: what numbers of a kind begin with; the agency code may still be unset. */
export function numberPrefix(agencyCode: string, kind: NumberedKind): string {
  return `${agencyCode.trim()}${BUSINESS_CHARACTER}${KIND_CHARACTERS[kind]}`;
}

/** `示网监查报〔2026〕7号`: no 第, no leading zeros. */
export function documentNumber(prefix: string, year: number, sequence: number): string {
  return `${prefix}〔${year}〕${sequence}号`;
}

/** `DEMO-JD-2026-007-监督审查报告-示网监查报〔2026〕7号.docx`, without characters a file system refuses. */
export function documentFileName(
  reviewNo: string,
  title: string,
  number: string | null,
  format: DocumentFormat = 'docx',
): string {
  const name = [reviewNo, title, ...(number === null ? [] : [number])].join('-');
  return `${name.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, '_')}.${format}`;
}
