// Which module may import which (docs/architecture.md). Pure: paths in, sentences out.
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** 'electron/core/features/evidence/evidence.repo.ts' → 'evidence'. */
const featureOf = (path, base) =>
  path.startsWith(`${base}/`) ? path.slice(base.length + 1).split('/')[0] : undefined;

const coreFeatures = 'electron/core/features';
const screens = 'renderer/src/features';
const isIn = (path, ...folders) => folders.some((folder) => path.startsWith(`${folder}/`));
const hasRole = (path, role) => new RegExp(`\\.${role}\\.[jt]sx?$`).test(path);

/** 'zod/v4' → 'zod', '@orpc/server/node' → '@orpc/server'. */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Where an import leads: { local: path from the root } for our own files, { library: name } for
 * packages, { builtin: name } for Node.
 */
export function resolveImport(importer, specifier) {
  const bare = specifier.split('?')[0];
  if (bare.startsWith('#shared/')) return { local: `shared/${bare.slice('#shared/'.length)}` };
  if (bare.startsWith('.')) return { local: posix.join(posix.dirname(importer), bare) };
  if (isBuiltin(bare)) return { builtin: bare };
  return { library: packageOf(bare) };
}

const sharedLibraries = new Set(['zod', '@orpc/contract']);
const rendererLibraries = /^(electron|better-sqlite3|sharp|docx|libheif-js|@orpc\/server)$/;
const interfaceLibraries =
  /^(react|react-dom|react-i18next|@mantine\/.+|@tabler\/.+|@tanstack\/.+)$/;
const hosts = ['electron/main', 'electron/preload', 'electron/http', 'electron/cli'];

/**
 * A rule looks at one import: `from` is the importing file, `to` what resolveImport found.
 * It answers with the sentence of its violation, or nothing.
 */
export const layerRules = {
  'shared-is-pure': (from, to) => {
    if (!isIn(from, 'shared')) return;
    if (to.builtin) return 'shared/ runs everywhere: it may not use Node.';
    if (to.local && !isIn(to.local, 'shared')) return 'shared/ may import only shared/.';
    if (to.library && !sharedLibraries.has(to.library)) {
      return 'shared/ may import no library but zod and @orpc/contract.';
    }
  },

  'words-stand-alone': (from, to) => {
    if (!isIn(from, 'shared/i18n')) return;
    if (to.local && isIn(to.local, 'shared/i18n')) return;
    return 'Locale files carry words and key types only; they import nothing else.';
  },

  'core-knows-no-host': (from, to) => {
    if (!isIn(from, 'electron/core')) return;
    if (to.local && !isIn(to.local, 'electron/core', 'shared')) {
      return 'The core may import only itself and shared/: it does not know who hosts it.';
    }
    if (to.library && interfaceLibraries.test(to.library)) {
      return 'The core draws nothing: user-interface libraries belong to renderer/.';
    }
  },

  'electron-only-in-shell': (from, to) => {
    if (to.library !== 'electron') return;
    if (isIn(from, 'electron/main', 'electron/preload', 'test')) return;
    return "Only the shell (electron/main, electron/preload) may import 'electron'.";
  },

  'routes-service-repo-db': (from, to) => {
    if (!isIn(from, 'electron/core')) return;
    const target = to.local ?? '';
    if (to.library === 'better-sqlite3' && !isIn(from, 'electron/core/db')) {
      return 'Only db/ touches the database driver; take a ReadDb or WriteDb.';
    }
    if (isIn(from, 'electron/core/db') && isIn(target, coreFeatures)) {
      return 'db/ is below the features and does not know them.';
    }
    if (hasRole(from, 'routes') && (hasRole(target, 'repo') || isIn(target, 'electron/core/db'))) {
      return 'Routes call a service; they do not reach the repo or the database.';
    }
    if (hasRole(from, 'service') && hasRole(target, 'routes')) {
      return 'A service does not know its routes.';
    }
    if (hasRole(from, 'repo') && (hasRole(target, 'service') || hasRole(target, 'routes'))) {
      return 'A repo holds SQL only; it knows neither service nor routes.';
    }
  },

  'feature-through-its-service': (from, to) => {
    const other = featureOf(to.local ?? '', coreFeatures);
    const own = featureOf(from, coreFeatures);
    if (!isIn(from, 'electron/core') || other === undefined || other === own) return;
    // The composition root is the one place that puts the parts together.
    if (/^electron\/core\/[^/]+$/.test(from)) return;
    if (!hasRole(to.local, 'service'))
      return 'Another feature is reached only through its service.';
  },

  'shell-starts-core-by-its-entry': (from, to) => {
    if (!isIn(from, 'electron/main', 'electron/preload')) return;
    if (!to.local || isIn(to.local, 'shared')) return;
    if (isIn(to.local, 'electron/core')) {
      if (from === 'electron/main/core-entry.ts') return;
      return 'The shell reaches the core only through its process entry and a MessagePort.';
    }
    if (!isIn(to.local, posix.dirname(from))) return 'Main and preload import only shared/.';
  },

  'hosts-use-core-from-above': (from, to) => {
    if (!isIn(from, ...hosts) || !to.local) return;
    if (hasRole(to.local, 'repo') || isIn(to.local, 'electron/core/db')) {
      return 'A host calls services or the router, never a repo or the database.';
    }
    if (isIn(from, 'electron/http', 'electron/cli') && isIn(to.local, ...hosts.slice(0, 2))) {
      return 'These hosts run without Electron: they may not import the shell.';
    }
    if (isIn(from, 'electron/http') && isIn(to.local, 'electron/cli')) {
      return 'The loopback host does not know the command line.';
    }
  },

  'renderer-knows-only-shared': (from, to) => {
    if (!isIn(from, 'renderer')) return;
    if (to.builtin || (to.library && rendererLibraries.test(to.library))) {
      return 'The renderer runs in a browser: no Node, no native or server library.';
    }
    if (to.local && !isIn(to.local, 'renderer', 'shared')) {
      return 'The renderer may import only itself and shared/.';
    }
  },

  'screens-stand-apart': (from, to) => {
    if (!isIn(from, 'renderer/src') || !to.local) return;
    const own = featureOf(from, screens);
    const other = featureOf(to.local, screens);
    if (own !== undefined && other !== undefined && own !== other) {
      return 'Features do not import each other; shared pieces live in components/.';
    }
    if (other !== undefined && isIn(from, ...below)) {
      return 'components/, api/ and platform/ serve the features and do not know them.';
    }
    if (isIn(to.local, 'renderer/src/app') && !isIn(from, 'renderer/src/app')) {
      return 'app/ puts the parts together; no part imports it.';
    }
  },

  'product-without-tests': (from, to) => {
    if (!isIn(from, 'shared', 'electron', 'renderer')) return;
    if (to.local && isIn(to.local, 'test', 'scripts')) {
      return 'What is shipped may not import test/ or scripts/.';
    }
  },

  'import-names-its-file': (from, to) => {
    if (!to.local || /\.(ts|tsx|mjs|json|css|svg|png)$/.test(to.local)) return;
    return 'Write the file extension: Node runs these files without a bundler too.';
  },
};

const below = ['renderer/src/components', 'renderer/src/api', 'renderer/src/platform'];
