import type { Severity } from '../model/enums.ts';
import { assertNever } from '../model/assert-never.ts';

/** §4.3: what became of an item. */
export const REINSPECTION_STATUSES = [
  '已整改',
  '部分整改',
  '未整改',
  '无法核实',
  '撤销该项',
] as const;
export type ReinspectionStatus = (typeof REINSPECTION_STATUSES)[number];

export type ReinspectionResult =
  | 'passed'
  | 'passedWithTracking'
  | 'warningAndLastExtension'
  | 'disqualification';

export const REINSPECTION_LABEL = {
  passed: '复查通过',
  passedWithTracking: '通过并跟踪',
  warningAndLastExtension: '警告并最后一次延期',
  disqualification: '建议取消服务资格',
} as const satisfies Record<ReinspectionResult, string>;

export interface ReinspectedItem {
  readonly severity: Severity;
  readonly status: ReinspectionStatus;
}

const isClosed = (status: ReinspectionStatus): boolean =>
  status === '已整改' || status === '撤销该项';

const RANK = { minor: 1, moderate: 2, severe: 3 } as const satisfies Record<Severity, number>;

function worstOpen(items: readonly ReinspectedItem[]): Severity | null {
  const open = items.filter((item) => !isClosed(item.status)).map((item) => item.severity);
  return open.toSorted((a, b) => RANK[b] - RANK[a])[0] ?? null;
}

/** The result follows the worst item that is still open; the second round has no third. */
export function decideReinspection(
  round: number,
  items: readonly ReinspectedItem[],
): ReinspectionResult {
  const worst = worstOpen(items);
  switch (worst) {
    case null:
      return 'passed';
    case 'minor':
      return 'passedWithTracking';
    case 'moderate':
      return round >= 2 ? 'disqualification' : 'warningAndLastExtension';
    case 'severe':
      return 'disqualification';
    default:
      return assertNever(worst);
  }
}
