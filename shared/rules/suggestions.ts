import type { ChecklistItem } from '../model/checklist.ts';
import type { Verdict } from '../model/enums.ts';
import { groupBy, isFinished } from './context.ts';
import type { RuleContext } from './context.ts';
import { isChangeInScope } from './families/changes.ts';
import {
  authorisedProjects,
  finishedWithClientData,
  reportsOfWindow,
} from './families/documents.ts';
import { finishedInYear } from './families/evaluations.ts';
import { isYoungOrganization } from './families/organization.ts';
import { startedProjects } from './families/projects.ts';
import { CAPABILITY_ITEMS, capabilityProof } from './families/resources.ts';
import type { CapabilityItem } from './families/resources.ts';
import type { Finding } from './finding.ts';
import { populationOf } from './populations.ts';

/** What the machine proposes for an item, and the count behind a group rule. */
export interface Suggestion {
  readonly item: string;
  readonly verdict: Verdict;
  readonly population: {
    readonly size: number;
    readonly short: number;
    readonly ratio: number;
  } | null;
}

type Condition = (context: RuleContext) => boolean;

const hasNoCapability =
  (capability: CapabilityItem[0]): Condition =>
  (context) => {
    const { declared, projectIds } = capabilityProof(context, capability);
    return !declared && projectIds.length === 0;
  };

/** When an item does not apply at all; items missing here have no condition a register could show. */
const NOT_APPLICABLE: Readonly<Record<string, Condition>> = {
  ...Object.fromEntries(CAPABILITY_ITEMS.map(([letter, item]) => [item, hasNoCapability(letter)])),
  'MS-13': (context) => !context.registers.changes.some((row) => isChangeInScope(context, row)),
  'PT-11': isYoungOrganization,
  'PT-15': (context) => finishedInYear(context).length === 0,
  'PT-16': ({ registers }) => !registers.evaluations.some((row) => row.complaint),
  'PD-01': (context) => startedProjects(context).length === 0,
  'PD-02': (context) => startedProjects(context).length === 0,
  'PD-03': (context) => reportsOfWindow(context).length === 0,
  'PD-04': (context) => authorisedProjects(context).length === 0,
  'PD-08': (context) => reportsOfWindow(context).length === 0,
  'PD-09': ({ windowProjects }) => !windowProjects.some(isFinished),
  'PD-10': (context) => finishedWithClientData(context).length === 0,
  'PD-11': ({ registers }) => !registers.threat_reports.some((row) => row.kind === '定期报备'),
  'PD-12': ({ registers }) => registers.threat_reports.every((row) => row.kind === '定期报备'),
  'LR-06': ({ registers, prevReviewDate }) =>
    prevReviewDate === null && (registers.previous?.findings ?? []).length === 0,
};

function populationCount(
  context: RuleContext,
  item: ChecklistItem,
  failures: readonly Finding[],
): Suggestion['population'] {
  if (!item.population_rule) return null;
  const short = new Set(failures.map((finding) => finding.unit));
  const size = new Set([...populationOf(context, item.id), ...short]).size;
  return { size, short: short.size, ratio: size === 0 ? 0 : short.size / size };
}

function verdictOf(
  context: RuleContext,
  item: ChecklistItem,
  findings: readonly Finding[],
  population: Suggestion['population'],
): Verdict {
  const failures = findings.filter((finding) => finding.level === 'fail');
  if (failures.length > 0) {
    const few = population !== null && population.ratio <= context.params.partial_ratio;
    return few || failures.every((finding) => finding.partial) ? 'partial' : 'nonconforming';
  }
  if (findings.some(({ level }) => level === 'suspect' || level === 'review')) return 'pending';
  return NOT_APPLICABLE[item.id]?.(context) ? 'notApplicable' : 'conforming';
}

/** A suggestion for every item that has rules (§3); purely manual items have none. */
export function suggestItems(
  context: RuleContext,
  findings: readonly Finding[],
): readonly Suggestion[] {
  const byItem = groupBy(findings, (finding) => finding.item);
  return context.checklist.items
    .filter((item) => item.auto_rules.length > 0)
    .map((item) => {
      const own = byItem.get(item.id) ?? [];
      const failures = own.filter((finding) => finding.level === 'fail');
      const population = populationCount(context, item, failures);
      return { item: item.id, verdict: verdictOf(context, item, own, population), population };
    });
}
