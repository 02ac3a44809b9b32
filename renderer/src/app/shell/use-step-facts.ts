import { useQuery } from '@tanstack/react-query';
import type { SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { isToLook } from '#shared/rules/board.ts';
import type { StepFacts } from './steps.ts';

/** Counts of registers and findings for the steps; null until they were read. */
export function useStepFacts(sessionId: SessionId): StepFacts {
  const input = { sessionId };
  const overview = useQuery(orpc.register.overview.queryOptions({ input })).data;
  const board = useQuery(orpc.finding.board.queryOptions({ input })).data;
  // The organisation's own entry comes with the case; nothing was handed in yet with it alone.
  const handedIn = (overview?.registers ?? []).filter((one) => one.register !== 'org');
  const sum = (key: 'rows' | 'errors'): number =>
    handedIn.reduce((total, one) => total + one[key], 0);
  return {
    registers: overview ? { rows: sum('rows'), errors: sum('errors') } : null,
    findings: board?.hasRegisters
      ? {
          total: board.findings.length,
          toLook: board.findings.filter((finding) => isToLook(finding, board.suggestions)).length,
        }
      : null,
  };
}
