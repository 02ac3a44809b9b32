import type { Change, Org, Staff } from '../../model/registers/index.ts';
import type { RuleContext } from '../context.ts';
import { addDays, daysBetween } from '../dates.ts';
import type { IsoDate } from '../dates.ts';
import { ORG_SUBJECT, orgRow } from '../finding.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { sameText } from '../text.ts';
import { addWorkdays, passesUnpublished, workdaysBetween } from '../workdays.ts';

export const isChangeInScope = ({ checklist }: RuleContext, change: Change): boolean =>
  checklist.change_kinds_in_scope.includes(change.kind);

const rowOf = (change: Change): RowRef => ({ register: 'changes', id: change.id });

function judgeChange(context: RuleContext, change: Change): FindingDraft[] {
  const limit = context.params['change.workdays'];
  const { date: deadline, provisional } = addWorkdays(context.workdays, change.change_date, limit);
  const filedDate = change.filed_date ?? null;
  const found = { subject: change.id, rows: [rowOf(change)], provisional };
  const arithmetic = { changeDate: change.change_date, limit, deadline, filedDate };
  if (filedDate === null) {
    return context.reviewDate > deadline
      ? [{ ...found, reason: 'changeOpen', open: true, arithmetic }]
      : [];
  }
  if (filedDate <= deadline) return [];
  const late = { ...found, estimated: passesUnpublished(context.workdays, deadline, filedDate) };
  const lateWorkdays = workdaysBetween(context.workdays, deadline, filedDate);
  if (lateWorkdays > 0)
    return [{ ...late, reason: 'changeLate', arithmetic: { ...arithmetic, lateWorkdays } }];
  // Filed on the rest days right after the deadline: “0 working days late” would read as in time.
  const lateDays = daysBetween(deadline, filedDate);
  return [{ ...late, reason: 'changeLateResting', arithmetic: { ...arithmetic, lateDays } }];
}

const changeFiling: Rule = {
  id: 'R-CHG-01',
  items: ['MS-13'],
  clause: '4.5 g)',
  reads: ['changes'],
  params: ['change.workdays'],
  check: (context) =>
    context.registers.changes
      .filter((change) => isChangeInScope(context, change))
      .flatMap((change) => judgeChange(context, change)),
};

const changeMaterial: Rule = {
  id: 'R-CHG-03',
  items: ['MS-13'],
  clause: '4.5 g)',
  reads: ['changes'],
  params: [],
  check: (context) =>
    context.registers.changes
      .filter((change) => isChangeInScope(context, change))
      .filter((change) => (change.filed_date ?? null) !== null && !change.material_complete)
      .map((change) => ({
        subject: change.id,
        reason: 'changeMaterial',
        partial: true,
        rows: [rowOf(change)],
        arithmetic: { filedDate: change.filed_date ?? null, materialComplete: false },
      })),
};

type FiledField = readonly [kind: Change['kind'], filed: string, actual: string];

const filedFields = (org: Org): readonly FiledField[] => [
  ['名称', org.filed.name, org.name],
  ['地址', org.filed.address, org.actual_address],
  ['主要负责人', org.filed.principal, org.principal],
  ['联系人', org.filed.contact, org.contact.name],
];

/** What is filed must be what is, unless a change of that kind is recorded and still to be filed. */
function differingFields({ registers: { org, changes } }: RuleContext): FindingDraft[] {
  const pending = new Set(
    changes.filter((row) => (row.filed_date ?? null) === null).map((row) => row.kind),
  );
  const parts = filedFields(org)
    .filter(([kind, filed, actual]) => !sameText(filed, actual) && !pending.has(kind))
    .map(([field, filed, actual]) => ({ part: 'filedField', field, filed, actual }) as const);
  if (parts.length === 0) return [];
  return [{ subject: ORG_SUBJECT, reason: 'filedDiffers', rows: [orgRow], arithmetic: { parts } }];
}

interface KeyStaffEvent {
  readonly staff: Staff;
  readonly nature: '到任' | '离任';
  readonly date: IsoDate;
}

/** Comings and goings of key staff since the last review, read from the roster itself. */
function keyStaffEvents(context: RuleContext): KeyStaffEvent[] {
  const after = context.prevReviewDate ?? addDays(context.yearStart, -1);
  return context.registers.staff
    .filter((staff) => staff.is_key)
    .flatMap((staff): KeyStaffEvent[] => [
      { staff, nature: '到任', date: staff.hire_date },
      ...(typeof staff.leave_date === 'string'
        ? [{ staff, nature: '离任', date: staff.leave_date } as const]
        : []),
    ])
    .filter(({ date }) => date > after && date <= context.reviewDate);
}

const records = ({ staff, nature }: KeyStaffEvent, change: Change): boolean => {
  if (change.kind !== '重要服务人员') return false;
  if (change.nature !== nature && change.nature !== '变更') return false;
  const named = nature === '离任' ? change.before : change.after;
  return (change.staff_id ?? null) === null
    ? sameText(named, staff.name)
    : change.staff_id === staff.id;
};

function unfiledKeyStaff(context: RuleContext): FindingDraft[] {
  const limit = context.params['change.workdays'];
  const changes = context.registers.changes.filter((row) => row.kind === '重要服务人员');
  return keyStaffEvents(context).flatMap((event): FindingDraft[] => {
    if (changes.some((change) => records(event, change))) return [];
    const { date: deadline, provisional } = addWorkdays(context.workdays, event.date, limit);
    if (context.reviewDate <= deadline) return [];
    const { staff, nature, date } = event;
    const rows: RowRef[] = [{ register: 'staff', id: staff.id }];
    const arithmetic = { nature, date, limit, deadline };
    return [{ subject: staff.id, reason: 'keyStaffUnfiled', provisional, rows, arithmetic }];
  });
}

const unfiledChanges: Rule = {
  id: 'R-CHG-02',
  items: ['MS-14'],
  clause: '4.5 g)',
  reads: ['org', 'staff', 'changes'],
  params: ['change.workdays'],
  check: (context) => [...differingFields(context), ...unfiledKeyStaff(context)],
};

export const changeRules: readonly Rule[] = [changeFiling, unfiledChanges, changeMaterial];
