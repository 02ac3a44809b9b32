import type { Registers } from '../model/registers/index.ts';
import type { Project, ProjectDocument, Staff } from '../model/registers/index.ts';
import type { SampleKind, SamplePick, SamplePickReason } from '../model/sampling.ts';
import { groupBy, isEmployedOn, isFinished, isRealProject, projectTouches } from './context.ts';
import { addDays } from './dates.ts';
import type { IsoDate } from './dates.ts';
import type { Finding } from './finding.ts';

export type SampleInput = {
  readonly kind: SampleKind;
  readonly registers: Registers;
  readonly findings: readonly Finding[];
  readonly reviewDate: IsoDate;
  readonly reviewYear: number;
  /** Projects of the project sample in force; reports follow it (DOMAIN §1.8). */
  readonly sampledProjects: readonly string[];
  readonly seed: string;
};

export type Sample = {
  readonly population: readonly string[];
  readonly wanted: number;
  readonly picks: readonly SamplePick[];
};

type Candidate = { readonly id: string; readonly label: string };
/** `all`: every one of these is picked. `one`: one of each group is, unless one already was. */
type Demand =
  | { readonly kind: 'all'; readonly reason: SamplePickReason; readonly ids: ReadonlySet<string> }
  | {
      readonly kind: 'one';
      readonly reason: SamplePickReason;
      readonly groups: readonly (readonly string[])[];
    };

const NEW_HIRE_DAYS = 90;
const CLIENTS = 3;
const LOW_SCORE = 3;
const REPORT = /报告/u;
/** Seals under which a report may leave (DOMAIN §2.7). */
const REPORT_SEALS: ReadonlySet<string> = new Set(['公章', '服务专用章']);

const steps = (limits: readonly (readonly [upTo: number, wanted: number])[]) => (size: number) =>
  limits.find(([upTo]) => size <= upTo)?.[1] ?? 0;

/** Sizes of DOMAIN §1.8; the first step is everybody. */
export const projectSampleSize = (size: number): number =>
  size <= 5
    ? size
    : steps([
        [20, 5],
        [50, 8],
        [Infinity, 10],
      ])(size);
export const staffSampleSize = (size: number): number =>
  size <= 10
    ? size
    : steps([
        [30, 10],
        [100, 15],
        [Infinity, 20],
      ])(size);

/** FNV-1a over UTF-16 units: any change of the seed gives another order. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** mulberry32: a small generator that gives the same numbers on every machine. */
function createRandom(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Fisher–Yates over the ids in the order of their code units, so that the rows' order changes nothing. */
export function drawOrder(ids: readonly string[], seed: string): readonly string[] {
  const order = [...new Set(ids)].toSorted(byCode);
  const random = createRandom(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? '', order[last] ?? ''];
  }
  return order;
}

class Picks {
  readonly #reasons = new Map<string, SamplePickReason[]>();

  has(id: string): boolean {
    return this.#reasons.has(id);
  }
  get size(): number {
    return this.#reasons.size;
  }
  add(id: string, reason: SamplePickReason): void {
    const known = this.#reasons.get(id);
    if (known === undefined) this.#reasons.set(id, [reason]);
    else if (!known.includes(reason)) known.push(reason);
  }
  list(labels: ReadonlyMap<string, string>): SamplePick[] {
    return [...this.#reasons].map(([id, reasons]) => ({
      id,
      label: labels.get(id) ?? id,
      reasons,
    }));
  }
}

function meet(demand: Demand, order: readonly string[], picks: Picks): void {
  if (demand.kind === 'all') {
    for (const id of order) if (demand.ids.has(id)) picks.add(id, demand.reason);
    return;
  }
  for (const group of demand.groups) {
    const members = new Set(group);
    const found = order.find((id) => members.has(id) && picks.has(id));
    const chosen = found ?? order.find((id) => members.has(id));
    if (chosen !== undefined) picks.add(chosen, demand.reason);
  }
}

function draw(
  candidates: readonly Candidate[],
  wanted: number,
  demands: readonly Demand[],
  seed: string,
): Sample {
  const labels = new Map(candidates.map(({ id, label }) => [id, label]));
  const order = drawOrder([...labels.keys()], seed);
  const picks = new Picks();
  for (const demand of demands) meet(demand, order, picks);
  const everybody = wanted >= order.length;
  for (const id of order) {
    if (picks.size >= wanted) break;
    if (!picks.has(id)) picks.add(id, everybody ? 'all' : 'random');
  }
  return { population: order, wanted, picks: picks.list(labels) };
}

const idsIn = (findings: readonly Finding[], register: string): ReadonlySet<string> =>
  new Set(
    findings
      .filter(({ level }) => level !== 'info')
      .flatMap(({ rows }) => rows.filter((row) => row.register === register).map(({ id }) => id)),
  );

const groupsBy = <T extends Candidate>(rows: readonly T[], keyOf: (row: T) => string): string[][] =>
  [...groupBy(rows, keyOf)]
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([, group]) => group.map(({ id }) => id));

const projectsOfWindow = ({ registers, reviewDate, reviewYear }: SampleInput): readonly Project[] =>
  registers.projects.filter(
    (project) =>
      isRealProject(project) &&
      projectTouches(project, { from: `${reviewYear}-01-01`, to: reviewDate }),
  );

function drawProjects(input: SampleInput): Sample {
  const projects = projectsOfWindow(input).map((row) => ({ ...row, label: row.name }));
  const state = projects.filter(
    ({ client_type }) => client_type === '国家机关' || client_type === '关基',
  );
  return draw(
    projects,
    projectSampleSize(projects.length),
    [
      { kind: 'all', reason: 'finding', ids: idsIn(input.findings, 'projects') },
      { kind: 'one', reason: 'direction', groups: groupsBy(projects, (row) => row.direction) },
      { kind: 'one', reason: 'lead', groups: groupsBy(projects, (row) => row.lead_id) },
      { kind: 'one', reason: 'stateClient', groups: [state.map(({ id }) => id)] },
    ],
    input.seed,
  );
}

function drawStaff(input: SampleInput): Sample {
  const { registers, reviewDate } = input;
  const onDuty = registers.staff.filter((row: Staff) => isEmployedOn(row, reviewDate));
  const leads = new Set(projectsOfWindow(input).map((row) => row.lead_id));
  const since = addDays(reviewDate, -NEW_HIRE_DAYS);
  const fresh = onDuty.filter(({ hire_date }) => hire_date >= since).map(({ id }) => id);
  return draw(
    onDuty.map(({ id, name }) => ({ id, label: name })),
    staffSampleSize(onDuty.length),
    [
      { kind: 'all', reason: 'finding', ids: idsIn(input.findings, 'staff') },
      { kind: 'all', reason: 'lead', ids: leads },
      { kind: 'one', reason: 'newHire', groups: [fresh] },
    ],
    input.seed,
  );
}

const hasOddSeal = ({ seal }: ProjectDocument): boolean => !REPORT_SEALS.has(seal ?? '');

function drawReports(input: SampleInput): Sample {
  const { registers, sampledProjects } = input;
  const ofWindow = new Set(projectsOfWindow(input).map(({ id }) => id));
  const sampled = new Set(sampledProjects);
  const reports = registers.project_documents
    .filter(({ type, project_id }) => REPORT.test(type) && ofWindow.has(project_id))
    .map((row) => ({ ...row, label: row.no ?? row.type }));
  const own = reports.filter(({ project_id }) => sampled.has(project_id));
  const groups = groupsBy(own, (row) => row.project_id);
  const odd = new Set(reports.filter(hasOddSeal).map(({ id }) => id));
  return draw(
    reports,
    groups.length,
    [
      { kind: 'all', reason: 'seal', ids: odd },
      { kind: 'one', reason: 'ofProject', groups },
    ],
    input.seed,
  );
}

/** Finished projects whose client is called back; the dissatisfied come first. */
function drawClients(input: SampleInput): Sample {
  const { evaluations } = input.registers;
  const finished = projectsOfWindow(input).filter(isFinished);
  const wanted = Math.min(CLIENTS, finished.length);
  const complained = evaluations.filter(({ complaint }) => complaint);
  const poor = evaluations.filter(({ score }) => typeof score === 'number' && score <= LOW_SCORE);
  const first = (rows: typeof evaluations, reason: SamplePickReason): Demand => {
    const ids = new Set(rows.flatMap(({ project_id }) => project_id ?? []));
    const order = drawOrder(
      finished.map(({ id }) => id),
      input.seed,
    ).filter((id) => ids.has(id));
    return { kind: 'all', reason, ids: new Set(order.slice(0, wanted)) };
  };
  const sample = draw(
    finished.map(({ id, client, name }) => ({ id, label: `${client}（${name}）` })),
    wanted,
    [first(complained, 'complaint'), first(poor, 'lowScore')],
    input.seed,
  );
  return { ...sample, picks: sample.picks.slice(0, wanted) };
}

/**
 * Draws a sample (DOMAIN §1.8): what must be in it first, then by the seed. The same registers,
 * findings and seed give the same sample on every machine.
 */
export function drawSample(input: SampleInput): Sample {
  switch (input.kind) {
    case 'projects':
      return drawProjects(input);
    case 'staff':
      return drawStaff(input);
    case 'reports':
      return drawReports(input);
    case 'clients':
      return drawClients(input);
  }
}
