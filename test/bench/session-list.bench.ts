import Database from 'better-sqlite3';
import { join } from 'node:path';
import { sampleCase, median, timeUs, withVault } from './vault-bench.ts';

export const title = 'Session list of 10,000 reviews';
export const command = 'npm run bench -- session-list';
const BAR = 'filtered page ≤ 1/15 of reading every session';
export const bars: readonly string[] = [BAR];

const SESSIONS = 10_000;
const RUNS = 25;

const COPY = `INSERT INTO session SELECT :id, organization_id, :reviewNo, authority_mode, unit,
  :reviewDate, review_year, prev_review_date, service_date, legal_basis, evaluation, :state,
  state_reason, checklist_sha256, checklist_version, params, params_frozen_at, started_at, closed_at,
  created_at, approved_by, approved_at, notice_issued_at, urgent_reason, recusal_confirmed_at,
  identity_shown_at, rights_told_at, recording_started_at, recording_no, site_contact
  FROM session WHERE id = :source`;
const ANSWERS = `INSERT INTO answer SELECT :id || item_id, :id, item_id, 'conforming', fact,
  not_applicable_reason, severity, severity_reason, aggravated, aggravated_reason, pending_note,
  answered_at FROM answer WHERE session_id = :source`;
const STATES = ['draft', 'notified', 'onSite', 'awaitingSignature'];

/** Many years of reviews, made by copying one; only the list is measured. */
function fill(path: string, source: string): void {
  const db = new Database(path);
  const copy = db.prepare(COPY);
  const answers = db.prepare(ANSWERS);
  db.transaction(() => {
    for (let index = 1; index < SESSIONS; index += 1) {
      const id = `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
      const day = new Date(Date.UTC(2016, 0, 1 + (index % 3600))).toISOString().slice(0, 10);
      copy.run({
        id,
        source,
        reviewNo: `JD-${day.slice(0, 4)}-${index}`,
        reviewDate: day,
        state: STATES[index % STATES.length],
      });
      answers.run({ id, source });
    }
  })();
  db.close();
}

export function run() {
  return withVault(async ({ services }, folder) => {
    const source = services.caseFiles.import(await sampleCase());
    fill(join(folder, 'vault', 'vault.sqlite'), source);
    const list = (text: string, states: readonly string[], limit: number) => () =>
      services.sessions.list({ text, states, limit, offset: 0 });
    const cases = [
      ['first page of 50', list('', [], 50)],
      ['filtered by state', list('', ['onSite'], 50)],
      ['filtered by number', list('JD-2019', [], 50)],
      ['naive: every session read, then filtered', list('', [], SESSIONS)],
    ] as const;
    const times = new Map<string, number[]>(cases.map(([name]) => [name, []]));
    for (let round = 0; round < RUNS; round += 1)
      for (const [name, work] of cases) times.get(name)?.push(timeUs(work) / 1000);
    const of = (index: number) => median(times.get(cases[index]?.[0] ?? '') ?? []);
    const naive = of(3);
    return {
      columns: ['', 'median ms', '÷ naive'],
      rows: cases.map(([name], index) => [
        name,
        of(index).toFixed(2),
        (of(index) / naive).toFixed(3),
      ]),
      notes: [`${SESSIONS} sessions with 70 answers each; ${RUNS} rounds in turn.`],
      checks: [{ bar: BAR, measured: of(1) / naive, atMost: 1 / 15 }],
    };
  });
}
