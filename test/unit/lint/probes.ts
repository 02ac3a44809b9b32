/** One import (or habit) planted in one file, and whether the linter must object. */
export type Probe = {
  /** Where the file stands; the path decides which rules hold. */
  readonly file: string;
  readonly code: string;
};

export type RuleProbes = {
  readonly rule: string;
  readonly bad: readonly Probe[];
  readonly good: readonly Probe[];
};

const imports = (file: string, specifier: string): Probe => ({
  file,
  code: `import '${specifier}';\n`,
});

const a = 'electron/core/features/alpha/alpha';

/** The import rules of the architecture: each with its violations and the lawful counterpart. */
export const layerProbes: readonly RuleProbes[] = [
  {
    rule: 'shared-is-pure',
    bad: [
      imports('shared/rules/node.ts', 'node:fs'),
      imports('shared/rules/bare-node.ts', 'path'),
      imports('shared/rules/library.ts', 'react'),
      imports('shared/model/core.ts', '../../electron/core/core.ts'),
      imports('shared/model/screen.ts', '../../renderer/src/app/app.tsx'),
      { file: 'shared/model/lazy.ts', code: "export const load = () => import('node:os');\n" },
      { file: 'shared/model/again.ts', code: "export * from 'sharp';\n" },
      { file: 'shared/model/type.ts', code: "export type B = import('node:buffer').Buffer;\n" },
    ],
    good: [
      imports('shared/contract/zod.ts', 'zod'),
      imports('shared/contract/orpc.ts', '@orpc/contract'),
      imports('shared/contract/alias.ts', '#shared/model/enums.ts'),
      imports('shared/contract/relative.ts', '../model/enums.ts'),
    ],
  },
  {
    rule: 'words-stand-alone',
    bad: [
      imports('shared/i18n/zh-CN/model.ts', '../../model/enums.ts'),
      imports('shared/i18n/en/zod.ts', 'zod'),
    ],
    good: [imports('shared/i18n/en/home.ts', '../zh-CN/home.ts')],
  },
  {
    rule: 'core-knows-no-host',
    bad: [
      imports('electron/core/main.ts', '../main/main.ts'),
      imports('electron/core/lib/http.ts', '../../http/serve.ts'),
      imports('electron/core/lib/cli.ts', '../../cli/cli.ts'),
      imports('electron/core/documents/screen.ts', '../../../renderer/src/app/app.tsx'),
      imports('electron/core/documents/react.ts', 'react'),
      imports('electron/core/documents/mantine.ts', '@mantine/core'),
    ],
    good: [
      imports('electron/core/lib/ok.ts', 'node:fs'),
      imports('electron/core/documents/ok.ts', 'docx'),
      imports('electron/core/documents/shared.ts', '#shared/model/enums.ts'),
    ],
  },
  {
    rule: 'electron-only-in-shell',
    bad: [
      imports('electron/core/lib/electron.ts', 'electron'),
      imports('electron/http/electron.ts', 'electron'),
      imports('electron/cli/electron.ts', 'electron'),
      imports('renderer/src/platform/electron.ts', 'electron'),
      imports('shared/model/electron.ts', 'electron'),
    ],
    good: [
      imports('electron/main/window.ts', 'electron'),
      imports('electron/preload/preload.ts', 'electron'),
    ],
  },
  {
    rule: 'routes-service-repo-db',
    bad: [
      imports(`${a}.routes.ts`, './alpha.repo.ts'),
      imports('electron/core/features/beta/beta.routes.ts', '../../db/database.ts'),
      imports(`${a}.service.ts`, './alpha.routes.ts'),
      imports(`${a}.repo.ts`, './alpha.service.ts'),
      imports('electron/core/features/beta/beta.repo.ts', './beta.routes.ts'),
      imports('electron/core/db/feature.ts', '../features/alpha/alpha.service.ts'),
      imports('electron/core/features/gamma/gamma.repo.ts', 'better-sqlite3'),
    ],
    good: [
      imports('electron/core/features/delta/delta.routes.ts', './delta.service.ts'),
      imports('electron/core/features/delta/delta.service.ts', './delta.repo.ts'),
      imports('electron/core/features/delta/delta.repo.ts', '../../db/database.ts'),
      imports('electron/core/db/open.ts', 'better-sqlite3'),
    ],
  },
  {
    rule: 'feature-through-its-service',
    bad: [
      imports('electron/core/features/epsilon/epsilon.service.ts', '../alpha/alpha.repo.ts'),
      imports('electron/core/features/epsilon/helper.ts', '../alpha/alpha-words.ts'),
      imports('electron/core/documents/report.ts', '../features/alpha/alpha.repo.ts'),
      {
        file: 'electron/core/features/epsilon/types.ts',
        code: "export type { Row } from '../alpha/alpha.repo.ts';\n",
      },
    ],
    good: [
      imports('electron/core/features/zeta/zeta.service.ts', '../alpha/alpha.service.ts'),
      imports('electron/core/features/zeta/zeta.repo.ts', './zeta-columns.ts'),
      imports('electron/core/core.ts', './features/alpha/alpha.routes.ts'),
    ],
  },
  {
    rule: 'shell-starts-core-by-its-entry',
    bad: [
      imports('electron/main/main.ts', '../core/core.ts'),
      imports('electron/preload/core.ts', '../core/lib/clock.ts'),
      imports('electron/main/http.ts', '../http/serve.ts'),
      imports('electron/main/screen.ts', '../../renderer/src/app/app.tsx'),
    ],
    good: [
      imports('electron/main/core-entry.ts', '../core/core.ts'),
      imports('electron/main/protocol.ts', './headers.ts'),
      imports('electron/main/words.ts', '#shared/i18n/index.ts'),
    ],
  },
  {
    rule: 'hosts-use-core-from-above',
    bad: [
      imports('electron/http/repo.ts', '../core/features/alpha/alpha.repo.ts'),
      imports('electron/cli/db.ts', '../core/db/database.ts'),
      imports('electron/cli/shell.ts', '../main/main.ts'),
      imports('electron/http/preload.ts', '../preload/preload.ts'),
      imports('electron/http/cli.ts', '../cli/cli.ts'),
    ],
    good: [
      imports('electron/http/serve.ts', '../core/core.ts'),
      imports('electron/cli/serve.ts', '../http/serve.ts'),
    ],
  },
  {
    rule: 'renderer-knows-only-shared',
    bad: [
      imports('renderer/src/api/core.ts', '../../../electron/core/core.ts'),
      imports('renderer/src/api/preload.ts', '../../../electron/preload/preload.ts'),
      imports('renderer/src/api/node.ts', 'node:path'),
      imports('renderer/src/api/sqlite.ts', 'better-sqlite3'),
      imports('renderer/src/api/server.ts', '@orpc/server'),
      {
        file: 'renderer/src/api/type.ts',
        code: "export type { Core } from '../../../electron/core/core.ts';\n",
      },
    ],
    good: [
      imports('renderer/src/api/client.ts', '@orpc/client'),
      imports('renderer/src/api/contract.ts', '#shared/contract/index.ts'),
    ],
  },
  {
    rule: 'screens-stand-apart',
    bad: [
      imports('renderer/src/features/gate/other.tsx', '../checklist/tree.tsx'),
      imports('renderer/src/components/feature.tsx', '../features/gate/gate.tsx'),
      imports('renderer/src/api/feature.ts', '../features/gate/queries.ts'),
      imports('renderer/src/features/gate/up.tsx', '../../app/routes.tsx'),
    ],
    good: [
      imports('renderer/src/features/gate/own.tsx', './row.tsx'),
      imports('renderer/src/features/gate/shared.tsx', '../../components/badge.tsx'),
      imports('renderer/src/app/routes.tsx', '../features/gate/gate.tsx'),
    ],
  },
  {
    rule: 'product-without-tests',
    bad: [
      imports('electron/core/lib/fixture.ts', '../../../test/helpers/clock.ts'),
      imports('renderer/src/app/script.ts', '../../../scripts/lib/paths.mjs'),
    ],
    good: [imports('test/unit/helper.ts', '../helpers/clock.ts')],
  },
  {
    rule: 'import-names-its-file',
    bad: [
      imports('electron/core/lib/bare.ts', './clock'),
      imports('shared/model/bare-alias.ts', '#shared/model/enums'),
    ],
    good: [imports('electron/core/lib/named.ts', './clock.ts')],
  },
];

/** Habits of DESIGN §9 that the linter holds us to. */
export const habitProbes: readonly RuleProbes[] = [
  {
    rule: 'no-double-assertion',
    bad: [
      {
        file: 'electron/core/lib/twice.ts',
        code: 'export const twice = (x: string): number => x as unknown as number;\n',
      },
    ],
    good: [
      { file: 'electron/core/lib/once.ts', code: 'export const once = (x: unknown) => x as 1;\n' },
    ],
  },
  {
    rule: 'no-han-in-components',
    bad: [
      { file: 'renderer/src/features/gate/jsx.tsx', code: 'export const X = () => <p>保存</p>;\n' },
      { file: 'renderer/src/components/text.ts', code: "export const label = '保存';\n" },
      { file: 'renderer/src/components/tpl.ts', code: 'export const f = (n: 1) => `共${n}项`;\n' },
    ],
    good: [
      {
        file: 'renderer/src/components/comment.ts',
        code: "// 已保存 comes from the locale file\nexport const key = 'common.saved';\n",
      },
      { file: 'shared/i18n/zh-CN/gate.ts', code: "export const gate = { save: '保存' };\n" },
    ],
  },
  {
    rule: 'no-cycle',
    bad: [
      {
        file: 'shared/model/round.ts',
        code: "import { b } from './trip.ts';\nexport const a = () => b;\n",
      },
      {
        file: 'shared/model/trip.ts',
        code: "import { a } from '#shared/model/round.ts';\nexport const b = () => a;\n",
      },
    ],
    good: [],
  },
  {
    rule: 'no-floating-promises',
    bad: [
      {
        file: 'electron/core/lib/floating.ts',
        code: 'const go = async () => 1;\nexport const run = () => {\n  go();\n};\n',
      },
    ],
    good: [
      {
        file: 'electron/core/lib/awaited.ts',
        code: 'const go = async () => 1;\nexport const run = () => {\n  void go();\n};\n',
      },
    ],
  },
  {
    rule: 'no-explicit-any',
    bad: [
      { file: 'electron/core/lib/any.ts', code: 'export const f = (x: any): string => `${x}`;\n' },
    ],
    good: [],
  },
  {
    rule: 'ban-ts-comment',
    bad: [
      {
        file: 'electron/core/lib/ignore.ts',
        code: '// @ts-ignore\nexport const wrong: number = 1;\n',
      },
    ],
    good: [],
  },
  {
    rule: 'no-empty',
    bad: [
      {
        file: 'electron/core/lib/swallow.ts',
        code: 'export const f = (g: () => void) => {\n  try {\n    g();\n  } catch {}\n};\n',
      },
    ],
    good: [],
  },
  {
    rule: 'no-console',
    bad: [{ file: 'electron/core/lib/console.ts', code: "console.log('x');\n" }],
    good: [{ file: 'electron/cli/console.ts', code: "console.log('x');\n" }],
  },
  {
    rule: 'max-lines',
    bad: [{ file: 'electron/core/lib/long.ts', code: 'export {};\n'.repeat(301) }],
    good: [{ file: 'shared/i18n/en/long.ts', code: 'export {};\n'.repeat(301) }],
  },
];
