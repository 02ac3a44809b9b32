import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/i18n/en/index.ts';
import { register as words } from '../../../shared/i18n/zh-CN/register.ts';
import { fieldOf, REGISTERS } from '../../../shared/model/register-fields/index.ts';
import { REGISTER_ISSUES } from '../../../shared/model/register-issue.ts';
import { REGISTER_KEYS, registersSchema } from '../../../shared/model/registers/index.ts';
import type { RegisterKey } from '../../../shared/model/registers/index.ts';
import {
  applyCells,
  emptyRow,
  withFallbacks,
} from '../../../shared/rules/registers/apply-cells.ts';
import { checkRow } from '../../../shared/rules/registers/check-row.ts';
import { checkTable } from '../../../shared/rules/registers/check-table.ts';
import { describeRegisterIssue } from '../../../shared/rules/registers/describe-issue.ts';
import { createDirectory } from '../../../shared/rules/registers/directory.ts';
import { getField, setField } from '../../../shared/rules/registers/field-access.ts';
import type { RowData } from '../../../shared/rules/registers/field-access.ts';
import { formatCell } from '../../../shared/rules/registers/format-cell.ts';
import { parseCell } from '../../../shared/rules/registers/parse-cell.ts';

const FACTS = {
  today: '2026-04-22',
  reviewDate: null,
  orgName: '云衡演示信息安全服务有限公司',
  ids: null,
  terms: null,
  certTypes: null,
};
const TOOLS = {
  directory: createDirectory([], []),
  hashId: (secret: string) => `h${secret.length}`,
};

function rowsOf(register: RegisterKey): readonly RowData[] {
  const names = ['sample-org-1.json', 'sample-org-2.json'];
  return names.flatMap((name) => {
    const file = JSON.parse(
      readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
    );
    const value = registersSchema.parse(file)[register] ?? [];
    return JSON.parse(JSON.stringify(Array.isArray(value) ? value : [value]));
  });
}

function read(register: RegisterKey, key: string, text: string) {
  const field = fieldOf(register, key);
  if (field === undefined) throw new Error(`${register} has no ${key}`);
  return parseCell(field, text);
}

describe.each(REGISTER_KEYS)('the register %s', (register) => {
  const { fields, schema } = REGISTERS[register];

  it('has a field for every column of its schema', () => {
    const known = new Set([...fields.map(({ key }) => key.split('.')[0]), 'id_hash']);
    const columns = 'shape' in schema ? Object.keys(Object(schema.shape)) : [];
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.filter((column) => !known.has(column) && column !== 'id')).toEqual([]);
  });

  it('shows each cell of the samples as words that read back the same', () => {
    for (const row of rowsOf(register))
      for (const field of fields) {
        if (field.kind === 'idNumber') continue;
        const value = getField(row, field.key);
        const reading = parseCell(field, formatCell(field, row));
        const empty =
          value === null || value === '' || (Array.isArray(value) && value.length === 0);
        const expected: unknown = empty ? null : value;
        const got: unknown = reading.ok ? reading.value : reading.issue;
        expect(got, field.key).toEqual(expected);
      }
  });

  it('takes its own example', () => {
    const cells = Object.fromEntries(fields.map(({ key, example }) => [key, example]));
    const filled = withFallbacks(register, cells);
    const { data, refused } = applyCells(register, emptyRow(register), filled, TOOLS);
    expect(refused).toEqual([]);
    expect(checkRow(register, data, FACTS).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('finds no error in the samples', () => {
    for (const row of rowsOf(register))
      expect(checkRow(register, row, FACTS).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a cell', () => {
  it.each([
    ['staff', 'is_key', '√', true],
    ['staff', 'is_key', '１', true],
    ['staff', 'is_key', '×', false],
    ['staff', 'is_key', '/', false],
    ['staff', 'is_key', '－', false],
    ['staff', 'is_key', '非', false],
    ['staff', 'is_key', '□', false],
    ['changes', 'material_complete', '齐全', true],
    ['changes', 'material_complete', '不齐全', false],
    ['staff', 'name', '王 小例', '王小例'],
    ['staff', 'name', ' 阿·例 ', '阿·例'],
    ['staff', 'name', 'John Example', 'John Example'],
    ['staff', 'category', '技术服务人员', 'service'],
    ['staff', 'si_months_12', '１２', 12],
    ['staff', 'leave_date', '至今', null],
    ['projects', 'contract_amount', '￥42万元', 420_000],
    ['projects', 'contract_amount', '1,234.5', 1234.5],
    ['projects', 'contract_amount', '人民币420000元整', 420_000],
    ['projects', 'contract_amount', 'RMB 42.5万', 425_000],
    ['finances', 'avg_monthly_cost', '812345.666666667', 812_345.67],
    ['org', 'reg_status', '存续（在营、开业、在册）', '存续'],
    ['changes', 'filed_date', '未报备', null],
    ['staff', 'id_masked', '无', null],
    ['trainings', 'attendees', 'S-1、S-2', [{ staff_id: 'S-1' }, { staff_id: 'S-2' }]],
    ['equipment', 'tags', 'b、能力 e', ['b', 'e']],
    ['org', 'contact.phone_masked', '13800000001', '138****0001'],
  ] as const)('%s.%s %j is %j', (register, key, text, value) => {
    expect(read(register, key, text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['staff', 'si_months_12', '13', 'outOfRange'],
    ['projects', 'contract_amount', '-5', 'belowMinimum'],
    ['projects', 'contract_amount', '约42', 'notANumber'],
    ['staff', 'is_key', '是/否', 'notYesOrNo'],
    ['staff', 'is_key', '☒', 'notYesOrNo'],
    ['staff', 'name', '#NAME?', 'cellError'],
    ['staff', 'id_masked', '#VALUE!', 'cellError'],
    ['staff', 'hire_date', '########', 'cellError'],
    ['staff', 'hire_date', '#UNCOMPUTED!', 'uncomputed'],
    ['staff', 'name', '王\uFFFD例', 'damaged'],
    ['staff', 'name', '王'.repeat(20_001), 'tooLong'],
    ['staff', 'id_masked', '999999199003070000', 'idZeros'],
    ['staff', 'si_months_12', '1.5', 'notAnInteger'],
    ['staff', 'category', '老板', 'notInList'],
    ['staff', 'hire_date', '至今', 'notADate'],
    ['trainings', 'hours', '7.3', 'halfHours'],
    ['projects', 'team', 'S-1|昨天', 'listForm'],
    ['org', 'uscc', '12345', 'usccForm'],
    ['org', 'uscc', '999999199003070039', 'usccForm'],
  ] as const)('%s.%s %j is refused: %s', (register, key, text, code) => {
    expect(read(register, key, text)).toMatchObject({ ok: false, issue: { code } });
  });

  it('that is rounded or ends in zeros says so', () => {
    expect(read('finances', 'cash', '0.126')).toMatchObject({
      value: 0.13,
      notes: [{ level: 'warning', code: 'rounded' }],
    });
    // The check digit agrees by chance, as one in eleven does.
    expect(read('staff', 'id_masked', '999999196001016000')).toMatchObject({
      ok: true,
      notes: [{ level: 'warning', code: 'idZeros' }],
    });
  });

  it('without a number is shown as it was written, with one masked', () => {
    const shownIn = (text: string): unknown => {
      const reading = read('staff', 'id_masked', text);
      return reading.ok ? null : reading.issue.data['written'];
    };
    expect(shownIn('待补')).toBe('待补');
    // Excel's own way to write what is left of a number.
    expect(shownIn('999,999,199,003,070,000')).toBe('999****************,000');
    expect(shownIn('身份证999999199003070039')).not.toContain('19900307');
  });

  it('writes into a nested record and takes it away with its last value', () => {
    const filed = setField({ filing: null }, 'filing.no', 'BA-1');
    expect(filed).toEqual({ filing: { no: 'BA-1' } });
    expect(setField(filed, 'filing.no', null)).toEqual({ filing: null });
  });
});

describe('a row', () => {
  const [staff] = rowsOf('staff');
  const [project] = rowsOf('projects');
  const [training] = rowsOf('trainings');
  const change = {
    id: 'C',
    kind: '联系人',
    nature: '变更',
    change_date: '2025-09-26',
    material_complete: true,
  };
  it.each([
    ['staff', { ...staff, hire_date: '2020-01-02', leave_date: '2020-01-01' }, 'endBeforeStart'],
    ['staff', { ...staff, hire_date: '2027-01-01' }, 'inTheFuture'],
    ['staff', { ...staff, hire_date: null }, 'required'],
    [
      'staff',
      {
        ...staff,
        leaves: [
          { from: '2025-01-01', to: '2025-03-01', kind: '产假' },
          { from: '2025-02-01', to: null, kind: '停薪' },
        ],
      },
      'overlapping',
    ],
    ['projects', { ...project, status: '进行中', end_date: '2025-03-14' }, 'endForbidden'],
    ['projects', { ...project, status: '已验收', end_date: null }, 'endMissing'],
    ['projects', { ...project, team: [] }, 'leadNotInTeam'],
    ['projects', { ...project, client: '云衡演示信息安全服务有限公司 ' }, 'sameAsOrganization'],
    ['trainings', { ...training, date_to: '2099-01-01' }, 'acrossYears'],
    ['trainings', { ...training, hours: 400 }, 'hoursOverDays'],
    ['changes', { ...change, filed_date: '2025-10-10', receipt_no: '' }, 'needsReceipt'],
    [
      'threat_reports',
      { id: 'H', kind: '高危漏洞', title: '10.2.3.4 上的漏洞' },
      'sensitiveDetails',
    ],
  ] as const)('of %s says what is wrong: %#', (register, data, code) => {
    expect(
      checkRow(register, JSON.parse(JSON.stringify(data)), FACTS).map((one) => one.code),
    ).toContain(code);
  });

  it('beside others: ids used twice, people of one name', () => {
    const table = checkTable('staff', [
      { key: 'a', data: { id: 'S-1', name: '王例' } },
      { key: 'b', data: { id: 'S-1', name: '王 例' } },
      { key: 'c', data: { id: 'S-2', name: '李例' } },
    ]);
    expect(table.get('a')?.map(({ code }) => code)).toEqual(['duplicateId', 'namesake']);
    expect(table.has('c')).toBe(false);
  });
});

describe('a name instead of a number', () => {
  const directory = createDirectory(
    [
      { id: 'S-1', name: '王例' },
      { id: 'S-2', name: '李例' },
      { id: 'S-3', name: '李 例' },
    ],
    [],
  );
  const apply = (text: string) =>
    applyCells('certificates', {}, { staff_id: text }, { ...TOOLS, directory });

  it('is resolved where one person has it, and never guessed where two do', () => {
    expect(apply('王 例').data).toEqual({ staff_id: 'S-1' });
    expect(apply('S-2').data).toEqual({ staff_id: 'S-2' });
    expect(apply('李例').refused).toMatchObject([
      { code: 'ambiguousName', data: { options: 'S-2、S-3' } },
    ]);
    expect(apply('赵例').data).toEqual({ staff_id: '赵例' });
    const dotted = createDirectory([{ id: 'S-4', name: '阿依·古丽' }], []);
    for (const name of ['阿依•古丽', '阿依・古丽', '阿依．古丽', '阿依.古丽', '阿依 · 古丽'])
      expect(
        applyCells('certificates', {}, { staff_id: name }, { ...TOOLS, directory: dotted }).data,
      ).toEqual({ staff_id: 'S-4' });
  });
});

it('has a sentence for every issue in both languages, with its values filled in', () => {
  for (const code of REGISTER_ISSUES) {
    expect(words.issue[code]).not.toBe('');
    expect(en.register.issue[code]).not.toBe('');
  }
  const reading = read('staff', 'hire_date', '2025.13.1');
  if (reading.ok) throw new Error('There is no month 13');
  expect(describeRegisterIssue(reading.issue, 'staff', words, 'zh', 17)).toBe(
    '第 17 行：“入职日期”写作 2025.13.1，没有 13 月；请改正。',
  );
});
