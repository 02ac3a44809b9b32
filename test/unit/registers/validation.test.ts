import { describe, expect, it } from 'vitest';
import type { RegisterKey } from '../../../shared/model/registers/index.ts';
import { checkRow } from '../../../shared/rules/registers/check-row.ts';
import type { RowFacts } from '../../../shared/rules/registers/check-row.ts';
import { checkTable } from '../../../shared/rules/registers/check-table.ts';
import type { RowData } from '../../../shared/rules/registers/field-access.ts';

// One line for each sentence of the validation columns of DOMAIN §2, in their order.

const FACTS: RowFacts = {
  today: '2026-04-22',
  reviewDate: '2026-04-10',
  orgName: '示例（信息）安全服务有限公司',
  ids: null,
  certTypes: null,
  terms: new Map([
    ['S-1', { hired: '2020-01-01', left: null }],
    ['S-2', { hired: '2025-06-01', left: '2025-12-31' }],
  ]),
};

const staff: RowData = {
  id: 'S-1',
  name: '王例',
  id_masked: '999***********0039',
  id_hash: 'h',
  category: 'service',
  team: '技术',
  employment_type: '全职',
  hire_date: '2020-01-01',
  is_key: false,
  is_backbone: false,
  si_months_12: 12,
  data_access: false,
};
const certificate: RowData = {
  id: 'K-1',
  staff_id: 'S-1',
  type: 'CISP',
  no_masked: 'DEMO****0001',
  issue_date: '2024-03-01',
  expiry_date: '2027-02-28',
  status: '有效',
  verify_status: '未查验',
};
const training: RowData = {
  id: 'T-1',
  title: '渗透测试',
  kind: '技术',
  form: '内训-线下',
  date_from: '2025-07-01',
  date_to: '2025-07-02',
  hours: 12,
  evidence: ['签到表'],
  attendees: [{ staff_id: 'S-1' }],
};
const commitment: RowData = {
  id: 'N-1',
  staff_id: 'S-1',
  kind: '保密协议',
  sign_date: '2024-01-01',
  has_obligations: true,
  has_liability: true,
};
const project: RowData = {
  id: 'P-1',
  name: '例',
  client: '示例局',
  client_type: '国家机关',
  direction: '咨询',
  capability: 'a',
  contract_no: 'HT-1',
  contract_amount: 1,
  sign_date: '2025-01-01',
  start_date: '2025-01-10',
  end_date: '2025-02-01',
  status: '已完成',
  emergency: false,
  internal: false,
  lead_id: 'S-1',
  team: [{ staff_id: 'S-1', from: '2025-01-10' }],
  has_client_data: false,
};
const change: RowData = {
  id: 'C-1',
  kind: '联系人',
  nature: '变更',
  change_date: '2025-09-26',
  material_complete: true,
};
const threat: RowData = { id: 'H-1', kind: '高危漏洞', title: '例' };
const equipment: RowData = { id: 'Q-1', name: '例', tags: ['a'], origin: '采购', quantity: 1 };
const premises: RowData = { id: 'Z-1', address: '例', kind: '租赁' };
const evaluation: RowData = { id: 'E-1', complaint: false, date: '2025-03-01' };
const org: RowData = {
  name: '例',
  uscc: '91350100M000100Y43',
  registered_region: '中国大陆',
  reg_status: '存续',
  established_date: '2018-01-01',
  actual_address: '例',
  principal: '例',
  contact: { name: '例' },
  filed: { name: '例', address: '例', principal: '例', contact: '例' },
};
const holder = (ratio: number): RowData => ({ name: '例', type: '中国公民', ratio });
const qualification: RowData = {
  no: '1',
  directions: ['咨询'],
  issue_date: '2024-01-02',
  expiry_date: '2024-01-01',
  status: '有效',
};

type Expected = 'fine' | `error ${string}` | `warning ${string}`;
type Line = readonly [what: string, register: RegisterKey, data: RowData, expected: Expected];

const LINES: readonly Line[] = [
  ['a right credit code', 'org', org, 'fine'],
  [
    'a check digit of GB 32100',
    'org',
    { ...org, uscc: '91350100M000100Y44' },
    'warning usccCheckDigit',
  ],
  ['shares of 99.99', 'org', { ...org, shareholders: [33.33, 33.33, 33.33].map(holder) }, 'fine'],
  [
    'shares of 99.98',
    'org',
    { ...org, shareholders: [33.33, 33.33, 33.32].map(holder) },
    'error sumNot100',
  ],
  [
    'issue after expiry of a qualification',
    'org',
    { ...org, qualifications: [qualification] },
    'error endBeforeStart',
  ],

  ['an ordinary person', 'staff', staff, 'fine'],
  [
    'leaving before coming',
    'staff',
    { ...staff, leave_date: '2019-12-31' },
    'error endBeforeStart',
  ],
  ['hired 90 days ahead', 'staff', { ...staff, hire_date: '2026-07-21' }, 'fine'],
  ['hired 91 days ahead', 'staff', { ...staff, hire_date: '2026-07-22' }, 'error inTheFuture'],
  ['leaving 91 days ahead', 'staff', { ...staff, leave_date: '2026-07-22' }, 'error inTheFuture'],
  ['in the field 30 days after', 'staff', { ...staff, infosec_since: '2020-01-31' }, 'fine'],
  [
    'in the field 31 days after',
    'staff',
    { ...staff, infosec_since: '2020-02-01' },
    'warning sinceAfterHire',
  ],
  [
    'in the field after the review',
    'staff',
    { ...staff, infosec_since: '2026-04-11' },
    'error inTheFuture',
  ],
  ['13 months of 12', 'staff', { ...staff, si_months_12: 13 }, 'error outOfRange'],
  [
    'a leave that ends before it begins',
    'staff',
    { ...staff, leaves: [{ from: '2025-02-01', to: '2025-01-01', kind: '病假' }] },
    'error endBeforeStart',
  ],
  [
    'leaves that overlap',
    'staff',
    {
      ...staff,
      leaves: [
        { from: '2025-01-01', to: '2025-03-01', kind: '产假' },
        { from: '2025-03-01', to: '2025-04-01', kind: '停薪' },
      ],
    },
    'error overlapping',
  ],

  ['an ordinary certificate', 'certificates', certificate, 'fine'],
  [
    'expiry before issue',
    'certificates',
    { ...certificate, expiry_date: '2024-02-01' },
    'error endBeforeStart',
  ],
  [
    '查验不符 without a screenshot',
    'certificates',
    { ...certificate, verify_status: '查验不符' },
    'error needsScreenshot',
  ],
  [
    '查验不符 with one',
    'certificates',
    { ...certificate, verify_status: '查验不符', verify_evidence: 'ZJ-012' },
    'fine',
  ],
  [
    'a CISP of two years',
    'certificates',
    { ...certificate, type: 'CISP-PTE', expiry_date: '2026-02-28' },
    'warning unusualTerm',
  ],
  [
    'a CISP without an end',
    'certificates',
    { ...certificate, type: '注册信息安全专业人员', expiry_date: null },
    'warning unusualTerm',
  ],
  [
    'another one without an end',
    'certificates',
    { ...certificate, type: '软考', expiry_date: null },
    'fine',
  ],

  ['an ordinary training', 'trainings', training, 'fine'],
  ['hours in quarters', 'trainings', { ...training, hours: 8.25 }, 'error halfHours'],
  [
    'hours of one person in quarters',
    'trainings',
    { ...training, attendees: [{ staff_id: 'S-1', hours: 1.2 }] },
    'error halfHours',
  ],
  ['more than 8 hours a day', 'trainings', { ...training, hours: 16.5 }, 'warning hoursOverDays'],
  [
    'more than 8 hours a day for one',
    'trainings',
    { ...training, attendees: [{ staff_id: 'S-1', hours: 16.5 }] },
    'warning hoursOverDays',
  ],
  ['no proof', 'trainings', { ...training, evidence: [] }, 'warning nothingListed'],
  ['nobody there', 'trainings', { ...training, attendees: [] }, 'warning nothingListed'],
  [
    'two years',
    'trainings',
    { ...training, date_from: '2025-12-31', date_to: '2026-01-01' },
    'error acrossYears',
  ],
  [
    'ends before it begins',
    'trainings',
    { ...training, date_to: '2025-06-30' },
    'error endBeforeStart',
  ],
  [
    'somebody who came later',
    'trainings',
    {
      ...training,
      date_from: '2025-05-01',
      date_to: '2025-05-01',
      hours: 1,
      attendees: [{ staff_id: 'S-2' }],
    },
    'warning notEmployed',
  ],
  [
    'somebody who had left',
    'trainings',
    {
      ...training,
      date_from: '2026-01-01',
      date_to: '2026-01-01',
      hours: 1,
      attendees: [{ staff_id: 'S-2' }],
    },
    'warning notEmployed',
  ],
  ['somebody still there', 'trainings', { ...training, attendees: [{ staff_id: 'S-2' }] }, 'fine'],

  ['an ordinary NDA', 'commitments', commitment, 'fine'],
  [
    'signed tomorrow',
    'commitments',
    { ...commitment, sign_date: '2026-04-23' },
    'error inTheFuture',
  ],
  [
    'over before it was signed',
    'commitments',
    { ...commitment, valid_to: '2023-12-31' },
    'error endBeforeStart',
  ],

  ['an ordinary project', 'projects', project, 'fine'],
  [
    'begun before it was signed',
    'projects',
    { ...project, sign_date: '2025-01-11' },
    'warning signedAfterStart',
  ],
  [
    'an emergency begun before it was signed',
    'projects',
    { ...project, sign_date: '2025-01-11', emergency: true },
    'warning emergencyFirst',
  ],
  [
    'ended before it began',
    'projects',
    { ...project, end_date: '2025-01-09' },
    'error endBeforeStart',
  ],
  [
    'ended before it was signed',
    'projects',
    { ...project, start_date: null, end_date: '2024-12-31' },
    'error endBeforeStart',
  ],
  ['running, with an end', 'projects', { ...project, status: '进行中' }, 'error endForbidden'],
  ['finished without an end', 'projects', { ...project, end_date: null }, 'error endMissing'],
  [
    'accepted without an end',
    'projects',
    { ...project, status: '已验收', end_date: null },
    'error endMissing',
  ],
  ['a lead outside the team', 'projects', { ...project, lead_id: 'S-2' }, 'warning leadNotInTeam'],
  [
    'a member who leaves before coming',
    'projects',
    { ...project, team: [{ staff_id: 'S-1', from: '2025-01-10', to: '2025-01-09' }] },
    'error endBeforeStart',
  ],
  [
    'a client that is the organisation',
    'projects',
    { ...project, client: '示例(信息)安全服务有限公司' },
    'warning sameAsOrganization',
  ],

  ['an ordinary change', 'changes', change, 'fine'],
  [
    'filed without a receipt',
    'changes',
    { ...change, filed_date: '2025-10-09' },
    'error needsReceipt',
  ],
  [
    'filed with a receipt',
    'changes',
    { ...change, filed_date: '2025-10-09', receipt_no: '1' },
    'fine',
  ],

  [
    'reported before it was found',
    'threat_reports',
    { ...threat, discovered_at: '2025-04-09T10:00', reported_at: '2025-04-09T09:59' },
    'error endBeforeStart',
  ],
  [
    'an address in a report',
    'threat_reports',
    { ...threat, title: '10.2.3.4 的漏洞' },
    'error sensitiveDetails',
  ],

  ['ordinary equipment', 'equipment', equipment, 'fine'],
  ['none of it', 'equipment', { ...equipment, quantity: 0 }, 'error outOfRange'],
  ['for nothing', 'equipment', { ...equipment, tags: [] }, 'warning nothingListed'],
  [
    'a lease over before it began',
    'premises',
    { ...premises, lease_from: '2025-01-02', lease_to: '2025-01-01' },
    'error endBeforeStart',
  ],
  ['a score of 6', 'evaluations', { ...evaluation, score: 6 }, 'error outOfRange'],
  [
    'a complaint closed before it was made',
    'evaluations',
    { ...evaluation, complaint: true, complaint_closed: '2025-02-28' },
    'warning endBeforeStart',
  ],
];

it.each(LINES)('%s (%s)', (_what, register, data, expected) => {
  const said = checkRow(register, data, FACTS).map(({ level, code }) => `${level} ${code}`);
  expect(said).toEqual(expected === 'fine' ? [] : [expected]);
});

describe('beside the other rows', () => {
  const codesOf = (register: RegisterKey, ...rows: readonly RowData[]) => {
    const table = checkTable(
      register,
      rows.map((data, at) => ({ key: String(at), data })),
    );
    return rows.map((_, at) =>
      (table.get(String(at)) ?? []).map(({ level, code }) => `${level} ${code}`),
    );
  };

  it('a number of a certificate stands once for a person and a kind', () => {
    const other = { ...certificate, id: 'K-2', issue_date: '2024-03-02' };
    expect(codesOf('certificates', certificate, other)).toEqual([
      ['error duplicateCertificate'],
      ['error duplicateCertificate'],
    ]);
    expect(codesOf('certificates', certificate, { ...other, type: 'CISAW' })).toEqual([[], []]);
    expect(codesOf('certificates', certificate, { ...other, staff_id: 'S-2' })).toEqual([[], []]);
  });

  it('the same file proves one training; kinds of proof may recur', () => {
    const file = '签到表-20250701.pdf';
    const other = { ...training, id: 'T-2', title: '另一次' };
    expect(
      codesOf(
        'trainings',
        { ...training, evidence: [file, '签到表'] },
        { ...other, evidence: [file, '签到表'] },
      ),
    ).toEqual([['warning sameProof'], ['warning sameProof']]);
    expect(codesOf('trainings', training, other)).toEqual([[], []]);
  });

  it('says which fields two rows share', () => {
    const table = checkTable('staff', [
      { key: '0', data: staff },
      { key: '1', data: { ...staff, id: 'S-9', name: '李例' } },
    ]);
    expect(table.get('1')?.[0]).toMatchObject({ code: 'duplicateRow', data: { fields: '证件号' } });
  });
});

it.each([
  ['CISP-PTE', []],
  ['某新证书', ['unknownCertType']],
])('says of a certificate %s what it proves', (type, expected) => {
  const facts = { ...FACTS, certTypes: new Set(['CISP', 'CISP-PTE']) };
  const row = { ...certificate, type, expiry_date: '2027-02-28' };
  const codes = checkRow('certificates', row, facts).map(({ code }) => code);
  expect(codes.filter((code) => code === 'unknownCertType')).toEqual(expected);
});
