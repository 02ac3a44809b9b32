import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Output name (under out/) → source. */
const entries: Readonly<Record<string, string>> = {
  'main/main': 'electron/main/main.ts',
  'main/core': 'electron/main/core-entry.ts',
  'cli/cli': 'electron/cli/cli.ts',
  // Threads of the core; started by file name, so they are entries of their own.
  'main/heic-worker': 'electron/core/lib/media/heic-worker.ts',
  'main/spreadsheet-worker': 'electron/core/lib/spreadsheet/spreadsheet-worker.ts',
};

/** Everything that runs in Node: the Electron main process, the core process, the hosts. */
export default defineConfig({
  resolve: { alias: { '#shared': here('shared') } },
  // Libraries are bundled; only what carries native code (or is Electron itself) stays outside.
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'sharp'], target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: here('out'),
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(entries).map(([name, source]) => [name, here(source)]),
      ),
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
