import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { createDirectory, knownIds } from '../../shared/rules/registers/directory.ts';
import { previewImport } from '../../electron/core/features/register/import/preview.ts';
import { readSpreadsheet } from '../../electron/core/lib/spreadsheet/spreadsheet-reader.ts';
import { isVariant } from './import-variants.ts';
import type { Measured, Variant } from './import-variants.ts';

// One measurement of the import bench, in a process of its own: `VARIANT FILE ROWS`.

const CELL =
  /<c r="([A-Z]+)(\d+)"([^>]*)>(?:<f>[^<]*<\/f>)?(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)?<\/c>/gu;
const STRING = /<t[^>]*>([^<]*)<\/t>/gu;
const PART = /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/u;

/** The parts that hold cells, inflated natively. */
function inflated(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const mark = 'PK\u0001\u0002';
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    if (!PART.test(name)) continue;
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    parts.set(name, inflateRawSync(packed).toString('utf8'));
  }
  return parts;
}

/** What no reading can beat: inflated natively, and one regular expression that finds every cell's text. */
function floor(bytes: Buffer): number {
  const parts = inflated(bytes);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(STRING)].map(
    ([, text = '']) => text,
  );
  const rows: string[][] = [];
  for (const [, column = '', row = '', attributes = '', value, inline] of (
    parts.get('xl/worksheets/sheet1.xml') ?? ''
  ).matchAll(CELL)) {
    const cells = (rows[Number(row) - 1] ??= []);
    const text = attributes.includes('t="s"') ? shared[Number(value)] : (value ?? inline);
    cells[column.charCodeAt(0) - 65] = text ?? '';
  }
  return rows.length;
}

async function preview(bytes: Buffer): Promise<number> {
  const workbook = await readSpreadsheet(bytes);
  const directory = createDirectory([], []);
  const { plan } = previewImport({
    register: 'staff',
    workbook,
    source: {
      fileName: 'x.xlsx',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.length,
    },
    choices: { mode: 'replace' },
    elsewhere: false,
    remembered: {},
    stored: [],
    tools: { directory, hashId: (secret) => createHash('sha256').update(secret).digest('hex') },
    facts: {
      today: '2026-06-01',
      reviewDate: null,
      orgName: '',
      terms: null,
      certTypes: null,
      ids: knownIds(directory),
    },
  });
  return plan.inserts.length;
}

/** The library many reach for first, reading in the same thread. */
async function sheetjs(bytes: Buffer): Promise<number> {
  const xlsx = await import('@e965/xlsx');
  const book = xlsx.read(bytes, { type: 'buffer', cellDates: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet === undefined ? 0 : xlsx.utils.sheet_to_json(sheet, { header: 1 }).length;
}

/** High-water mark of this process alone; Linux counts the parent's into `maxRSS` of a fresh child. */
function peakMemoryBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes] =
    /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

async function measure(variant: Variant, path: string, rows: number): Promise<Measured> {
  const startedAt = performance.now();
  const bytes = await readFile(path);
  const count =
    variant === 'floor'
      ? floor(bytes)
      : variant === 'read'
        ? ((await readSpreadsheet(bytes)).sheets[0]?.rows.length ?? 0)
        : variant === 'preview'
          ? await preview(bytes)
          : await sheetjs(bytes);
  const ms = performance.now() - startedAt;
  if (count < rows) throw new Error(`${variant} found ${count} of ${rows} rows`);
  return { ms, peakBytes: peakMemoryBytes() };
}

const [variant, path, rows] = process.argv.slice(2);
if (!isVariant(variant) || path === undefined) throw new Error('VARIANT FILE ROWS are needed');
process.send?.(await measure(variant, path, Number(rows)));
process.disconnect();
