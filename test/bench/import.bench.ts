import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { bundleForNode } from './bundle.ts';
import { VARIANTS } from './import-variants.ts';
import type { Measured, Variant } from './import-variants.ts';

export const title = 'Reading a roster of 2,000 rows and 12 columns from an .xlsx';
export const command = 'npm run bench -- import';
export const bars: readonly string[] = [
  'reading ≤ 4 × inflating and scanning its XML',
  'reading and previewing against the register ≤ 2 s',
];

const ROWS = 2000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const MAX_RATIO = 4;
const MAX_PREVIEW_MS = 2000;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const HEADER = [
  '编号',
  '姓名',
  '身份证号码',
  '人员类别',
  '队伍',
  '岗位',
  '用工形式',
  '入职日期',
  '社保单位',
  '近12月社保月数',
  '技术骨干',
  '接触客户资料',
];

/** A fictional number: region 999999, any day, a running number, and the check digit of GB 11643. */
function idNumber(index: number): string {
  const body = `99999919${String(60 + (index % 40)).padStart(2, '0')}0101${String(index % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

async function writeRoster(path: string): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, index) => [
    `S-${String(index + 1).padStart(4, '0')}`,
    `例${index}`,
    idNumber(index),
    '服务人员',
    '技术',
    '安全工程师',
    '全职',
    { value: new Date(Date.UTC(2015 + (index % 10), index % 12, 1)), format: 'yyyy-mm-dd' },
    '示例信息安全服务有限公司',
    12,
    index % 3 === 0 ? '是' : '否',
    '是',
  ]);
  await writeFile(path, await writeXlsxFile([{ data: [HEADER, ...rows] }]).toBuffer());
}

function isMeasured(message: unknown): message is Measured {
  return typeof message === 'object' && message !== null && 'peakBytes' in message;
}

function inFreshProcess(program: string, variant: Variant, path: string): Promise<Measured> {
  const child = fork(program, [variant, path, String(ROWS)]);
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (isMeasured(message)) resolve(message);
    });
    child.on('exit', (code) => reject(new Error(`${variant} ended with ${String(code)}`)));
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measureAll(path: string): Promise<Readonly<Record<Variant, Measured>>> {
  await bundleForNode('electron/core/lib/spreadsheet/spreadsheet-worker.ts');
  const program = await bundleForNode('test/bench/import-measure.ts');
  const runs: Record<Variant, Measured[]> = { floor: [], read: [], preview: [], sheetjs: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const variant of VARIANTS)
      runs[variant].push(await inFreshProcess(program, variant, path));
  const summary = (variant: Variant): Measured => ({
    ms: median(runs[variant].map(({ ms }) => ms)),
    peakBytes: median(runs[variant].map(({ peakBytes }) => peakBytes)),
  });
  return {
    floor: summary('floor'),
    read: summary('read'),
    preview: summary('preview'),
    sheetjs: summary('sheetjs'),
  };
}

const LABELS: Readonly<Record<Variant, string>> = {
  floor: 'floor: native inflate, one regular expression',
  read: 'read: within limits of bytes, cells and time',
  preview: 'read, map, check every row and compare',
  sheetjs: 'naive: SheetJS in the same thread',
};

/** Rows of the table, and each bar with what was measured against it. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'jianshen-bench-'));
  try {
    const path = join(folder, 'roster.xlsx');
    await writeRoster(path);
    const measured = await measureAll(path);
    const rows = VARIANTS.map((variant) => [
      LABELS[variant],
      measured[variant].ms.toFixed(0),
      `${(measured[variant].ms / measured.floor.ms).toFixed(2)} ×`,
      (measured[variant].peakBytes / 1e6).toFixed(0),
    ]);
    return {
      columns: ['variant', 'ms', '÷ floor', 'peak RSS, MB'],
      rows,
      notes: [
        `${ROWS} rows of 12 columns, written by the bench; median of ${ROUNDS} interleaved rounds, each in a fresh process, module loading included.`,
      ],
      checks: [
        { bar: bars[0], measured: measured.read.ms / measured.floor.ms, atMost: MAX_RATIO },
        { bar: bars[1], measured: measured.preview.ms, atMost: MAX_PREVIEW_MS },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
