import { RULES, rerunRules, runRules } from '../../shared/rules/engine.ts';
import type { RuleInput } from '../../shared/rules/context.ts';
import { inputOf } from '../unit/rules/fixtures.ts';
import { largeCase } from '../unit/rules/large.ts';
import { median, timeUs } from './vault-bench.ts';

export const title = 'The 45 rules over a whole case, and after one edit';
export const command = 'npm run bench -- rules';
const EDIT = 'after an edit, 200 people ≤ 50 ms';
const WHOLE = 'all rules, 5,000 people and 2,000 projects ≤ 1 s';
export const bars: readonly string[] = [EDIT, WHOLE];

const ROUNDS = 9;

const medianMs = (work: () => unknown): number =>
  median(Array.from({ length: ROUNDS }, () => timeUs(work))) / 1000;

/** Walking every row once and counting its text: less than any check of them can cost. */
function floorMs({ registers }: RuleInput): number {
  return medianMs(() => JSON.stringify(registers).length);
}

/** The naive way after an edit: everything again. */
function measure(staff: number, projects: number) {
  const input = inputOf(largeCase(staff, projects));
  const before = runRules(input);
  return {
    size: `${staff} people, ${projects} projects`,
    floor: floorMs(input),
    whole: medianMs(() => runRules(input)),
    edit: medianMs(() => rerunRules(input, before, ['trainings'])),
    found: before.length,
  };
}

export function run() {
  // Rules that have just been loaded are not yet compiled.
  for (let round = 0; round < ROUNDS; round += 1) runRules(inputOf(largeCase(1000, 400)));
  const small = measure(200, 100);
  const large = measure(5000, 2000);
  const row = ({ size, floor, whole, edit, found }: typeof small) => [
    size,
    floor.toFixed(1),
    whole.toFixed(1),
    `${(whole / floor).toFixed(1)} ×`,
    edit.toFixed(1),
    found,
  ];
  return {
    columns: ['case', 'floor, ms', 'all rules, ms', '÷ floor', 'after an edit, ms', 'findings'],
    rows: [row(small), row(large)],
    notes: [
      `${RULES.length} rules; floor: writing the registers as text once. After an edit of a training only the rules that read trainings run again; the naive way is all of them. Median of ${ROUNDS} rounds in one process.`,
    ],
    checks: [
      { bar: EDIT, measured: small.edit, atMost: 50 },
      { bar: WHOLE, measured: large.whole, atMost: 1000 },
    ],
  };
}
