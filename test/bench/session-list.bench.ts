import Database from 'better-sqlite3';
import { join } from 'node:path';
import { sampleCase, median, timeUs, withVault } from './vault-bench.ts';

export const title = 'Session list of 10,000 reviews';
export const command = 'npm run bench -- session-list';
const BAR = 'filtered page ≤ 1/15 of reading every session';
export const bars: readonly string[] = [BAR];

const SESSIONS = 10_000;
const RUNS = 25;

/** Copies rows whatever their columns are; `changed` says which come from a parameter or an expression. */
function copySql(db: Database.Database, table: string, changed: Record<string, string>): string {
  const columns = db
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => name);
  const key = table === 'session' ? 'id' : 'session_id';
  const values = columns.map((name) => changed[name] ?? name);
  return `INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${values.join(', ')} FROM ${table} WHERE ${key} = :source`;
}
const STATES = ['draft', 'notified', 'onSite', 'awaitingSignature'];

/** Many years of reviews, made by copying one; only the list is measured. */
function fill(path: string, source: string): void {
  const db = new Database(path);
  const changed = {
    id: ':id',
    review_no: ':reviewNo',
    review_date: ':reviewDate',
    state: ':state',
  };
  const copy = db.prepare(copySql(db, 'session', changed));
  const answerChanges = { id: ':id || item_id', session_id: ':id', verdict: `'conforming'` };
  const answers = db.prepare(copySql(db, 'answer', answerChanges));
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
