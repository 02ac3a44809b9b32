import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSuggestion } from '#shared/contract/finding.ts';
import { finding as enWords } from '#shared/i18n/en/finding.ts';
import { finding as zhWords } from '#shared/i18n/zh-CN/finding.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { describeFinding } from '#shared/rules/describe-finding.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { formatCell } from '#shared/rules/registers/format-cell.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { findingsByItem, type ItemFindings, subjectId } from './finding-model.ts';

export function useBoard(sessionId: SessionId) {
  return useQuery(orpc.finding.board.queryOptions({ input: { sessionId } }));
}

const NO_COUNTS: ReadonlyMap<string, ItemFindings> = new Map();

/** Findings by item, for the tree beside the checklist. */
export function useItemFindings(sessionId: SessionId | undefined) {
  const board = useQuery({
    ...orpc.finding.board.queryOptions({ input: { sessionId: sessionId ?? '' } }),
    enabled: sessionId !== undefined,
  }).data;
  return useMemo(
    () => (board ? findingsByItem(board.findings, board.suggestions) : NO_COUNTS),
    [board],
  );
}

export function useItemBoard(sessionId: SessionId, itemId: string) {
  const query = useBoard(sessionId);
  const findings = query.data?.findings.filter(({ item }) => item === itemId) ?? [];
  const suggestion: ItemSuggestion | undefined = query.data?.suggestions.find(
    (one) => one.itemId === itemId,
  );
  return { query, findings, suggestion };
}

export type RowsById = ReadonlyMap<string, RowData>;
const NO_ROWS: RowsById = new Map();

/** Rows of a register by their own id (`S-001`), for names and proofs. */
export function useRowsById(sessionId: SessionId, register: RegisterKey, wanted: boolean) {
  const rows = useQuery({
    ...orpc.register.rows.queryOptions({ input: { sessionId, register } }),
    structuralSharing: false,
    enabled: wanted,
  }).data?.rows;
  return useMemo(
    (): RowsById =>
      rows
        ? new Map(
            rows.map(({ data }) => {
              const { id } = data;
              return [typeof id === 'string' ? id : '-', data];
            }),
          )
        : NO_ROWS,
    [rows],
  );
}

/** Name of what a finding is about: a person, a project, else nothing but its id. */
export function useSubjectNames(sessionId: SessionId, wanted = true) {
  const staff = useRowsById(sessionId, 'staff', wanted);
  const projects = useRowsById(sessionId, 'projects', wanted);
  return useMemo(() => {
    const nameIn = (rows: RowsById, id: string): string | null => {
      const name = rows.get(id)?.['name'];
      return typeof name === 'string' ? name : null;
    };
    const known = { staff: new Set(staff.keys()), projects: new Set(projects.keys()) };
    const nameOf = (id: string): string => nameIn(staff, id) ?? nameIn(projects, id) ?? '';
    return {
      known,
      nameOf,
      /** Empty for the organisation as a whole. */
      subject: (finding: Finding): { readonly id: string; readonly name: string } => {
        const id = subjectId(finding.subject);
        if (id === 'ORG') return { id: '', name: '' };
        return { id, name: nameOf(id) || nameOf(finding.unit) };
      },
    };
  }, [staff, projects]);
}
export type SubjectNames = ReturnType<typeof useSubjectNames>;

/** The sentence of a finding in the language of the screen. */
export function useDescribe(): (finding: Finding) => string {
  const { i18n } = useTranslation();
  const { date } = useFormat();
  const words = i18n.language === 'en' ? enWords : zhWords;
  return (finding) => describeFinding(finding, words, date);
}

/** What goes into the fact: who, and the sentence; a fact, not a judgement. */
export function useCitation(names: SubjectNames): (finding: Finding) => string {
  const { t } = useTranslation();
  const describe = useDescribe();
  return (finding) => {
    const { id, name } = names.subject(finding);
    const sentence = describe(finding);
    if (id === '') return t('findingsUi.citeOrg', { sentence });
    return t('findingsUi.citeSentence', { name, subject: id, sentence });
  };
}

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

/** Field names with their values of one row, for the opened proof. */
export function proofCells(register: RegisterKey, data: RowData) {
  const { fields } = REGISTERS[register];
  const keys = PROOF_FIELDS[register] ?? fields.slice(1, 6).map(({ key }) => key);
  return keys.flatMap((key) => {
    const field = fields.find((one) => one.key === key);
    return field ? [{ field, text: formatCell(field, data) }] : [];
  });
}
