import { appContract } from './app.ts';
import { calendarContract } from './calendar.ts';
import { caseFileContract } from './case-file.ts';
import { checklistContract } from './checklist.ts';
import { documentContract } from './document.ts';
import { evidenceContract } from './evidence.ts';
import { findingContract } from './finding.ts';
import { historyContract } from './history.ts';
import { inspectorContract } from './inspector.ts';
import { organizationContract } from './organization.ts';
import { registerContract } from './register.ts';
import { samplingContract } from './sampling.ts';
import { sessionContract } from './session.ts';

/** The one contract between renderer and core, the same over every transport. */
export const contract = {
  app: appContract,
  calendar: calendarContract,
  caseFile: caseFileContract,
  checklist: checklistContract,
  document: documentContract,
  evidence: evidenceContract,
  finding: findingContract,
  history: historyContract,
  inspector: inspectorContract,
  organization: organizationContract,
  register: registerContract,
  sampling: samplingContract,
  session: sessionContract,
};
export type Contract = typeof contract;
