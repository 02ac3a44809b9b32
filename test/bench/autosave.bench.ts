import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Core } from '../../electron/core/core.ts';
import { newUuidV7 } from '../../electron/core/lib/ids.ts';
import type { SessionId } from '../../shared/model/ids.ts';
import { quantile, sampleCase, timeUs, withVault } from './vault-bench.ts';

export const title = 'Autosave: one burst of typing made durable';
export const command = 'npm run bench -- autosave';
const BAR = 'autosave p50 ≤ 1.6 × write + fdatasync p50';
export const bars: readonly string[] = [BAR];

const RUNS = 2000;
const PAGE_BYTES = 4096;
/** Of one command: its ids, its stamp and the text before and after. */
const COMMAND_BYTES = 400;
/** Every tenth burst also the naive way. */
const NAIVE_EVERY = 10;

function openVisit({ services }: Core, content: string): SessionId {
  const sessionId = services.caseFiles.import(content);
  const at = '2026-04-22T01:00:00.000Z';
  services.visit.move(sessionId, 'pendingApproval', undefined);
  const approved = { approvedBy: '批准例', approvedAt: at, noticeIssuedAt: at };
  const entered = { recusalConfirmedAt: at, identityShownAt: at, rightsToldAt: at };
  services.sessions.update(sessionId, { ...approved, ...entered }, undefined);
  services.visit.move(sessionId, 'notified', undefined);
  services.visit.move(sessionId, 'onSite', undefined);
  return sessionId;
}

/**
 * What SQLite itself takes for the same: an answer and its command in one transaction, with nothing read,
 * checked, named or stamped. Between this and the product lies our own code, between the limit and this SQLite.
 */
function openBare(folder: string): { readonly write: (fact: string) => void; close: () => void } {
  const db = new Database(join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE answer (id TEXT PRIMARY KEY, fact TEXT NOT NULL) STRICT;
    CREATE TABLE command (seq INTEGER PRIMARY KEY, session TEXT, hlc TEXT, changes TEXT) STRICT;
    CREATE INDEX command_by_session ON command (session, hlc);`);
  const id = newUuidV7();
  db.prepare('INSERT INTO answer VALUES (?, ?)').run(id, '');
  const answer = db.prepare('UPDATE answer SET fact = ? WHERE id = ?');
  const command = db.prepare('INSERT INTO command (session, hlc, changes) VALUES (?, ?, ?)');
  const write = db.transaction((fact: string) => {
    answer.run(fact, id);
    command.run(id, newUuidV7(), fact.padEnd(COMMAND_BYTES, '.'));
  });
  return { write: (fact) => write.immediate(fact), close: () => db.close() };
}

/** The naive way: the whole case as one file, written anew for every burst. */
function rewriteCase(path: string, content: string): void {
  const file = openSync(`${path}.tmp`, 'w');
  writeFileSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.tmp`, path);
}

const micros = (values: readonly number[], share: number): number =>
  Math.round(quantile(values, share));

/** Floor and product take turns, so that both see the same disk at the same moment. */
export function run() {
  return withVault(async (core, folder) => {
    const sessionId = openVisit(core, await sampleCase());
    const { items } = core.services.checklist.checklistOf(sessionId);
    const file = openSync(join(folder, 'floor.bin'), 'w');
    const page = Buffer.alloc(PAGE_BYTES, 1);
    const floor: number[] = [];
    const bare: number[] = [];
    const saved: number[] = [];
    const sqlite = openBare(folder);
    const naive: number[] = [];
    const { content } = core.services.caseFiles.export(sessionId);
    for (let index = 0; index < RUNS; index += 1) {
      floor.push(
        timeUs(() => {
          writeSync(file, page, 0, PAGE_BYTES, (index % 256) * PAGE_BYTES);
          fdatasyncSync(file);
        }),
      );
      const itemId = items[index % items.length]?.id ?? 'BC-01';
      const fact = `2026年4月22日，在公司会议室查阅培训台账及签到表，第 ${index} 次。`;
      bare.push(timeUs(() => sqlite.write(fact)));
      saved.push(
        timeUs(() =>
          core.services.checklist.setAnswer(sessionId, itemId, { fact }, `burst-${index >> 2}`),
        ),
      );
      if (index % NAIVE_EVERY === 0)
        naive.push(timeUs(() => rewriteCase(join(folder, 'case.json'), content)));
    }
    closeSync(file);
    sqlite.close();
    const ratio = quantile(saved, 0.5) / quantile(floor, 0.5);
    const over = (more: readonly number[], less: readonly number[]) =>
      Math.round(quantile(more, 0.5) - quantile(less, 0.5));
    const row = (name: string, values: readonly number[]) => [
      name,
      micros(values, 0.5),
      micros(values, 0.99),
      (quantile(values, 0.5) / quantile(floor, 0.5)).toFixed(2),
    ];
    return {
      columns: ['', 'p50 µs', 'p99 µs', '÷ floor'],
      rows: [
        row('limit: 4 KB write + fdatasync', floor),
        row('SQLite alone: two rows written, committed with synchronous=FULL', bare),
        row('setAnswer: answer and command, committed with synchronous=FULL', saved),
        row('naive: the whole case written anew and synced', naive),
      ],
      notes: [
        `${RUNS} bursts, the limit, SQLite alone, the product and (every tenth) the naive way in turn.`,
        `Over the limit, at p50: SQLite ${over(bare, floor)} µs; reading, checking and stamping the change ` +
          `${over(saved, bare)} µs.`,
      ],
      checks: [{ bar: BAR, measured: ratio, atMost: 1.6 }],
    };
  });
}
