import type { Project, ProjectDocument, Registers, Staff } from '../model/registers/index.ts';
import type { SampleKind, SamplePickReason } from '../model/sampling.ts';
import { groupBy, isEmployedOn, isFinished, isRealProject, projectTouches } from './context.ts';
import { addDays } from './dates.ts';
import type { IsoDate } from './dates.ts';
import { isReport, sealProblem } from './families/documents.ts';
import type { Finding } from './finding.ts';
import { ORG_SUBJECT } from './finding.ts';
import { byCode } from './sample-order.ts';
import { sampleSize } from './sample-size.ts';

/** What a draw is made from; all of it facts of the case. */
export type SampleFacts = {
  readonly kind: SampleKind;
  readonly registers: Registers;
  readonly findings: readonly Finding[];
  readonly reviewDate: IsoDate;
  readonly reviewYear: number;
  /** Projects of the project sample in force; reports follow it (DOMAIN §1.8). */
  readonly sampledProjects: readonly string[];
};

export type Candidate = { readonly id: string; readonly label: string };

/**
 * What must be in a sample. `all`: every one of these. `one`: one of each group, unless one already is.
 * `first`: these before others, as far as the size goes.
 */
export type Mandate =
  | {
      readonly kind: 'all' | 'first';
      readonly reason: SamplePickReason;
      readonly ids: ReadonlySet<string>;
    }
  | {
      readonly kind: 'one';
      readonly reason: SamplePickReason;
      readonly groups: readonly ReadonlySet<string>[];
    };

/** Who can be drawn, how many are asked for, and what must be among them, in this order. */
export type SampleFrame = {
  readonly candidates: readonly Candidate[];
  readonly wanted: number;
  readonly mandates: readonly Mandate[];
};

const NEW_HIRE_DAYS = 90;
const CLIENTS = 3;
const LOW_SCORE = 3;
const SEAL_RULE = 'R-SEAL-01';

type Hits = {
  /** Whom or what a finding is about. */
  readonly about: ReadonlySet<string>;
  /** Rows that findings counted, whomever they are about. */
  readonly counted: ReadonlySet<string>;
};

/** Information is no hit. A finding about the organisation is about none of its rows. */
function hitsOf(findings: readonly Finding[], register: 'projects' | 'staff'): Hits {
  const hits = findings.filter(({ level }) => level !== 'info');
  const rows = hits.flatMap((one) => one.rows.filter((row) => row.register === register));
  const about = hits
    .filter(({ subject }) => subject !== ORG_SUBJECT)
    .flatMap(({ subject, unit }) => [subject, unit]);
  return { about: new Set(about), counted: new Set(rows.map(({ id }) => id)) };
}

const groupsBy = <T extends Candidate>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlySet<string>[] =>
  [...groupBy(rows, keyOf)]
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([, group]) => new Set(group.map(({ id }) => id)));

const projectsOfWindow = ({ registers, reviewDate, reviewYear }: SampleFacts): readonly Project[] =>
  registers.projects.filter(
    (project) =>
      isRealProject(project) &&
      projectTouches(project, { from: `${reviewYear}-01-01`, to: reviewDate }),
  );

const STATE_CLIENTS: readonly string[] = ['国家机关', '关基'];

/** Beside the projects of the window those a finding is about, such as a cancelled one that was reported. */
function frameOfProjects(facts: SampleFacts): SampleFrame {
  const ofWindow = projectsOfWindow(facts);
  const { about, counted } = hitsOf(facts.findings, 'projects');
  const rows = facts.registers.projects.filter(
    (row) => ofWindow.includes(row) || about.has(row.id),
  );
  const groups = (keyOf: (row: Project) => string) => groupsBy(labelled(ofWindow), keyOf);
  const state = ofWindow.filter((row) => STATE_CLIENTS.includes(row.client_type));
  return {
    candidates: labelled(rows),
    wanted: sampleSize('projects', rows.length),
    mandates: [
      { kind: 'all', reason: 'finding', ids: new Set([...about, ...counted]) },
      { kind: 'one', reason: 'direction', groups: groups((row) => row.direction) },
      { kind: 'one', reason: 'lead', groups: groups((row) => row.lead_id) },
      {
        kind: 'one',
        reason: 'stateClient',
        groups: groupsBy(labelled(state), (row) => row.client_type),
      },
    ],
  };
}

const labelled = <T extends { readonly id: string; readonly name: string }>(
  rows: readonly T[],
): (T & Candidate)[] => rows.map((row) => ({ ...row, label: row.name }));

/** Beside those on duty the ones who left, when a finding is about them or they led a project. */
function frameOfStaff(facts: SampleFacts): SampleFrame {
  const { registers, reviewDate, findings } = facts;
  const { about, counted } = hitsOf(findings, 'staff');
  const leads = new Set(projectsOfWindow(facts).map((row) => row.lead_id));
  const isOnDuty = (row: Staff): boolean => isEmployedOn(row, reviewDate);
  const rows = registers.staff.filter(
    (row) => isOnDuty(row) || about.has(row.id) || leads.has(row.id),
  );
  const since = addDays(reviewDate, -NEW_HIRE_DAYS);
  const fresh = rows.filter((row) => isOnDuty(row) && row.hire_date >= since);
  return {
    candidates: labelled(rows),
    wanted: sampleSize('staff', rows.length),
    mandates: [
      { kind: 'all', reason: 'finding', ids: new Set([...about, ...counted]) },
      { kind: 'all', reason: 'lead', ids: leads },
      { kind: 'one', reason: 'newHire', groups: [new Set(fresh.map(({ id }) => id))] },
    ],
  };
}

/** Reports of the window's projects, and whichever else the rule on seals is about. */
function frameOfReports(facts: SampleFacts): SampleFrame {
  const ofWindow = new Set(projectsOfWindow(facts).map(({ id }) => id));
  const sampled = new Set(facts.sampledProjects);
  const found = new Set(
    facts.findings.filter(({ rule }) => rule === SEAL_RULE).map(({ subject }) => subject),
  );
  const nameOf = new Map(facts.registers.projects.map(({ id, name }) => [id, name]));
  const reports = facts.registers.project_documents
    .filter((row) => isReport(row) && (ofWindow.has(row.project_id) || found.has(row.id)))
    .map((row) => ({
      ...row,
      label: `${row.no ?? row.type}（${nameOf.get(row.project_id) ?? row.project_id}）`,
    }));
  const own = reports.filter(({ project_id }) => sampled.has(project_id));
  const groups = groupsBy(own, (row) => row.project_id);
  const isOdd = (row: ProjectDocument): boolean => sealProblem(row) !== null || found.has(row.id);
  const odd = reports.filter(isOdd).map(({ id }) => id);
  return {
    candidates: reports,
    wanted: groups.length,
    mandates: [
      { kind: 'all', reason: 'seal', ids: new Set(odd) },
      { kind: 'one', reason: 'ofProject', groups },
    ],
  };
}

const sameName = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');

/**
 * Clients of finished projects, each once, under the first of its projects: three are three clients,
 * not three projects of one.
 */
function frameOfClients(facts: SampleFacts): SampleFrame {
  const finished = projectsOfWindow(facts).filter(isFinished);
  const clients = [...groupBy(finished, ({ client }) => sameName(client)).values()].map((group) => {
    const projects = group.toSorted((a, b) => byCode(a.id, b.id));
    return { projects, id: projects[0]?.id ?? '', client: projects[0]?.client ?? '' };
  });
  const rated = (isRated: (row: Registers['evaluations'][number]) => boolean) => {
    const ids = new Set(facts.registers.evaluations.filter(isRated).map((row) => row.project_id));
    const found = clients.filter(({ projects }) => projects.some(({ id }) => ids.has(id)));
    return new Set(found.map(({ id }) => id));
  };
  return {
    candidates: clients.map(({ id, client, projects }) => ({
      id,
      label: `${client}（${projects.map(({ name }) => name).join('、')}）`,
    })),
    wanted: Math.min(CLIENTS, clients.length),
    mandates: [
      { kind: 'first', reason: 'complaint', ids: rated((row) => row.complaint) },
      { kind: 'first', reason: 'lowScore', ids: rated(({ score }) => isLow(score)) },
    ],
  };
}

const isLow = (score: number | null | undefined): boolean =>
  typeof score === 'number' && score <= LOW_SCORE;

/** Population, size and mandatory picks of a kind (DOMAIN §1.8). */
export function frameOf(facts: SampleFacts): SampleFrame {
  switch (facts.kind) {
    case 'projects':
      return frameOfProjects(facts);
    case 'staff':
      return frameOfStaff(facts);
    case 'reports':
      return frameOfReports(facts);
    case 'clients':
      return frameOfClients(facts);
  }
}
