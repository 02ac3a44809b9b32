import { RULES, rerunRules, runRules } from '../../shared/rules/engine.ts';
import type { RegisterKey } from '../../shared/model/registers/index.ts';
import type { RuleInput } from '../../shared/rules/context.ts';
import { inputOf } from '../unit/rules/fixtures.ts';
import { largeCase, unreportedCase } from '../unit/rules/large.ts';
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
function measure(size: string, input: RuleInput, edited: RegisterKey) {
  const before = runRules(input);
  return {
    size,
    floor: floorMs(input),
    whole: medianMs(() => runRules(input)),
    edit: medianMs(() => rerunRules(input, before, [edited])),
    found: before.length,
  };
}

/** As registers are, and with nobody and nothing reported, where each person and project differs. */
function measureBoth(staff: number, projects: number) {
  const size = `${staff} people, ${projects} projects`;
  return [
    measure(size, inputOf(largeCase(staff, projects)), 'trainings'),
    measure(`${size}, none reported`, inputOf(unreportedCase(staff, projects)), 'staff'),
  ] as const;
}

export function run() {
  // Rules that have just been loaded are not yet compiled.
  for (let round = 0; round < ROUNDS; round += 1) runRules(inputOf(largeCase(1000, 400)));
  const small = measureBoth(200, 100);
  const large = measureBoth(5000, 2000);
  const row = ({ size, floor, whole, edit, found }: ReturnType<typeof measure>) => [
    size,
    floor.toFixed(1),
    whole.toFixed(1),
    `${(whole / floor).toFixed(1)} ×`,
    edit.toFixed(1),
    found,
  ];
  return {
    columns: ['case', 'floor, ms', 'all rules, ms', '÷ floor', 'after an edit, ms', 'findings'],
    rows: [...small, ...large].map(row),
    notes: [
      `${RULES.length} rules; floor: writing the registers as text once. After an edit only the rules that read the edited register run again: trainings, or, where none is reported, staff; the naive way is all of them. Median of ${ROUNDS} rounds in one process.`,
    ],
    checks: [
      { bar: EDIT, measured: Math.max(...small.map(({ edit }) => edit)), atMost: 50 },
      { bar: WHOLE, measured: Math.max(...large.map(({ whole }) => whole)), atMost: 1000 },
    ],
  };
}
