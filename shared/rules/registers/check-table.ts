import { fieldOf, REGISTERS } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import { groupBy } from '../context.ts';
import { foldName } from './clean-text.ts';
import { getField, textField } from './field-access.ts';
import type { RowData } from './field-access.ts';

/** A row with what names it: an id of the grid, or the number of a line of a sheet. */
export type KeyedRow = { readonly key: string; readonly data: RowData };
type Issues = Map<string, RegisterIssue[]>;

/** The hash is never shown: it stands for the number. */
const SHOWN_AS: Readonly<Record<string, string>> = { id_hash: 'id_masked' };

function add(issues: Issues, key: string, issue: RegisterIssue): void {
  const known = issues.get(key);
  if (known === undefined) issues.set(key, [issue]);
  else known.push(issue);
}

const idOf = (data: RowData): string => {
  const id = data['id'];
  return typeof id === 'string' ? id : '';
};

function twins(rows: readonly KeyedRow[], keyOf: (data: RowData) => string): KeyedRow[][] {
  const groups = groupBy(rows, ({ data }) => keyOf(data));
  return [...groups].flatMap(([key, group]) => (key !== '' && group.length > 1 ? [group] : []));
}

/** What can only be seen beside the other rows: ids used twice, rows entered twice, people of one name. */
export function checkTable(
  register: RegisterKey,
  rows: readonly KeyedRow[],
): ReadonlyMap<string, readonly RegisterIssue[]> {
  const issues: Issues = new Map();
  const spec = REGISTERS[register];
  if (spec.single) return issues;
  for (const group of twins(rows, idOf))
    for (const { key, data } of group)
      add(issues, key, {
        field: 'id',
        level: 'error',
        code: 'duplicateId',
        data: { written: idOf(data), count: group.length },
      });
  addDuplicates(issues, register, rows);
  if (register === 'trainings') addSharedProof(issues, rows);
  if (register === 'staff') addNamesakes(issues, rows);
  return issues;
}

const identityOf = (register: RegisterKey, data: RowData): string => {
  const values = REGISTERS[register].identity.map((field) => getField(data, field));
  return values.some((value) => value === null) ? '' : JSON.stringify(values);
};

/** Rows that agree in what identifies them; for certificates that is forbidden (DOMAIN §2.3). */
function addDuplicates(issues: Issues, register: RegisterKey, rows: readonly KeyedRow[]): void {
  const fields = REGISTERS[register].identity
    .map((key) => fieldOf(register, SHOWN_AS[key] ?? key)?.zh ?? key)
    .join('、');
  for (const group of twins(rows, (data) => identityOf(register, data)))
    for (const [at, { key, data }] of group.entries())
      if (register === 'certificates')
        add(issues, key, {
          field: 'no_masked',
          level: 'error',
          code: 'duplicateCertificate',
          data: { written: textField(data, 'no_masked'), count: group.length },
        });
      else if (at > 0)
        add(issues, key, {
          field: null,
          level: 'warning',
          code: 'duplicateRow',
          data: { fields, count: group.length },
        });
}

/** Words for a kind of proof, which any number of trainings may have. */
const KIND_OF_PROOF =
  /^(?:签到表?|签到记录|课件|讲义|证书|考试成绩|成绩单|试卷|费用凭证|发票|照片|培训通知|培训记录)$/u;

const proofsOf = (data: RowData): readonly string[] => {
  const value = getField(data, 'evidence');
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return [...new Set(texts.map((one) => one.trim()))].filter((one) => !KIND_OF_PROOF.test(one));
};

/** The same file or hash under two trainings: a hint (DOMAIN §2.4). */
function addSharedProof(issues: Issues, rows: readonly KeyedRow[]): void {
  const users = groupBy(
    rows.flatMap(({ key, data }) => proofsOf(data).map((proof) => ({ key, proof }))),
    ({ proof }) => proof,
  );
  for (const [written, group] of users)
    for (const { key } of group.length > 1 ? group : [])
      add(issues, key, {
        field: 'evidence',
        level: 'warning',
        code: 'sameProof',
        data: { written },
      });
}

function addNamesakes(issues: Issues, rows: readonly KeyedRow[]): void {
  const nameOf = (data: RowData): string =>
    typeof data['name'] === 'string' ? foldName(data['name']) : '';
  for (const group of twins(rows, nameOf))
    for (const { key, data } of group)
      add(issues, key, {
        field: 'name',
        level: 'warning',
        code: 'namesake',
        data: { written: nameOf(data), count: group.length },
      });
}
