import { capability, direction } from '#shared/model/registers/fields.ts';
import { shareholderType } from '#shared/model/registers/org.ts';

/** Single values of the organisation register (DOMAIN §2.1) and the place each has in it. */
export const FIELDS = {
  name: { path: ['name'], kind: 'text', required: true },
  uscc: { path: ['uscc'], kind: 'uscc', required: true },
  legal_form: { path: ['legal_form'], kind: 'text', required: false },
  registered_region: { path: ['registered_region'], kind: 'text', required: true },
  reg_status: { path: ['reg_status'], kind: 'text', required: true },
  established_date: { path: ['established_date'], kind: 'date', required: true },
  registered_address: { path: ['registered_address'], kind: 'text', required: false },
  actual_address: { path: ['actual_address'], kind: 'text', required: true },
  legal_rep: { path: ['legal_rep'], kind: 'text', required: false },
  principal: { path: ['principal'], kind: 'text', required: true },
  contact_name: { path: ['contact', 'name'], kind: 'text', required: true },
  contact_phone: { path: ['contact', 'phone_masked'], kind: 'phone', required: false },
  filed_name: { path: ['filed', 'name'], kind: 'text', required: true },
  filed_address: { path: ['filed', 'address'], kind: 'text', required: true },
  filed_principal: { path: ['filed', 'principal'], kind: 'text', required: true },
  filed_contact: { path: ['filed', 'contact'], kind: 'text', required: true },
  due_date: { path: ['annual_submission', 'due_date'], kind: 'date', required: false },
  submitted_date: { path: ['annual_submission', 'submitted_date'], kind: 'date', required: false },
} as const satisfies Record<
  string,
  {
    readonly path: readonly string[];
    readonly kind: 'text' | 'date' | 'uscc' | 'phone';
    readonly required: boolean;
  }
>;
export type FieldKey = keyof typeof FIELDS;
export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

export const FIELD_GROUPS = [
  {
    key: 'identity',
    fields: [
      'name',
      'uscc',
      'legal_form',
      'registered_region',
      'reg_status',
      'established_date',
      'registered_address',
      'actual_address',
    ],
  },
  { key: 'people', fields: ['legal_rep', 'principal', 'contact_name', 'contact_phone'] },
  { key: 'filed', fields: ['filed_name', 'filed_address', 'filed_principal', 'filed_contact'] },
] as const satisfies readonly { readonly key: string; readonly fields: readonly FieldKey[] }[];

export type ColumnKind =
  | 'text'
  | 'date'
  | 'ratio'
  | 'shareholderType'
  | 'capability'
  | 'directions';
export type RowColumn =
  | 'name'
  | 'until'
  | 'type'
  | 'ratio'
  | 'no'
  | 'title'
  | 'issuer'
  | 'directions'
  | 'issue_date'
  | 'expiry_date'
  | 'status'
  | 'authority'
  | 'doc_no'
  | 'decision_date'
  | 'fact'
  | 'capability'
  | 'date';

export interface Column {
  readonly key: RowColumn;
  readonly kind: ColumnKind;
  readonly required: boolean;
}

const must = (key: RowColumn, kind: ColumnKind = 'text'): Column => ({ key, kind, required: true });
const may = (key: RowColumn, kind: ColumnKind = 'text'): Column => ({ key, kind, required: false });

/** Nested lists of the register and their columns. `branches` is a plain list of names. */
export const LISTS = {
  shareholders: [must('name'), must('type', 'shareholderType'), may('ratio', 'ratio')],
  qualifications: [
    must('no'),
    may('title'),
    may('issuer'),
    may('directions', 'directions'),
    must('issue_date', 'date'),
    may('expiry_date', 'date'),
    must('status'),
  ],
  former_names: [must('name'), may('until', 'date')],
  branches: [must('name')],
  violations: [
    may('authority'),
    must('doc_no'),
    must('decision_date', 'date'),
    may('fact'),
    must('status'),
  ],
  drills: [must('capability', 'capability'), must('date', 'date'), may('title')],
} as const satisfies Record<string, readonly Column[]>;
export type ListKey = keyof typeof LISTS;
export const LIST_KEYS = Object.keys(LISTS) as readonly ListKey[];

export const SHAREHOLDER_TYPES = shareholderType.options;
export const DIRECTIONS = direction.options;
export const CAPABILITIES = capability.options;
