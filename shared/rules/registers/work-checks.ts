import type { RegisterIssue } from '../../model/register-issue.ts';
import { checkUscc } from '../uscc.ts';
import { foldWord } from './clean-text.ts';
import { getField, recordsOf } from './field-access.ts';
import type { RowData } from './field-access.ts';
import { dayOf, inOrder, issue, recordsInOrder, textOf } from './row-checks.ts';
import type { Check } from './row-checks.ts';

function projectEnd(data: RowData): RegisterIssue | null {
  const status = textOf(getField(data, 'status'));
  const end = dayOf(data, 'end_date');
  if (status === '进行中' && end !== null)
    return issue('end_date', 'error', 'endForbidden', { written: end, status });
  const ended = status === '已完成' || status === '已验收';
  return ended && end === null ? issue('end_date', 'error', 'endMissing', { status }) : null;
}

function leadOutside(data: RowData): RegisterIssue | null {
  const lead = textOf(getField(data, 'lead_id'));
  const team = recordsOf(getField(data, 'team'));
  return lead !== '' && !team.some((row) => row.get('staff_id') === lead)
    ? issue('team', 'warning', 'leadNotInTeam', { written: lead })
    : null;
}

/** DOMAIN §2.6. Work begun before the contract stays in the register: it is what the review looks for. */
export const projectChecks: Check = (data, { orgName }) => {
  const own = foldWord(textOf(getField(data, 'client'))) === foldWord(orgName) && orgName !== '';
  const first = getField(data, 'emergency') === true ? 'emergencyFirst' : 'signedAfterStart';
  const begun = dayOf(data, 'start_date') !== null;
  return [
    inOrder(data, 'sign_date', 'start_date', 'warning', first),
    inOrder(data, begun ? 'start_date' : 'sign_date', 'end_date'),
    projectEnd(data),
    recordsInOrder(data, 'team', 'from', 'to'),
    leadOutside(data),
    own && getField(data, 'internal') !== true
      ? issue('internal', 'warning', 'sameAsOrganization')
      : null,
  ];
};

/** DOMAIN §2.8. */
export const changeChecks: Check = (data) => [
  dayOf(data, 'filed_date') !== null && textOf(getField(data, 'receipt_no')).trim() === ''
    ? issue('receipt_no', 'error', 'needsReceipt')
    : null,
];

const IP = /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/u;
const EXPLOIT = /(?:exploit|payload|poc\b|<script|union\s+select|\/etc\/passwd)/iu;

/** DOMAIN §2.9: numbers and grades, nothing that helps an attacker. */
export const threatChecks: Check = (data) => {
  const title = textOf(getField(data, 'title'));
  return [
    inOrder(data, 'discovered_at', 'reported_at'),
    IP.test(title) || EXPLOIT.test(title) ? issue('title', 'error', 'sensitiveDetails') : null,
  ];
};

const PERCENT = 100;

/** 100 ± 0.01, counted in hundredths: 3 × 33.33 is no less than 99.99. */
function oddShares(data: RowData): RegisterIssue | null {
  const shares = recordsOf(getField(data, 'shareholders')).map((row) => row.get('ratio'));
  const ratios = shares.filter((ratio) => typeof ratio === 'number');
  if (ratios.length === 0 || ratios.length < shares.length) return null;
  const hundredths = Math.round(ratios.reduce((total, ratio) => total + ratio, 0) * PERCENT);
  return Math.abs(hundredths - PERCENT * PERCENT) > 1
    ? issue('shareholders', 'error', 'sumNot100', { written: hundredths / PERCENT })
    : null;
}

/** DOMAIN §2.1. A wrong check digit is a hint: fictional codes carry letters GB 32100 leaves out. */
export const orgChecks: Check = (data) => {
  const uscc = textOf(getField(data, 'uscc'));
  const found = checkUscc(uscc);
  return [
    oddShares(data),
    recordsInOrder(data, 'qualifications', 'issue_date', 'expiry_date'),
    found !== null && found.kind !== 'ok'
      ? issue('uscc', 'warning', 'usccCheckDigit', { written: uscc })
      : null,
  ];
};
