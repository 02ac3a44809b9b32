import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FakeUtilityProcess } from '../shell/stub/fake-process.ts';

import { makeDummyElectron } from './dummy-electron.ts';

const root = resolve(import.meta.dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'jianshen-package-'));

const systems = [
  { system: 'linux', target: Platform.LINUX, program: 'jianshen', native: 'linux-x64' },
  { system: 'win32', target: Platform.WINDOWS, program: 'jianshen.exe', native: 'win32-x64' },
] as const;

type System = (typeof systems)[number]['system'];

const appFolder = (system: System): string =>
  join(work, system, system === 'linux' ? 'linux-unpacked' : 'win-unpacked');
const resources = (system: System): string => join(appFolder(system), 'resources');
const archive = (system: System): string => join(resources(system), 'app.asar');

async function pack({ system, target }: (typeof systems)[number]): Promise<void> {
  const electronDist = join(work, `electron-${system}`);
  makeDummyElectron(electronDist, system);
  await build({
    targets: target.createTarget('dir'),
    projectDir: root,
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist,
      directories: { output: join(work, system) },
    },
  });
}

beforeAll(async () => {
  if (!existsSync(join(root, 'out', 'main', 'main.js'))) {
    throw new Error('Nothing to pack: run `npm run build` first.');
  }
  // Nothing may be downloaded for it.
  process.env['ELECTRON_BUILDER_OFFLINE'] = 'true';
  for (const system of systems) await pack(system);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Paths inside the archive with `/`, without the leading one. */
const contents = (system: System): readonly string[] =>
  listPackage(archive(system), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').replace(/^\//, ''),
  );

describe.each(systems)('the package for $system', ({ system, program, native }) => {
  it('holds the built application', () => {
    expect(existsSync(join(appFolder(system), program))).toBe(true);
    expect(contents(system)).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/main.js',
        'out/preload/preload.cjs',
        'out/renderer/index.html',
      ]),
    );
  });

  it('holds nothing that is not needed', () => {
    const unexpected = (pattern: RegExp, allowed: RegExp): readonly string[] =>
      contents(system)
        .flatMap((path) => pattern.exec(path)?.[1] ?? [])
        .filter((name) => !allowed.test(name));
    expect(unexpected(/^([^/]+)/, /^(node_modules|out|package\.json)$/)).toEqual([]);
    expect(unexpected(/^out\/([^/]+)/, /^(chunks|main|preload|renderer)$/)).toEqual([]);
    const libraries = /^(better-sqlite3|sharp|detect-libc|semver|@img\/(colour|sharp-.+))$/;
    expect(unexpected(/^node_modules\/((@[^/]+\/)?[^/@]+)/, libraries)).toEqual([]);
    expect(contents(system).filter((path) => /\.(ts|map|md|c|h|gyp)$/.test(path))).toEqual([]);
  });

  it('carries the native modules of its own system, outside the archive', () => {
    const natives = contents(system).filter((path) => path.endsWith('.node'));
    const foreign = natives.filter((path) => !path.includes(native) && !path.includes('arm64'));
    expect(foreign).toEqual([]);
    const driver = `node_modules/better-sqlite3/prebuilds/${native}.node`;
    expect(natives).toContain(driver);
    expect(existsSync(join(`${archive(system)}.unpacked`, driver))).toBe(true);
  });

  it('carries the data beside the archive, without the sample cases', () => {
    expect(existsSync(join(resources(system), 'resources', 'checklist.json'))).toBe(true);
    expect(existsSync(join(resources(system), 'resources', 'samples'))).toBe(false);
  });

  it('switches off what an attacker on the machine could use', async () => {
    const wire = await getCurrentFuseWire(join(appFolder(system), program));
    const on = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
    expect(on(FuseV1Options.RunAsNode)).toBe(false);
    expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true);
  });
});

it('binds the Windows program to its archive', () => {
  const program = readFileSync(join(appFolder('win32'), 'jianshen.exe'));
  expect(program.includes(Buffer.from('INTEGRITY', 'utf16le'))).toBe(true);
});

it('runs from what was packed: the core opens a vault with nothing else at hand', async () => {
  const unpacked = join(work, 'extracted');
  extractAll(archive('linux'), unpacked);
  const core = new FakeUtilityProcess(join(unpacked, 'out', 'main', 'core.js'), true);
  core.postMessage({
    kind: 'start',
    config: {
      dataFolder: join(work, 'vault'),
      resourcesFolder: join(resources('linux'), 'resources'),
      version: '0.1.0',
    },
  });
  const signal = AbortSignal.timeout(20_000);
  const [message] = await Promise.race([
    once(core, 'message', { signal }),
    once(core, 'crashed', { signal }),
  ]);
  core.kill();
  expect(message).toEqual({ kind: 'ready' });
  expect(existsSync(join(work, 'vault', 'vault.sqlite'))).toBe(true);
});
