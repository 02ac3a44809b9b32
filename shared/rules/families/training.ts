import type { Staff, StaffCategory } from '../../model/registers/index.ts';
import { effectiveCategory, isEmployedOn, yearlyLevel } from '../context.ts';
import type { RuleContext } from '../context.ts';
import { daysInYear, minDate } from '../dates.ts';
import { ORG_SUBJECT } from '../finding.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import { onDutyDaysInYear } from '../on-duty.ts';
import type { Rule } from '../rule.ts';
import {
  hoursByDay,
  isCountedTraining,
  trainingLedger,
  trainingsOfYear,
} from '../training-ledger.ts';
import type { TrainingDay } from '../training-ledger.ts';

/** Sums of thirds of hours must not fall short of a whole by a rounding error. */
const TOLERANCE = 1e-9;

/** Hours a person owes: the whole year's, or the share of days on duty rounded up to the step. */
export function requiredHours(
  annual: number,
  days: number,
  yearDays: number,
  options: { readonly prorata: boolean; readonly roundUpTo: number },
): number {
  if (!options.prorata || days >= yearDays) return annual;
  const steps = (annual * days) / (yearDays * options.roundUpTo);
  return Math.ceil(steps - TOLERANCE) * options.roundUpTo;
}

/** Hours that count: each day's at most `cap`. */
export function earnedHours(days: readonly TrainingDay[], cap: number): number {
  const counted = hoursByDay(days.filter((day) => day.notCounted === null));
  return [...counted.values()].reduce((sum, hours) => sum + Math.min(hours, cap), 0);
}

/** Whom the yearly hours apply to: on the roster at the end of the year and long enough in it. */
export const trainees = (context: RuleContext, category: StaffCategory): readonly Staff[] =>
  context.registers.staff.filter(
    (row) =>
      effectiveCategory(context, row) === category &&
      isEmployedOn(row, minDate(context.yearEnd, context.reviewDate)) &&
      onDutyDaysInYear(context, row) >= context.params['training.min_employed_days'],
  );

function judgeHours(context: RuleContext, staff: Staff, annual: number): FindingDraft[] {
  const { params } = context;
  const days = onDutyDaysInYear(context, staff);
  const yearDays = daysInYear(context.reviewYear);
  const roundUpTo = params['training.round_up_to'];
  const prorata = params['training.prorata'];
  const required = requiredHours(annual, days, yearDays, { prorata, roundUpTo });
  const entries = trainingLedger(context).get(staff.id) ?? [];
  const earned = earnedHours(entries, params['training.daily_cap']);
  if (earned >= required - TOLERANCE) return [];
  const trainingIds = [...new Set(entries.map((day) => day.trainingId))];
  return [
    {
      subject: staff.id,
      reason: 'training',
      level: yearlyLevel(context),
      rows: [
        { register: 'staff', id: staff.id },
        ...trainingIds.map((id): RowRef => ({ register: 'trainings', id })),
      ],
      arithmetic: {
        annual,
        days,
        yearDays,
        roundUpTo,
        prorata,
        required,
        earned,
        short: required - earned,
        cap: params['training.daily_cap'],
        entries: entries.map((day) => ({ ...day })),
      },
    },
  ];
}

/** Whoever has left by the review date is not listed as falling short. */
const shortOfHours = (
  context: RuleContext,
  category: StaffCategory,
  annual: number,
): FindingDraft[] =>
  trainees(context, category)
    .filter((staff) => isEmployedOn(staff, context.reviewDate))
    .flatMap((staff) => judgeHours(context, staff, annual));

const HOUR_PARAMS = [
  'training.prorata',
  'training.min_employed_days',
  'training.round_up_to',
  'training.daily_cap',
  'training.count_confidentiality',
] as const;

const practitionerHours: Rule = {
  id: 'R-TRN-01',
  items: ['PT-12'],
  clause: '4.5 h)',
  reads: ['staff', 'trainings', 'projects'],
  params: ['training.practitioner_hours', ...HOUR_PARAMS],
  check: (context) =>
    shortOfHours(context, 'practitioner', context.params['training.practitioner_hours']),
};

const serviceHours: Rule = {
  id: 'R-TRN-02',
  items: ['PT-13'],
  clause: '4.5 h)',
  reads: ['staff', 'trainings', 'projects'],
  params: ['training.service_hours', ...HOUR_PARAMS],
  check: (context) => shortOfHours(context, 'service', context.params['training.service_hours']),
};

const trainingRows = (days: readonly TrainingDay[]): RowRef[] =>
  [...new Set(days.map((day) => day.trainingId))].map((id) => ({ register: 'trainings', id }));

/** More hours in one day than a day holds, whatever the kind of training. */
function overfullDays(context: RuleContext): FindingDraft[] {
  const cap = context.params['training.daily_cap'];
  return [...trainingLedger(context)].flatMap(([staffId, days]) =>
    [...hoursByDay(days)]
      .filter(([, hours]) => hours > cap + TOLERANCE)
      .map(([date, hours]): FindingDraft => ({
        subject: `${staffId}|${date}`,
        reason: 'trainingOverDay',
        unit: staffId,
        rows: trainingRows(days.filter((day) => day.date === date)),
        arithmetic: { hours, cap },
      })),
  );
}

/** Trained on a day the roster says the person was not there. */
function absentees(context: RuleContext): FindingDraft[] {
  return [...trainingLedger(context)].flatMap(([staffId, days]) => {
    const outside = days.filter((day) => day.notCounted === 'notEmployed');
    return [...new Set(outside.map((day) => day.date))].map((date): FindingDraft => ({
      subject: `${staffId}|${date}`,
      reason: 'trainingNotEmployed',
      unit: staffId,
      rows: trainingRows(outside.filter((day) => day.date === date)),
      arithmetic: { date },
    }));
  });
}

/** 4.5 h) wants training in several forms; only trainings whose hours count are looked at. */
function singleForm(context: RuleContext): FindingDraft[] {
  const counted = trainingsOfYear(context).filter((row) => isCountedTraining(context, row));
  const forms = [...new Set(counted.map((row) => row.form))];
  if (forms.length >= 2) return [];
  return [
    {
      subject: ORG_SUBJECT,
      reason: 'trainingForms',
      level: yearlyLevel(context),
      rows: counted.map((row) => ({ register: 'trainings', id: row.id })),
      arithmetic: { count: forms.length, forms },
    },
  ];
}

const contradictions: Rule = {
  id: 'R-TRN-03',
  items: ['PT-14'],
  clause: '4.5 h)',
  reads: ['staff', 'trainings'],
  params: ['training.daily_cap', 'training.count_confidentiality'],
  check: (context) => [...overfullDays(context), ...absentees(context), ...singleForm(context)],
};

export const trainingRules: readonly Rule[] = [practitionerHours, serviceHours, contradictions];
