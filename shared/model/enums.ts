import { z } from 'zod';

export const verdictSchema = z.enum([
  'conforming',
  'partial',
  'nonconforming',
  'notApplicable',
  'pending',
]);
export type Verdict = z.infer<typeof verdictSchema>;

/** The four answers a signed checklist may hold; `pending` is a working state only. */
export const finalVerdictSchema = verdictSchema.exclude(['pending']);
export type FinalVerdict = z.infer<typeof finalVerdictSchema>;

export const severitySchema = z.enum(['minor', 'moderate', 'severe']);
export type Severity = z.infer<typeof severitySchema>;

export const authorityModeSchema = z.enum(['administrative', 'delegated', 'selfDiscipline']);
export type AuthorityMode = z.infer<typeof authorityModeSchema>;

export const sessionStateSchema = z.enum([
  'draft',
  'pendingApproval',
  'notified',
  'onSite',
  'paused',
  'awaitingSignature',
  'incomplete',
  'terminated',
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

/**
 * The labels below are values of the case file, not words of the screen: files keep Chinese labels
 * whatever the interface language is.
 */
export const VERDICT_LABEL = {
  conforming: '符合',
  partial: '部分符合',
  nonconforming: '不符合',
  notApplicable: '不适用',
  pending: '待核实',
} as const satisfies Record<Verdict, string>;
export type VerdictLabel = (typeof VERDICT_LABEL)[Verdict];

export const SEVERITY_LABEL = {
  minor: '轻微',
  moderate: '一般',
  severe: '严重',
} as const satisfies Record<Severity, string>;
export type SeverityLabel = (typeof SEVERITY_LABEL)[Severity];

export const AUTHORITY_MODE_LABEL = {
  administrative: '行政执法',
  delegated: '受委托执法',
  selfDiscipline: '行业自律',
} as const satisfies Record<AuthorityMode, string>;
export type AuthorityModeLabel = (typeof AUTHORITY_MODE_LABEL)[AuthorityMode];

export const verdictLabelSchema = z.enum(['符合', '部分符合', '不符合', '不适用', '待核实']);
export const severityLabelSchema = z.enum(['轻微', '一般', '严重']);
export const authorityModeLabelSchema = z.enum(['行政执法', '受委托执法', '行业自律']);

export const VERDICT_FROM_LABEL = {
  符合: 'conforming',
  部分符合: 'partial',
  不符合: 'nonconforming',
  不适用: 'notApplicable',
  待核实: 'pending',
} as const satisfies Record<VerdictLabel, Verdict>;

export const SEVERITY_FROM_LABEL = {
  轻微: 'minor',
  一般: 'moderate',
  严重: 'severe',
} as const satisfies Record<SeverityLabel, Severity>;

export const AUTHORITY_MODE_FROM_LABEL = {
  行政执法: 'administrative',
  受委托执法: 'delegated',
  行业自律: 'selfDiscipline',
} as const satisfies Record<AuthorityModeLabel, AuthorityMode>;
