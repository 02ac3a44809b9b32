import type { Project } from '../../model/registers/index.ts';
import { isFinished } from '../context.ts';
import type { RuleContext } from '../context.ts';
import { daysBetween } from '../dates.ts';
import { ORG_SUBJECT } from '../finding.ts';
import type { RowRef } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Projects for clients that were finished in the review year. */
export const finishedInYear = ({
  registers,
  yearStart,
  yearEnd,
  reviewDate,
}: RuleContext): readonly Project[] =>
  registers.projects.filter((row) => {
    const end = row.end_date ?? null;
    const inYear = end !== null && end >= yearStart && end <= yearEnd && end <= reviewDate;
    return isFinished(row) && !row.internal && inYear;
  });

/** Without a single score the mean cannot reach its threshold. */
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const satisfaction: Rule = {
  id: 'R-EVAL-01',
  items: ['PT-15'],
  clause: '5 c)',
  reads: ['evaluations', 'projects'],
  params: ['eval.coverage', 'eval.score'],
  check: (context) => {
    const { params } = context;
    const finished = new Set(finishedInYear(context).map((row) => row.id));
    if (finished.size === 0) return [];
    const evaluations = context.registers.evaluations.filter((row) =>
      finished.has(row.project_id ?? ''),
    );
    const evaluated = new Set(evaluations.map((row) => row.project_id));
    const coverage = evaluated.size / finished.size;
    const score = mean(evaluations.flatMap((row) => row.score ?? []));
    const short = [coverage < params['eval.coverage'], score < params['eval.score']];
    const shortCount = short.filter(Boolean).length;
    if (shortCount === 0) return [];
    return [
      {
        subject: ORG_SUBJECT,
        reason: 'evaluation',
        partial: shortCount === 1,
        rows: evaluations.map((row): RowRef => ({ register: 'evaluations', id: row.id })),
        arithmetic: {
          finished: finished.size,
          evaluated: evaluated.size,
          coverage,
          coverageLimit: params['eval.coverage'],
          score,
          scoreLimit: params['eval.score'],
        },
      },
    ];
  },
};

const complaints: Rule = {
  id: 'R-EVAL-02',
  items: ['PT-16'],
  clause: '5 c)',
  reads: ['evaluations'],
  params: ['complaint.days'],
  check: ({ registers, reviewDate, params }) =>
    registers.evaluations.flatMap((row) => {
      if (!row.complaint || typeof row.date !== 'string') return [];
      const closedDate = row.complaint_closed ?? null;
      const days = daysBetween(row.date, closedDate ?? reviewDate);
      if (days <= params['complaint.days']) return [];
      return [
        {
          subject: row.id,
          reason: closedDate === null ? 'complaintOpen' : 'complaintLate',
          rows: [{ register: 'evaluations', id: row.id }],
          arithmetic: { date: row.date, closedDate, days, limit: params['complaint.days'] },
        },
      ];
    }),
};

export const evaluationRules: readonly Rule[] = [satisfaction, complaints];
