import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSuggestion } from '#shared/contract/finding.ts';
import { finding as enWords } from '#shared/i18n/en/finding.ts';
import { finding as zhWords } from '#shared/i18n/zh-CN/finding.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { nameOf, subjectOf } from '#shared/rules/board.ts';
import { describeFinding, type FindingWords } from '#shared/rules/describe-finding.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { RowData } from '#shared/rules/registers/field-access.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { findingsByItem, type ItemFindings } from './finding-model.ts';

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

const namesIn = (rows: RowsById): ReadonlyMap<string, string> =>
  new Map(
    [...rows].flatMap(([id, { name }]) => (typeof name === 'string' ? [[id, name] as const] : [])),
  );

/** Name of what a finding is about: a person, a project, else nothing but its id. */
export function useSubjectNames(sessionId: SessionId, wanted = true) {
  const staff = useRowsById(sessionId, 'staff', wanted);
  const projects = useRowsById(sessionId, 'projects', wanted);
  return useMemo(() => {
    const known = { staff: namesIn(staff), projects: namesIn(projects) };
    return {
      known,
      nameOf: (id: string): string => nameOf(known, id),
      /** Empty for the organisation as a whole. */
      subject: (finding: Finding) => subjectOf(finding, known),
    };
  }, [staff, projects]);
}
export type SubjectNames = ReturnType<typeof useSubjectNames>;

export function useFindingWords(): FindingWords {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? enWords : zhWords;
}

/** The sentence of a finding in the language of the screen. */
export function useDescribe(): (finding: Finding) => string {
  const words = useFindingWords();
  const { moment } = useFormat();
  return (finding) => describeFinding(finding, words, moment);
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
