import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Inside the project, where native packages are found; removed with the dependencies. */
const outDir = join(root, 'node_modules', '.cache', 'jianshen-bench');

/** Bundles a program of the bench the way the product is bundled. @returns path of the program. */
export async function bundleForNode(source: string): Promise<string> {
  const name = basename(source, '.ts');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '#shared': join(root, 'shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'sharp'], target: 'node' },
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [name]: join(root, source) },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  return join(outDir, `${name}.js`);
}
