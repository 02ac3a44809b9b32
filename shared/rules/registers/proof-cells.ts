import { REGISTERS } from '../../model/register-fields/index.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import { formatCell } from './format-cell.ts';
import type { RowData } from './field-access.ts';

/** Fields that tell a reader which row it is and why it matters; short, the register has the rest. */
const PROOF_FIELDS: Partial<Record<RegisterKey, readonly string[]>> = {
  org: ['name', 'actual_address', 'principal', 'contact.name', 'declared_capabilities'],
  staff: ['name', 'category', 'employment_type', 'hire_date', 'leave_date'],
  certificates: ['staff_id', 'type', 'no_masked', 'issue_date', 'expiry_date'],
  trainings: ['title', 'kind', 'date_from', 'date_to', 'hours'],
  commitments: ['staff_id', 'kind', 'sign_date', 'valid_to'],
  projects: ['name', 'contract_no', 'start_date', 'end_date', 'filing.filed_date'],
  project_documents: ['project_id', 'type', 'no', 'issued_date', 'seal'],
  changes: ['kind', 'nature', 'change_date', 'filed_date', 'receipt_no'],
  threat_reports: ['kind', 'title', 'discovered_at', 'reported_at', 'due_date'],
};

/** Fields with their values of one row, for whoever wants to see what a finding rests on. */
export function proofCells(register: RegisterKey, data: RowData) {
  const { fields } = REGISTERS[register];
  const keys = PROOF_FIELDS[register] ?? fields.slice(1, 6).map(({ key }) => key);
  return keys.flatMap((key) => {
    const field = fields.find((one) => one.key === key);
    return field ? [{ field, text: formatCell(field, data) }] : [];
  });
}
