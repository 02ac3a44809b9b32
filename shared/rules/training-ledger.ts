import type { Training } from '../model/registers/index.ts';
import { isEmployedOn } from './context.ts';
import type { RuleContext } from './context.ts';
import { addDays, daysBetween, maxDate, minDate } from './dates.ts';
import type { IsoDate } from './dates.ts';

/** Why a day of training does not add to the hours; null when it does. */
export type NotCounted = 'kind' | 'noEvidence' | 'notEmployed' | null;

/** One person's hours of one training on one day of the review year. */
export interface TrainingDay {
  readonly trainingId: string;
  readonly date: IsoDate;
  readonly hours: number;
  readonly notCounted: NotCounted;
}

export type TrainingLedger = ReadonlyMap<string, readonly TrainingDay[]>;

const COUNTED_KINDS: ReadonlySet<string> = new Set(['业务', '技术', '法规标准']);

const countsKind = ({ params }: RuleContext, kind: Training['kind']): boolean =>
  COUNTED_KINDS.has(kind) || (kind === '安全保密' && params['training.count_confidentiality']);

/** Is the training of a kind that counts, and is there anything to show for it? */
export const isCountedTraining = (context: RuleContext, training: Training): boolean =>
  countsKind(context, training.kind) && training.evidence.length > 0;

const yearDaysOf = (context: RuleContext, training: Training): IsoDate[] => {
  const last = minDate(maxDate(training.date_from, training.date_to), context.yearEnd);
  const days: IsoDate[] = [];
  for (
    let day = maxDate(training.date_from, context.yearStart);
    day <= last;
    day = addDays(day, 1)
  ) {
    days.push(day);
  }
  return days;
};

export const trainingsOfYear = (context: RuleContext): readonly Training[] =>
  context.registers.trainings.filter(
    (row) => row.date_from <= context.yearEnd && row.date_to >= context.yearStart,
  );

function notCounted(
  context: RuleContext,
  training: Training,
  staffId: string,
  day: IsoDate,
): NotCounted {
  const staff = context.staffById.get(staffId);
  if (!staff || !isEmployedOn(staff, day)) return 'notEmployed';
  if (!countsKind(context, training.kind)) return 'kind';
  return training.evidence.length > 0 ? null : 'noEvidence';
}

/** Every person's training days of the year; hours of several days are spread evenly (R-TRN-02). */
function buildLedger(context: RuleContext): TrainingLedger {
  const ledger = new Map<string, TrainingDay[]>();
  for (const training of trainingsOfYear(context)) {
    const length = Math.max(1, daysBetween(training.date_from, training.date_to) + 1);
    const days = yearDaysOf(context, training);
    for (const { staff_id: staffId, hours } of training.attendees) {
      const entries = ledger.get(staffId) ?? [];
      ledger.set(staffId, entries);
      for (const date of days) {
        entries.push({
          trainingId: training.id,
          date,
          hours: (hours ?? training.hours) / length,
          notCounted: notCounted(context, training, staffId, date),
        });
      }
    }
  }
  return ledger;
}

const ledgers = new WeakMap<RuleContext, TrainingLedger>();

/** Three rules read the ledger; it is built once per context. */
export function trainingLedger(context: RuleContext): TrainingLedger {
  const known = ledgers.get(context);
  if (known) return known;
  const ledger = buildLedger(context);
  ledgers.set(context, ledger);
  return ledger;
}

/** Hours by day. */
export function hoursByDay(days: readonly TrainingDay[]): ReadonlyMap<IsoDate, number> {
  const totals = new Map<IsoDate, number>();
  for (const { date, hours } of days) totals.set(date, (totals.get(date) ?? 0) + hours);
  return totals;
}
