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
import type { Core } from '../../electron/core/core.ts';
import type { SessionId } from '../../shared/model/ids.ts';
import { quantile, sampleCase, timeUs, withVault } from './vault-bench.ts';

export const title = 'Autosave: one burst of typing made durable';
export const command = 'npm run bench -- autosave';
const BAR = 'autosave p50 ≤ 1.6 × write + fdatasync p50';
export const bars: readonly string[] = [BAR];

const RUNS = 2000;
const PAGE_BYTES = 4096;
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
    const saved: number[] = [];
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
      saved.push(
        timeUs(() =>
          core.services.checklist.setAnswer(sessionId, itemId, { fact }, `burst-${index >> 2}`),
        ),
      );
      if (index % NAIVE_EVERY === 0)
        naive.push(timeUs(() => rewriteCase(join(folder, 'case.json'), content)));
    }
    closeSync(file);
    const ratio = quantile(saved, 0.5) / quantile(floor, 0.5);
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
        row('setAnswer: answer and command, committed with synchronous=FULL', saved),
        row('naive: the whole case written anew and synced', naive),
      ],
      notes: [`${RUNS} bursts, the limit, the product and (every tenth) the naive way in turn.`],
      checks: [{ bar: BAR, measured: ratio, atMost: 1.6 }],
    };
  });
}
