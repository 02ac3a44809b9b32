import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const alias = { '#shared': fileURLToPath(new URL('shared', import.meta.url)) };

/** One project per suite, so that each can be run and counted by itself. */
const suite = (name: string, include: string, testTimeoutMs: number) => ({
  resolve: { alias },
  test: {
    name,
    include: [include],
    environment: 'node' as const,
    // What was built is loaded by Node itself, as it will be in the application.
    server: { deps: { external: [/\/out\//] } },
    testTimeout: testTimeoutMs,
    hookTimeout: testTimeoutMs,
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      suite('unit', 'test/unit/**/*.test.{ts,tsx}', 20_000),
      suite('contract', 'test/contract/**/*.test.ts', 30_000),
      suite('shell', 'test/shell/**/*.test.ts', 30_000),
      suite('packaging', 'test/packaging/**/*.test.ts', 180_000),
    ],
  },
});
