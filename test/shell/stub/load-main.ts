import { registerHooks } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ElectronStub, type StubOptions } from './electron-stub.ts';

export const root = resolve(import.meta.dirname, '..', '..', '..');
const evaluationTimeoutMs = 5_000;
const prefix = 'jianshen-stub:';
const stubs = new Map<string, ElectronStub>();

/** `electron` leads to the stub of the main module that imports it, told apart by its query. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    const id = new URL(context.parentURL ?? 'none:').searchParams.get('stub') ?? '';
    return { url: `${prefix}${id}`, shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith(prefix)) return next(url, context);
    const id = url.slice(prefix.length);
    const stub = stubs.get(id);
    if (stub === undefined) throw new Error(`No stub ${id}.`);
    const exported = stub.exports();
    Reflect.set(globalThis, url, exported);
    const names = Object.keys(exported).join(', ');
    const source = `export const { ${names} } = globalThis[${JSON.stringify(url)}];`;
    return { format: 'module', source, shortCircuit: true };
  },
});

async function evaluate(file: string, id: string): Promise<void> {
  const url = `${pathToFileURL(join(root, 'out', 'main', file)).href}?stub=${id}`;
  const evaluated = import(/* @vite-ignore */ url).then(() => true);
  const late = new Promise<boolean>((done) => setTimeout(done, evaluationTimeoutMs, false));
  // Waiting for `ready` at the top level would hang the real Electron for ever.
  if (!(await Promise.race([evaluated, late]))) {
    throw new Error('The main module waits for something before it has been evaluated.');
  }
}

/** Evaluates the built main module against a stub; `ready` has not happened yet. */
export async function loadMain(options: Partial<StubOptions> = {}): Promise<ElectronStub> {
  const dataFolder = newFolder();
  const stub = new ElectronStub({ dataFolder, appFolder: root, ...options });
  const id = String(stubs.size + 1);
  stubs.set(id, stub);
  await evaluate('main.js', id);
  return stub;
}

/** The same, and ready. */
export async function startMain(options: Partial<StubOptions> = {}): Promise<ElectronStub> {
  const stub = await loadMain(options);
  await stub.becomeReady();
  return stub;
}

const folders: string[] = [];

/** A folder that goes with `removeDataFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianshen-shell-'));
  folders.push(folder);
  return folder;
}

export function removeDataFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
