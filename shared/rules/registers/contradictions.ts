import type { RegisterIssue } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';
import type { RowData } from './field-access.ts';
import {
  certificateChecks,
  commitmentChecks,
  staffChecks,
  trainingChecks,
} from './people-checks.ts';
import { inOrder, listed } from './row-checks.ts';
import type { Check, RowFacts } from './row-checks.ts';
import { changeChecks, orgChecks, projectChecks, threatChecks } from './work-checks.ts';

const none: Check = () => [];
const CHECKS: Readonly<Record<RegisterKey, Check>> = {
  org: orgChecks,
  staff: staffChecks,
  certificates: certificateChecks,
  trainings: trainingChecks,
  commitments: commitmentChecks,
  projects: projectChecks,
  project_documents: none,
  changes: changeChecks,
  threat_reports: threatChecks,
  equipment: (data) => [listed(data, 'tags')],
  premises: (data) => [inOrder(data, 'lease_from', 'lease_to')],
  evaluations: (data) => [inOrder(data, 'date', 'complaint_closed', 'warning')],
  finances: none,
  reported: none,
  previous: none,
};

/** What a row says against itself (the validation column of DOMAIN §2). */
export function contradictionsOf(
  register: RegisterKey,
  data: RowData,
  facts: RowFacts,
): RegisterIssue[] {
  return CHECKS[register](data, facts).filter((one) => one !== null);
}
