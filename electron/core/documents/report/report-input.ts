import type { AuthorityMode, Severity, Verdict } from '#shared/model/enums.ts';

/**
 * Everything the supervision review report says, as plain readonly data. A service gathers it from the
 * vault; nothing here reads the database, the clock or the file system. Dates are `YYYY-MM-DD`, instants
 * UTC ISO strings, sizes bytes. Register facts keep the snake_case names of the case format.
 */

export type ReportLanguage = 'zh-CN' | 'en';
export type ReportVerdict = Verdict;
export type ReportSeverity = Severity;
export type ReportMode = AuthorityMode;

/** The headline of DOMAIN §4.1 step 6; the words depend on the mode. */
export type ReportHeadline =
  | 'pass'
  | 'passWithAdvice'
  | 'warning'
  | 'rectification'
  | 'warningAndRectification'
  | 'disqualification'
  | 'incomplete';

/** The row of the organisation register, as far as the report quotes it. */
export interface ReportOrganization {
  readonly name: string;
  readonly uscc: string;
  readonly legal_rep?: string | null | undefined;
  readonly principal?: string | null | undefined;
  readonly legal_form?: string | null | undefined;
  readonly reg_status?: string | null | undefined;
  readonly established_date?: string | null | undefined;
  readonly registered_address?: string | null | undefined;
  readonly actual_address?: string | null | undefined;
  readonly declared_directions?: readonly string[] | undefined;
  /** Letters a–g of clause 4.6. */
  readonly declared_capabilities?: readonly string[] | undefined;
  readonly qualifications?: readonly ReportQualification[] | undefined;
}

export interface ReportQualification {
  readonly no: string;
  readonly directions?: readonly string[] | undefined;
  readonly expiry_date?: string | null | undefined;
}

export interface ReportTeamMember {
  readonly name: string;
  readonly role: 'lead' | 'member' | 'support';
  /** As shown to the organisation (masked where the unit masks it); null when there is none. */
  readonly certificateNo: string | null;
}

export interface ReportReview {
  readonly reviewNo: string;
  readonly mode: ReportMode;
  /** Full name of the reviewing unit or industry body; it heads and signs the report unless an authority delegated it. */
  readonly unit: string;
  /** Authority on whose behalf a delegated review is made; null otherwise. */
  readonly delegatingAuthority?: string | null | undefined;
  /** Number of its letter of delegation. */
  readonly delegationNo?: string | null | undefined;
  readonly reviewDate: string;
  readonly reviewYear: number;
  readonly visitStartedAt: string | null;
  readonly visitEndedAt: string | null;
  readonly premises: readonly string[];
  readonly team: readonly ReportTeamMember[];
  /** Copied to (抄送), in order; usually the certifying body. */
  readonly copyTo: readonly string[];
}

/** Statistics of the organisation's registers on the review date; null when no register was kept. */
export interface ReportRegisterFacts {
  readonly staffOnReviewDate: number;
  readonly projects: number;
}

export interface ReportArea {
  readonly code: string;
  readonly name: string;
  readonly name_en: string;
}

export interface ReportChecklistItem {
  readonly id: string;
  readonly area: string;
  readonly clause: readonly string[];
  readonly title: string;
  readonly title_en: string;
  readonly rectification?: string | undefined;
}

/** A structural part of the checklist resource: the frozen checklist of the session fits as it stands. */
export interface ReportChecklist {
  readonly meta: { readonly version: string };
  readonly areas: readonly ReportArea[];
  readonly items: readonly ReportChecklistItem[];
}

export interface ReportAnswer {
  readonly itemId: string;
  readonly verdict: ReportVerdict;
  readonly fact: string;
  readonly naReason: string;
  /** Decided severity of a problem; null for the rest. */
  readonly severity: ReportSeverity | null;
  /** Why the inspector departed from the checklist's severity; empty when not changed. */
  readonly severityReason: string;
}

export interface ReportPhoto {
  /** Absolute path of the ≤ 1600 px JPEG derived for reports; never the original. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface ReportEvidence {
  readonly number: string;
  readonly name: string;
  /** What is wrong with the file itself: no byte in it, or not what it claims to be. */
  readonly fault: 'empty' | 'broken' | null;
  /** Statutory category, e.g. 书证, 电子数据. */
  readonly legalCategory: string;
  readonly source: string;
  readonly provider: string;
  readonly note: string;
  readonly items: readonly string[];
  readonly capturedAt: string | null;
  readonly documentDate: string | null;
  readonly addedAt: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pages: number | null;
  readonly photo: ReportPhoto | null;
}

/** `standard` = clause of the standard itself, `added` = added by analogy, `adjusted` = changed for this visit. */
export interface ReportParam {
  readonly key: string;
  readonly value: unknown;
  readonly adjustedReason?: string | undefined;
}

export interface ReportPreviousFindings {
  readonly year: number;
  readonly findings: readonly {
    readonly item: string;
    readonly text: string;
    /** 已整改 / 部分整改 / 未整改, as registered. */
    readonly status: string;
  }[];
}

/** What an earlier year raised, in its own words; the nearest year first. */
export interface ReportYearProblems {
  readonly year: number;
  readonly problems: readonly { readonly item: string; readonly text: string }[];
}

export interface ReportFindingStatistics {
  readonly rulesRun: number;
  readonly rulesWithFindings: number;
  readonly fail: number;
  readonly suspect: number;
  readonly review: number;
  readonly info: number;
}

export interface ReportDeadlines {
  /** Last day for each severity, or null when that severity has no item. */
  readonly minor: string | null;
  readonly moderate: string | null;
  readonly severe: string | null;
  /** Working days the unit allows itself for the reinspection. */
  readonly reinspectWorkdays: number;
  /** True when a deadline lies in a year whose holidays are not published: shown as 暂估. */
  readonly provisional: boolean;
}

export interface ReportOutcome {
  readonly headline: ReportHeadline;
  readonly counts: Readonly<Record<ReportSeverity, number>>;
  readonly severityByItem: Readonly<Record<string, ReportSeverity>>;
  readonly repeatItems: readonly string[];
  readonly fatalItems: readonly string[];
  readonly deadlines: ReportDeadlines | null;
  /** The lead inspector's assessment (评价意见) when written by hand; null → a factual one is made. */
  readonly assessment: string | null;
}

export interface ReportInput {
  readonly language: ReportLanguage;
  /** A draft shows 草稿 on every page and never carries a number. */
  readonly draft: boolean;
  /** The issued number as printed, e.g. 示网监查报〔2026〕7号; null while a draft. */
  readonly number: string | null;
  /** The unit's number prefix shown on drafts before the empty bracket, e.g. 示网监查报; may be empty. */
  readonly numberPrefix: string;
  /** Date of signing and printing; also the only time inside the file (reproducible bytes). */
  readonly issueDate: string;
  readonly organization: ReportOrganization;
  readonly review: ReportReview;
  readonly registerFacts: ReportRegisterFacts | null;
  readonly checklist: ReportChecklist;
  readonly answers: readonly ReportAnswer[];
  readonly evidence: readonly ReportEvidence[];
  readonly params: readonly ReportParam[];
  readonly previous: ReportPreviousFindings | null;
  /** The years repeats were looked for in. */
  readonly earlierYears: readonly ReportYearProblems[];
  readonly findingStatistics: ReportFindingStatistics | null;
  readonly outcome: ReportOutcome | null;
  /** UTC offset used to print instants, in minutes; 480 for China. */
  readonly utcOffsetMinutes: number;
}
