import { z } from 'zod';
import { severityLabelSchema, verdictLabelSchema } from './enums.ts';

const isoDate = z.iso.date();

export const itemIdSchema = z.string().regex(/^(BC|MS|PT|PD|LR)-\d{2}$/);
export type ItemId = z.infer<typeof itemIdSchema>;

export const areaCodeSchema = z.enum(['A', 'B', 'C', 'D', 'E']);

const areaSchema = z.strictObject({
  code: areaCodeSchema,
  review_clause: z.string(),
  name: z.string(),
  name_en: z.string(),
  short_name: z.string(),
  short_name_en: z.string(),
});

/** One of the 70 items (规范 4.2–4.7, 5). `fatal`: `auto` = disqualifying, `confirm` = only if aggravated. */
const checklistItemSchema = z.strictObject({
  order: z.int().positive(),
  id: itemIdSchema,
  area: areaCodeSchema,
  clause: z.array(z.string()).readonly(),
  title: z.string(),
  title_en: z.string(),
  short_title: z.string(),
  short_title_en: z.string(),
  question: z.string(),
  verify: z
    .array(
      z.strictObject({ method: z.enum(['查阅', '访谈', '现场查看', '抽样']), step: z.string() }),
    )
    .readonly(),
  evidence: z.array(z.string()).readonly(),
  min_evidence: z.int().nonnegative(),
  auto_rules: z.array(z.string()).readonly(),
  scale: z.array(verdictLabelSchema).readonly(),
  na_condition: z.string(),
  severity: severityLabelSchema,
  fatal: z.enum(['', 'auto', 'confirm']),
  time_lapsed: z.boolean(),
  source: z.enum(['seed', 'added', 'seed+added']),
  partial_when: z.string(),
  population_rule: z.boolean(),
  rectification: z.string(),
  basis: z
    .array(
      z.strictObject({
        ref: z.string(),
        kind: z.enum(['seed', 'added']),
        grade: z.enum(['seed', 'R', 'K']),
      }),
    )
    .readonly(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

// Limits are walked day by day while somebody types: a slip of the hand must not walk for years.
const days = z.int().min(0).max(3660);
const workdays = z.int().min(0).max(1000);
const hours = z.number().min(0).max(10_000);
const howMany = z.int().min(0).max(10_000);
const years = z.int().min(0).max(100);

const incidentHoursSchema = z.strictObject({
  重大网络安全事件: hours,
  重大风险隐患: hours,
  高危漏洞: hours,
  重大网络安全威胁: hours,
});

const rectifyWorkdaysSchema = z.strictObject({
  轻微: workdays,
  一般: workdays,
  严重: workdays,
});

/** Every threshold of the rules (DOMAIN §3.10); frozen into a session when the visit starts. */
export const ruleParamsSchema = z.strictObject({
  'exp.years': years,
  'training.practitioner_hours': hours,
  'training.service_hours': hours,
  'training.prorata': z.boolean(),
  'training.min_employed_days': days,
  'training.round_up_to': z.number().positive(),
  'training.daily_cap': z.number().positive(),
  'training.count_confidentiality': z.boolean(),
  'training.minutes_per_hour': z.number().positive(),
  'change.workdays': workdays,
  'active.window': z.enum(['rolling_1y', 'natural_year']),
  'cert.require_both': z.boolean(),
  'cert.expiring_soon_days': days,
  'ft.forbidden': z.array(z.string()).readonly(),
  'ft.review': z.array(z.string()).readonly(),
  'aff.si_tolerance_months': howMany,
  'aff.newhire_days': days,
  'edu.partial': z.number().nonnegative(),
  'fin.current_ratio': z.number().nonnegative(),
  'fin.cash_months': z.number().nonnegative(),
  'stab.pass': z.number().nonnegative(),
  'stab.partial': z.number().nonnegative(),
  'stab.min_avg': z.number().nonnegative(),
  'team.max_parallel': howMany,
  'inc.hours': incidentHoursSchema,
  'prj.emergency_workdays': workdays,
  'doc.archive_days': days,
  'data.disposal_days': days,
  'eval.coverage': z.number().nonnegative(),
  'eval.score': z.number().nonnegative(),
  'complaint.days': days,
  partial_ratio: z.number().nonnegative(),
  'rpt.grace_workdays': workdays,
  'rectify.workdays': rectifyWorkdaysSchema,
  'rectify.minor_limit': z.int().positive(),
  'reinspect.workdays': workdays,
});
export type RuleParams = z.infer<typeof ruleParamsSchema>;

/** What an import of parameters may hold: a part of them, also of the hours and the working days by kind. */
export const ruleParamOverridesSchema = ruleParamsSchema.partial().extend({
  'inc.hours': incidentHoursSchema.partial().optional(),
  'rectify.workdays': rectifyWorkdaysSchema.partial().optional(),
});
export type RuleParamOverrides = z.infer<typeof ruleParamOverridesSchema>;

/**
 * Statutory holidays (`off`) and make-up working days (`work`) of the published `years`.
 * A date of any other year can only be counted provisionally (DOMAIN §3.9).
 */
export const workdayCalendarSchema = z.strictObject({
  source: z.string(),
  /** By year, where a year follows another notice than `source`. */
  sources: z.record(z.string().regex(/^\d{4}$/u), z.string().max(500)).optional(),
  years: z.array(z.int()).readonly(),
  off: z.array(isoDate).readonly(),
  work: z.array(isoDate).readonly(),
});
export type WorkdayCalendar = z.infer<typeof workdayCalendarSchema>;

export const certificateKindSchema = z.enum(['从业资格', '能力认证', '专业人员资质']);
export type CertificateKind = z.infer<typeof certificateKindSchema>;

const ruleDescriptionSchema = z.strictObject({
  id: z.string().regex(/^R-[A-Z]+-\d{2}$/),
  items: z.array(itemIdSchema).readonly(),
  name: z.string(),
  inputs: z.array(z.string()).readonly(),
  arithmetic: z.string(),
  edge_cases: z.array(z.string()).readonly(),
  levels: z.array(z.string()).readonly(),
  params: z.array(z.string()).readonly(),
  source: z.string(),
});

/** `resources/checklist.json`: items, rules, parameters, certificate mapping and calendar. */
export const checklistSchema = z.strictObject({
  meta: z.strictObject({
    title: z.string(),
    title_en: z.string(),
    version: z.string(),
    basis: z.string(),
    item_count: z.int(),
    note: z.string(),
  }),
  areas: z.array(areaSchema).readonly(),
  scale: z
    .array(
      z.strictObject({
        code: z.enum(['C', 'P', 'N', 'NA']),
        label: verdictLabelSchema,
        en: z.string(),
        severity_shift: z.int().optional(),
        requires_reason: z.boolean().optional(),
      }),
    )
    .readonly(),
  pending_state: z.strictObject({
    code: z.literal('V'),
    label: z.literal('待核实'),
    en: z.string(),
    note: z.string(),
  }),
  severity: z
    .array(
      z.strictObject({
        code: z.enum(['minor', 'moderate', 'severe']),
        label: severityLabelSchema,
        rank: z.int(),
        rectify_workdays: z.int(),
        note: z.string().optional(),
      }),
    )
    .readonly(),
  verify_methods: z.array(z.strictObject({ code: z.string(), en: z.string() })).readonly(),
  evidence_kinds: z
    .array(z.strictObject({ label: z.string(), legal_category: z.string() }))
    .readonly(),
  params: ruleParamsSchema,
  cert_types: z
    .array(
      z.strictObject({
        type: z.string(),
        satisfies: z.array(certificateKindSchema).readonly(),
        source: z.string(),
      }),
    )
    .readonly(),
  required_project_docs: z.strictObject({
    base: z.array(z.string()).readonly(),
    authorisation_capabilities: z.array(z.string()).readonly(),
  }),
  change_kinds_in_scope: z.array(z.string()).readonly(),
  calendar: workdayCalendarSchema,
  workday_cases: z
    .array(
      z.strictObject({
        change_date: isoDate,
        deadline_5wd: isoDate.nullable(),
        naive_mon_fri: isoDate,
        why: z.string(),
      }),
    )
    .readonly(),
  rules: z.array(ruleDescriptionSchema).readonly(),
  outcome: z.strictObject({
    headlines: z.array(z.string()).readonly(),
    steps: z.array(z.string()).readonly(),
    reinspection: z.strictObject({ statuses: z.array(z.string()).readonly(), rule: z.string() }),
    override: z.strictObject({
      required: z.array(z.string()).readonly(),
      categories: z.array(z.string()).readonly(),
      note: z.string(),
    }),
  }),
  items: z.array(checklistItemSchema).readonly(),
});
export type Checklist = z.infer<typeof checklistSchema>;
