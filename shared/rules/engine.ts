import type { RegisterKey } from '../model/registers/index.ts';
import { createContext } from './context.ts';
import type { RuleContext, RuleInput } from './context.ts';
import { certificateRules } from './families/certificates.ts';
import { changeRules } from './families/changes.ts';
import { commitmentRules } from './families/commitments.ts';
import { documentRules } from './families/documents.ts';
import { employmentRules } from './families/employment.ts';
import { evaluationRules } from './families/evaluations.ts';
import { organizationRules } from './families/organization.ts';
import { projectRules } from './families/projects.ts';
import { reportingRules } from './families/reporting.ts';
import { resourceRules } from './families/resources.ts';
import { trainingRules } from './families/training.ts';
import { makeFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** All 45 rules of DOMAIN §3. */
export const RULES: readonly Rule[] = [
  ...organizationRules,
  ...resourceRules,
  ...commitmentRules,
  ...changeRules,
  ...certificateRules,
  ...employmentRules,
  ...reportingRules,
  ...trainingRules,
  ...projectRules,
  ...documentRules,
  ...evaluationRules,
];

/** Findings of some rules over a prepared context, in the order of the checklist. */
export function findWith(context: RuleContext, rules: readonly Rule[] = RULES): readonly Finding[] {
  const order = new Map(context.checklist.items.map((item) => [item.id, item.order]));
  return rules
    .flatMap((rule) =>
      rule.check(context).map((draft) => makeFinding(rule.id, rule.items[0], draft)),
    )
    .toSorted((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
}

/** Every automatic finding of a case; pure, no clock. */
export const runRules = (input: RuleInput): readonly Finding[] => findWith(createContext(input));

/** The rules whose result can change when rows of these registers did. */
export const rulesReading = (registers: Iterable<RegisterKey>): readonly Rule[] => {
  const changed = new Set(registers);
  return RULES.filter((rule) => rule.reads.some((register) => changed.has(register)));
};

/**
 * Findings after an edit: rules that do not read the changed registers keep what they found before.
 */
export function rerunRules(
  input: RuleInput,
  before: readonly Finding[],
  changed: Iterable<RegisterKey>,
): readonly Finding[] {
  const rules = rulesReading(changed);
  const rerun = new Set(rules.map((rule) => rule.id));
  const context = createContext(input);
  const order = new Map(context.checklist.items.map((item) => [item.id, item.order]));
  const rank = new Map(RULES.map((rule, index) => [rule.id, index]));
  return [
    ...before.filter((finding) => !rerun.has(finding.rule)),
    ...findWith(context, rules),
  ].toSorted(
    (a, b) =>
      (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0) ||
      (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0),
  );
}
