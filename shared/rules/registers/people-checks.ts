import type { RegisterIssue } from '../../model/register-issue.ts';
import { addDays, daysBetween } from '../dates.ts';
import { getField, recordsOf } from './field-access.ts';
import type { RowData } from './field-access.ts';
import { dayOf, inOrder, issue, listed, notAfter, recordsInOrder, textOf } from './row-checks.ts';
import type { Check, RowFacts, Term } from './row-checks.ts';

const HIRE_AHEAD_DAYS = 90;
const SINCE_AFTER_HIRE_DAYS = 30;
const DAILY_HOURS = 8;
const CISP_TERM_DAYS = 1095;
/** Leap days, and terms that end the day before or after. */
const CISP_SLACK_DAYS = 3;
const CISP = /^(?:CISP|注册信息安全专业人员)/iu;

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

/** Later than the day of hire plus 30 it wants proof (DOMAIN §2.2), which no field holds. */
function sinceAfterHire(data: RowData): RegisterIssue | null {
  const [since, hired] = [dayOf(data, 'infosec_since'), dayOf(data, 'hire_date')];
  if (since === null || hired === null || since <= addDays(hired, SINCE_AFTER_HIRE_DAYS))
    return null;
  return issue('infosec_since', 'warning', 'sinceAfterHire', { written: since, start: hired });
}

/** DOMAIN §2.2. */
export const staffChecks: Check = (data, { today, reviewDate }) => {
  const ahead = addDays(today, HIRE_AHEAD_DAYS);
  const future = notAfter(data, 'infosec_since', reviewDate ?? today);
  return [
    inOrder(data, 'hire_date', 'leave_date'),
    notAfter(data, 'hire_date', ahead),
    notAfter(data, 'leave_date', ahead),
    future ?? sinceAfterHire(data),
    recordsInOrder(data, 'leaves', 'from', 'to') ?? overlappingLeaves(data),
  ];
};

/** Three years are a habit of CISP, not a rule; a certificate without an end has another term. */
function unusualTerm(data: RowData): RegisterIssue | null {
  const [issued, expires] = [dayOf(data, 'issue_date'), dayOf(data, 'expiry_date')];
  if (!CISP.test(textOf(getField(data, 'type')).trim()) || issued === null) return null;
  if (expires === null) return issue('expiry_date', 'warning', 'unusualTerm', { written: '长期' });
  const days = daysBetween(issued, expires);
  return days > 0 && Math.abs(days - CISP_TERM_DAYS) > CISP_SLACK_DAYS
    ? issue('expiry_date', 'warning', 'unusualTerm', { written: expires })
    : null;
}

/** A certificate of a type the checklist does not list proves nothing in any rule (R-CERT-01). */
function unknownType(data: RowData, { certTypes }: RowFacts): RegisterIssue | null {
  const written = textOf(getField(data, 'type')).trim();
  const known = certTypes === null || written === '' || certTypes.has(written);
  return known ? null : issue('type', 'warning', 'unknownCertType', { written });
}

/** DOMAIN §2.3: 查验不符 is nothing without its screenshot. */
export const certificateChecks: Check = (data, facts) => [
  unknownType(data, facts),
  inOrder(data, 'issue_date', 'expiry_date'),
  unusualTerm(data),
  getField(data, 'verify_status') === '查验不符' &&
  textOf(getField(data, 'verify_evidence')).trim() === ''
    ? issue('verify_evidence', 'error', 'needsScreenshot')
    : null,
];

const wasThere = (term: Term | undefined, from: string, to: string): boolean =>
  term === undefined || ((term.hired ?? from) <= from && (term.left ?? to) >= to);

/** Attendees not employed on those days: the row stays, it is the finding (R-TRN-03). */
function notEmployed(data: RowData, { terms }: RowFacts): RegisterIssue | null {
  const [from, to] = [dayOf(data, 'date_from'), dayOf(data, 'date_to')];
  if (terms === null || from === null || to === null) return null;
  const absent = recordsOf(getField(data, 'attendees'))
    .map((row) => textOf(row.get('staff_id')))
    .filter((id) => !wasThere(terms.get(id), from, to));
  if (absent.length === 0) return null;
  const written = [...new Set(absent)].slice(0, 5).join('、');
  return issue('attendees', 'warning', 'notEmployed', { written, count: absent.length });
}

function tooManyHours(data: RowData): RegisterIssue | null {
  const [from, to] = [dayOf(data, 'date_from'), dayOf(data, 'date_to')];
  const days = from === null || to === null ? 0 : daysBetween(from, to) + 1;
  const single = recordsOf(getField(data, 'attendees')).map((row) => row.get('hours'));
  const hours = [getField(data, 'hours'), ...single].filter((one) => typeof one === 'number');
  const most = Math.max(0, ...hours);
  return days > 0 && most > DAILY_HOURS * days
    ? issue('hours', 'warning', 'hoursOverDays', { written: most, days })
    : null;
}

/** Hours count by calendar year, so a record may not lie in two (DOMAIN §2.4). */
function acrossYears(data: RowData): RegisterIssue | null {
  const [from, to] = [dayOf(data, 'date_from'), dayOf(data, 'date_to')];
  if (from === null || to === null || from.slice(0, 4) >= to.slice(0, 4)) return null;
  return issue('date_to', 'error', 'acrossYears', { written: to });
}

export const trainingChecks: Check = (data, facts) => [
  inOrder(data, 'date_from', 'date_to'),
  acrossYears(data),
  tooManyHours(data),
  listed(data, 'evidence'),
  listed(data, 'attendees'),
  notEmployed(data, facts),
];

/** DOMAIN §2.5. */
export const commitmentChecks: Check = (data, { today }) => [
  notAfter(data, 'sign_date', today),
  inOrder(data, 'sign_date', 'valid_to'),
];
