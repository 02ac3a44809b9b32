import type { RegisterIssue, RegisterIssueCode } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import { addDays, daysBetween } from '../dates.ts';
import type { IsoDate } from '../dates.ts';
import { checkUscc } from '../uscc.ts';
import { foldWord } from './clean-text.ts';
import { getField, recordsOf } from './field-access.ts';
import type { Json, RowData } from './field-access.ts';
import type { KnownIds } from './references.ts';

/** What a row is judged by besides itself. */
export type RowFacts = {
  /** Day of the entry; dates of events may not lie far behind it (DOMAIN §2.2). */
  readonly today: IsoDate;
  readonly orgName: string;
  /** Null when nothing is known about the registers beside this one. */
  readonly ids: KnownIds | null;
};

type Level = RegisterIssue['level'];
type Check = (data: RowData, facts: RowFacts) => readonly (RegisterIssue | null)[];

const HIRE_AHEAD_DAYS = 90;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/u;

const dayOf = (data: RowData, key: string): string | null => {
  const value = getField(data, key);
  return typeof value === 'string' && ISO_DAY.test(value) ? value : null;
};
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const issue = (
  field: string,
  level: Level,
  code: RegisterIssueCode,
  data: RegisterIssue['data'] = {},
): RegisterIssue => ({ field, level, code, data });

/** `end` may not lie before `start`; both as they stand in the row, days or moments. */
function inOrder(
  data: RowData,
  start: string,
  end: string,
  level: Level = 'error',
  code: RegisterIssueCode = 'endBeforeStart',
): RegisterIssue | null {
  const [from, to] = [dayOf(data, start), dayOf(data, end)];
  if (from === null || to === null || to >= from) return null;
  return issue(end, level, code, { written: to, start: from });
}

function notAfter(data: RowData, key: string, last: IsoDate, level: Level): RegisterIssue | null {
  const day = dayOf(data, key);
  return day !== null && day.slice(0, 10) > last
    ? issue(key, level, 'inTheFuture', { written: day, last })
    : null;
}

function overlappingLeaves(data: RowData): RegisterIssue | null {
  const spans = recordsOf(getField(data, 'leaves'))
    .map((row) => ({ from: textOf(row.get('from')), to: textOf(row.get('to')) || '9999-12-31' }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const at = spans.findIndex(
    ({ from }, index) => index > 0 && from <= (spans[index - 1]?.to ?? ''),
  );
  return at < 0
    ? null
    : issue('leaves', 'error', 'overlapping', { written: spans[at]?.from ?? '' });
}

const staffChecks: Check = (data, { today }) => [
  inOrder(data, 'hire_date', 'leave_date'),
  notAfter(data, 'hire_date', addDays(today, HIRE_AHEAD_DAYS), 'error'),
  notAfter(data, 'leave_date', addDays(today, HIRE_AHEAD_DAYS), 'error'),
  notAfter(data, 'infosec_since', today, 'error'),
  overlappingLeaves(data),
];

/** 查验不符 wants its screenshot as evidence (DOMAIN §2.3); three years are a habit, not a rule. */
const certificateChecks: Check = (data) => {
  const [issued, expires] = [dayOf(data, 'issue_date'), dayOf(data, 'expiry_date')];
  const days = issued === null || expires === null ? null : daysBetween(issued, expires);
  const unusual =
    textOf(getField(data, 'type')).startsWith('CISP') && days !== null && days > 0
      ? Math.abs(days - 1095) > 3
      : false;
  return [
    inOrder(data, 'issue_date', 'expiry_date'),
    unusual ? issue('expiry_date', 'warning', 'unusualTerm', { written: expires ?? '' }) : null,
  ];
};

const trainingChecks: Check = (data) => {
  const [from, to] = [dayOf(data, 'date_from'), dayOf(data, 'date_to')];
  const hours = getField(data, 'hours');
  const days = from === null || to === null ? 0 : daysBetween(from, to) + 1;
  const long = typeof hours === 'number' && days > 0 && hours > 8 * days;
  const twoYears = from !== null && to !== null && from.slice(0, 4) !== to.slice(0, 4);
  return [
    inOrder(data, 'date_from', 'date_to'),
    twoYears ? issue('date_to', 'warning', 'acrossYears', { written: to }) : null,
    long ? issue('hours', 'warning', 'hoursOverDays', { written: hours, days }) : null,
  ];
};

const commitmentChecks: Check = (data, { today }) => [
  notAfter(data, 'sign_date', today, 'error'),
  inOrder(data, 'sign_date', 'valid_to'),
];

function projectEnd(data: RowData): RegisterIssue | null {
  const status = textOf(getField(data, 'status'));
  const end = dayOf(data, 'end_date');
  if (status === '进行中' && end !== null)
    return issue('end_date', 'error', 'endForbidden', { written: end, status });
  const ended = status === '已完成' || status === '已验收';
  return ended && end === null ? issue('end_date', 'error', 'endMissing', { status }) : null;
}

const projectChecks: Check = (data, { orgName }) => {
  const lead = textOf(getField(data, 'lead_id'));
  const team = recordsOf(getField(data, 'team'));
  const leadMissing = lead !== '' && !team.some((row) => row.get('staff_id') === lead);
  const own = foldWord(textOf(getField(data, 'client'))) === foldWord(orgName) && orgName !== '';
  return [
    inOrder(data, 'sign_date', 'start_date', 'warning', 'signedAfterStart'),
    inOrder(data, 'start_date', 'end_date'),
    projectEnd(data),
    leadMissing ? issue('team', 'warning', 'leadNotInTeam', { written: lead }) : null,
    own && getField(data, 'internal') !== true
      ? issue('internal', 'warning', 'sameAsOrganization')
      : null,
  ];
};

const changeChecks: Check = (data) => [
  dayOf(data, 'filed_date') !== null && textOf(getField(data, 'receipt_no')).trim() === ''
    ? issue('receipt_no', 'error', 'needsReceipt')
    : null,
];

const IP = /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/u;
const EXPLOIT = /(?:exploit|payload|poc\b|<script|union\s+select|\/etc\/passwd)/iu;

const threatChecks: Check = (data) => {
  const title = textOf(getField(data, 'title'));
  const details = IP.test(title) || EXPLOIT.test(title);
  return [
    inOrder(data, 'discovered_at', 'reported_at'),
    details ? issue('title', 'error', 'sensitiveDetails') : null,
  ];
};

const orgChecks: Check = (data) => {
  const shares = recordsOf(getField(data, 'shareholders')).map((row) => row.get('ratio'));
  const ratios = shares.filter((ratio) => typeof ratio === 'number');
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const odd = ratios.length > 0 && ratios.length === shares.length && Math.abs(sum - 100) > 0.01;
  const uscc = textOf(getField(data, 'uscc'));
  return [
    odd ? issue('shareholders', 'warning', 'sumNot100', { written: sum }) : null,
    uscc !== '' && checkUscc(uscc) !== null
      ? issue('uscc', 'warning', 'usccCheckDigit', { written: uscc })
      : null,
  ];
};

const none: Check = () => [];
const CHECKS: Readonly<Record<RegisterKey, Check>> = {
  org: orgChecks,
  staff: staffChecks,
  certificates: certificateChecks,
  trainings: trainingChecks,
  commitments: commitmentChecks,
  projects: projectChecks,
  project_documents: none,
  changes: changeChecks,
  threat_reports: threatChecks,
  equipment: none,
  premises: (data) => [inOrder(data, 'lease_from', 'lease_to')],
  evaluations: (data) => [inOrder(data, 'date', 'complaint_closed', 'warning')],
  finances: none,
  reported: none,
  previous: none,
};

/** What a row says against itself (the validation column of DOMAIN §2). */
export function contradictionsOf(
  register: RegisterKey,
  data: RowData,
  facts: RowFacts,
): RegisterIssue[] {
  return CHECKS[register](data, facts).filter((one) => one !== null);
}
