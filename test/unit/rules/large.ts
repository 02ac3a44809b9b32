import type { CheckCase } from '../../../shared/rules/check.ts';
import { readSample } from './fixtures.ts';

/**
 * A case as large as asked for: copies of the second sample's rows under new ids, references kept
 * within each copy. What the copies lack in variety they have in findings.
 */
export function largeCase(staffCount: number, projectCount: number): CheckCase {
  const base = readSample('sample-org-2.json');
  const copies = Math.max(
    Math.ceil(staffCount / base.staff.length),
    Math.ceil(projectCount / base.projects.length),
  );
  const numbers = Array.from({ length: copies }, (_, i) => i);
  const spread = <T>(rows: readonly T[], copy: (row: T, mark: string) => T): T[] =>
    numbers.flatMap((i) => rows.map((row) => copy(row, `#${i}`)));
  return {
    ...base,
    staff: spread(base.staff, (row, mark) => ({
      ...row,
      id: row.id + mark,
      id_hash: row.id_hash + mark,
    })).slice(0, staffCount),
    certificates: spread(base.certificates, (row, mark) => ({
      ...row,
      id: row.id + mark,
      staff_id: row.staff_id + mark,
    })),
    trainings: spread(base.trainings, (row, mark) => ({
      ...row,
      id: row.id + mark,
      attendees: row.attendees.map((who) => ({ ...who, staff_id: who.staff_id + mark })),
    })),
    commitments: spread(base.commitments, (row, mark) => ({
      ...row,
      id: row.id + mark,
      staff_id: row.staff_id + mark,
    })),
    projects: spread(base.projects, (row, mark) => ({
      ...row,
      id: row.id + mark,
      lead_id: row.lead_id + mark,
      team: row.team.map((member) => ({ ...member, staff_id: member.staff_id + mark })),
      filing: row.filing && {
        ...row.filing,
        lead_id: `${row.filing.lead_id ?? ''}${mark}`,
        team_ids: (row.filing.team_ids ?? []).map((id) => id + mark),
      },
    })).slice(0, projectCount),
    project_documents: spread(base.project_documents, (row, mark) => ({
      ...row,
      id: row.id + mark,
      project_id: row.project_id + mark,
    })),
    reported: base.reported && {
      ...base.reported,
      staff_ids: spread(base.reported.staff_ids, (id, mark) => id + mark),
      project_ids: spread(base.reported.project_ids, (id, mark) => id + mark),
    },
  };
}

/** The same case when nothing of it was reported: every person and every project differs. */
export const unreportedCase = (staffCount: number, projectCount: number): CheckCase => {
  const large = largeCase(staffCount, projectCount);
  return {
    ...large,
    reported: large.reported && { ...large.reported, staff_ids: [], project_ids: [] },
  };
};
