import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

const checkSchema = z.object({
  /** The bar in words, as it stands in `bars`. */
  bar: z.string(),
  measured: z.number(),
  /** Exactly one of the two is given. */
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
});

const resultSchema = z.object({
  columns: z.array(z.string()).readonly(),
  rows: z.array(z.array(z.union([z.string(), z.number()])).readonly()).readonly(),
  notes: z.array(z.string()).readonly(),
  checks: z.array(checkSchema).readonly().default([]),
});

const benchSchema = z.object({
  title: z.string(),
  command: z.string(),
  bars: z.array(z.string()).readonly(),
  run: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
});

/**
 * Runs one bench in a process of its own, so that no bench sees the memory of another.
 * `node test/bench/run.ts BUNDLED-BENCH.js RESULT.json`; scripts/bench.mjs makes the table of it.
 */
async function main([file, resultFile]: readonly string[]): Promise<void> {
  if (file === undefined || resultFile === undefined)
    throw new Error('FILE and RESULT are needed.');
  const bench = benchSchema.parse(await import(pathToFileURL(resolve(file)).href));
  const result = resultSchema.parse(await bench.run());
  const { title, command, bars } = bench;
  writeFileSync(resultFile, JSON.stringify({ title, command, bars, ...result }));
}

await main(process.argv.slice(2));
