import type { Project, ProjectDocument } from '../../model/registers/index.ts';
import { endedAtLeast, isFinished, projectSpan } from '../context.ts';
import type { RuleContext } from '../context.ts';
import { addDays, minDate } from '../dates.ts';
import type { FindingDraft, RowRef } from '../finding.ts';
import type { Rule } from '../rule.ts';

const VALID_SEALS: ReadonlySet<string> = new Set(['公章', '服务专用章']);
const ELECTRONIC_SEAL = '电子印章';
const VERIFIED_SEAL = '电子印章（验证通过）';

const documentRow = (row: ProjectDocument): RowRef => ({
  register: 'project_documents',
  id: row.id,
});
const projectRow = (row: Project): RowRef => ({ register: 'projects', id: row.id });

export const isReport = (row: ProjectDocument): boolean => row.type.endsWith('报告');

/** Reports issued between the start of the review year and the visit. */
export const reportsOfWindow = ({
  registers,
  yearStart,
  reviewDate,
}: RuleContext): readonly ProjectDocument[] =>
  registers.project_documents.filter((row) => {
    const issued = row.issued_date ?? null;
    return isReport(row) && issued !== null && issued >= yearStart && issued <= reviewDate;
  });

/** What is wrong with a seal: none or one of another kind · an electronic one that nobody verified. */
export function sealProblem(row: ProjectDocument): 'seal' | 'sealUnverified' | null {
  const used = row.seal ?? null;
  const form = row.seal_form ?? null;
  if (used === null || !VALID_SEALS.has(used)) return 'seal';
  const unverified = form !== null && form.startsWith(ELECTRONIC_SEAL) && form !== VERIFIED_SEAL;
  return unverified ? 'sealUnverified' : null;
}

/** An unsealed report is void under 4.5 a), which is not the same as not being there. */
const seal: Rule = {
  id: 'R-SEAL-01',
  items: ['PD-03'],
  clause: '4.5 a)',
  reads: ['project_documents'],
  params: [],
  check: (context) =>
    reportsOfWindow(context).flatMap((row): FindingDraft[] => {
      const reason = sealProblem(row);
      if (reason === null) return [];
      const arithmetic = { seal: row.seal ?? null, sealForm: row.seal_form ?? null };
      return [{ subject: row.id, rows: [documentRow(row)], reason, arithmetic }];
    }),
};

const isBlank = (id: string | null | undefined): boolean => (id ?? '').trim() === '';

function signatureProblems(row: ProjectDocument): string[] {
  const sameAsAuthor = (id: string | null | undefined): boolean =>
    !isBlank(row.author_id) && id === row.author_id;
  return [
    ...(isBlank(row.reviewer_id) ? ['reviewerEmpty'] : []),
    ...(isBlank(row.approver_id) ? ['approverEmpty'] : []),
    ...(sameAsAuthor(row.reviewer_id) ? ['authorIsReviewer'] : []),
    ...(sameAsAuthor(row.approver_id) ? ['authorIsApprover'] : []),
  ];
}

/** In a small organisation reviewer and approver may be the same person; the author may be neither. */
const signatures: Rule = {
  id: 'R-REV-01',
  items: ['PD-08'],
  clause: '4.5',
  reads: ['project_documents'],
  params: [],
  check: (context) =>
    reportsOfWindow(context).flatMap((row): FindingDraft[] => {
      const problems = signatureProblems(row);
      if (problems.length === 0) return [];
      return [
        {
          subject: row.id,
          reason: 'signatures',
          rows: [documentRow(row)],
          arithmetic: {
            problems,
            author: row.author_id ?? null,
            reviewer: row.reviewer_id ?? null,
            approver: row.approver_id ?? null,
          },
        },
      ];
    }),
};

const SERVICE_REPORT = '服务报告';

const holds = (documents: readonly ProjectDocument[], type: string): boolean =>
  documents.some((row) => (type === SERVICE_REPORT ? isReport(row) : row.type === type));

/** Projects that ended long enough ago to have been archived. */
export const archivableProjects = (context: RuleContext): readonly Project[] =>
  context.windowProjects.filter((row) =>
    endedAtLeast(context, row, context.params['doc.archive_days']),
  );

/** Any report of the project stands for 服务报告: each service names its report differently. */
const archive: Rule = {
  id: 'R-DOC-01',
  items: ['PD-09'],
  clause: '5 d)',
  reads: ['projects', 'project_documents'],
  params: ['doc.archive_days'],
  check: (context) =>
    archivableProjects(context).flatMap((project): FindingDraft[] => {
      const documents = context.documentsOf.get(project.id) ?? [];
      const wanted = context.checklist.required_project_docs.base;
      const missing = wanted.filter((type) => !holds(documents, type));
      if (missing.length === 0) return [];
      const rows = [projectRow(project), ...documents.map(documentRow)];
      const arithmetic = {
        missing,
        endDate: project.end_date ?? null,
        days: context.params['doc.archive_days'],
      };
      return [{ subject: project.id, reason: 'documentsMissing', rows, arithmetic }];
    }),
};

export const authorisedProjects = ({ checklist, windowProjects }: RuleContext): Project[] =>
  windowProjects.filter((row) =>
    checklist.required_project_docs.authorisation_capabilities.includes(row.capability),
  );

function judgeAuthorisation(context: RuleContext, project: Project): FindingDraft[] {
  const authorisations = (context.documentsOf.get(project.id) ?? []).filter(
    (row) => row.type === '授权书',
  );
  const rows = [projectRow(project), ...authorisations.map(documentRow)];
  const startDate = projectSpan(project)?.from ?? null;
  if (authorisations.length === 0) {
    const arithmetic = { capability: project.capability, startDate };
    return [{ subject: project.id, reason: 'authorisationMissing', rows, arithmetic }];
  }
  const dates = authorisations.flatMap((row) => row.issued_date ?? []);
  const authorisedDate = dates.length === 0 ? null : dates.reduce(minDate);
  if (authorisedDate === null || startDate === null || authorisedDate <= startDate) return [];
  const arithmetic = { authorisedDate, startDate };
  return [{ subject: project.id, reason: 'authorisationLate', rows, arithmetic }];
}

const authorisation: Rule = {
  id: 'R-DOC-02',
  items: ['PD-04'],
  clause: '4.6, 4.5 d)',
  reads: ['projects', 'project_documents'],
  params: [],
  check: (context) =>
    authorisedProjects(context).flatMap((project) => judgeAuthorisation(context, project)),
};

export const finishedWithClientData = ({ windowProjects }: RuleContext): Project[] =>
  windowProjects.filter((row) => isFinished(row) && row.has_client_data);

function judgeDisposal(context: RuleContext, project: Project): FindingDraft[] {
  if (typeof project.end_date !== 'string' || !project.has_client_data) return [];
  const limit = context.params['data.disposal_days'];
  const deadline = project.retention_until ?? addDays(project.end_date, limit);
  if (deadline > context.reviewDate) return [];
  const record = project.data_disposal ?? null;
  const disposedDate = record?.date ?? null;
  const found = {
    subject: project.id,
    rows: [projectRow(project)],
    arithmetic: { endDate: project.end_date, deadline, disposedDate },
  };
  if (record === null) return [{ ...found, reason: 'disposalMissing' }];
  // PD-10 calls a record that lacks something partly conforming; without its day, so it is.
  if (disposedDate === null) return [{ ...found, reason: 'disposalUndated', partial: true }];
  return disposedDate > deadline ? [{ ...found, reason: 'disposalLate', partial: true }] : [];
}

/** A retention period agreed in the contract takes the place of the 30 days. */
const disposal: Rule = {
  id: 'R-DATA-01',
  items: ['PD-10'],
  clause: '4.5 d), 5 d)',
  reads: ['projects'],
  params: ['data.disposal_days'],
  check: (context) => context.windowProjects.flatMap((project) => judgeDisposal(context, project)),
};

export const documentRules: readonly Rule[] = [seal, signatures, archive, authorisation, disposal];
