import { effectiveCategory, staffOnDuty } from './context.ts';
import type { RuleContext } from './context.ts';
import { backbonesOnDuty } from './families/certificates.ts';
import { staffOwingNda } from './families/commitments.ts';
import { archivableProjects, reportsOfWindow } from './families/documents.ts';
import { filedProjects, startedProjects } from './families/projects.ts';
import { trainees } from './families/training.ts';

const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map((row) => row.id);

const participantIds = ({ participations }: RuleContext): readonly string[] =>
  participations.map((stint) => stint.staffId);

/**
 * Of how many people, projects or documents a group rule counts its shortfalls (DOMAIN §1, feature
 * P): those the rule looked at. Ids, so that the screen can show them.
 */
const POPULATIONS: Readonly<Record<string, (context: RuleContext) => readonly string[]>> = {
  'MS-08': (context) => ids(staffOwingNda(context)),
  'MS-09': (context) => ids(staffOnDuty(context)),
  'PT-01': (context) => ids(staffOnDuty(context)),
  'PT-02': (context) => [
    ...context.windowProjects.map((project) => project.lead_id),
    ...ids(backbonesOnDuty(context)),
  ],
  'PT-04': participantIds,
  'PT-05': (context) => [
    ...participantIds(context),
    ...ids(staffOnDuty(context).filter((row) => effectiveCategory(context, row) === 'service')),
  ],
  'PT-12': (context) => ids(trainees(context, 'practitioner')),
  'PT-13': (context) => ids(trainees(context, 'service')),
  'PD-01': (context) => ids(startedProjects(context)),
  'PD-02': (context) => ids(filedProjects(context)),
  'PD-03': (context) => ids(reportsOfWindow(context)),
  'PD-05': (context) => ids(context.windowProjects),
  'PD-08': (context) => ids(reportsOfWindow(context)),
  'PD-09': (context) => ids(archivableProjects(context)),
};

export function populationOf(context: RuleContext, item: string): ReadonlySet<string> {
  return new Set(POPULATIONS[item]?.(context) ?? []);
}
