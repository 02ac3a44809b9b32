import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { assertOutputFolder } from '../../../electron/core/lib/deliver-file.ts';
import { sessionIdSchema } from '../../../shared/model/ids.ts';
import { openCore } from '../../helpers/core.ts';
import { openVault } from '../../../electron/core/db/open-vault.ts';
import { evidenceAdd } from '../../../electron/cli/commands/evidence-add.ts';
import { importCase } from '../../../electron/cli/commands/import.ts';
import { list } from '../../../electron/cli/commands/list.ts';
import { report } from '../../../electron/cli/commands/report.ts';
import { serve } from '../../../electron/cli/commands/serve.ts';
import { verify } from '../../../electron/cli/commands/verify.ts';
import { walk } from '../../../electron/cli/commands/walk.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const SESSION = '0197f3a0-0000-7000-8000-000000000000';

describe('a folder that holds no vault', () => {
  it.each([
    ['list', (data: string) => list(['--data', data])],
    ['verify', (data: string) => verify([data])],
    [
      'report',
      (data: string) => report(['--data', data, '--session', SESSION, '--out', join(data, 'out')]),
    ],
    ['evidence', (data: string) => evidenceAdd(['add', '--data', data, '--session', SESSION, 'a'])],
  ])('is refused by %s and not made into one', async (_name, run) => {
    const folder = await tempFolder();
    const data = join(folder, 'mistyped');
    await expect(run(data)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await readdir(folder)).toEqual([]);
  });
});

it('a case that is not UTF-8 is refused with the reason', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'case.json');
  // “机构” as GB 18030.
  await writeFile(path, Buffer.from('7b2261223a22bbfab9b9227d', 'hex'));
  await mkdir(join(folder, 'vault'));
  await expect(importCase(['--data', join(folder, 'vault'), path])).rejects.toMatchObject({
    code: 'CASE_NOT_JSON',
    data: { detail: `${path}: not UTF-8` },
  });
});

it('a port in use is said in a sentence, and the vault is free again', async () => {
  const folder = await tempFolder();
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await expect(serve(['--data', folder, '--port', String(port), '--no-open'])).rejects.toThrow(
    `--port ${port} is in use`,
  );
  openVault(folder).close();
});

const SAMPLE = fileURLToPath(new URL('../../fixtures/sample-org-2.json', import.meta.url));

async function caseOf() {
  const data = join(await tempFolder(), 'vault');
  const { json } = await importCase(['--data', data, SAMPLE]);
  return { data, session: z.object({ sessionId: z.string() }).parse(json).sessionId };
}

describe('an output folder that cannot be written', () => {
  /** A file where a folder is wanted, and a path below it. */
  const places = async (): Promise<readonly string[]> => {
    const file = join(await tempFolder(), 'taken');
    await writeFile(file, 'mine');
    // Here a folder exists and none can be made in it; Node's own recursive mkdir never gives up.
    const proc = process.platform === 'linux' ? ['/proc/jianshen', '/proc/jianshen/out'] : [];
    return [file, join(file, 'below'), ...proc];
  };

  it('is said by report before a document is listed', async () => {
    const { data, session } = await caseOf();
    for (const out of await places())
      await expect(
        report(['--data', data, '--session', session, '--out', out, '--draft']),
      ).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE', data: { path: out } });
    const { core } = await openCore(data);
    expect(await core.services.documents.list(sessionIdSchema.parse(session))).toEqual([]);
    expect(await readdir(data)).not.toContain('documents');
  });

  it('is said by walk before the case is played, and no vault is made', async () => {
    const data = join(await tempFolder(), 'vault');
    for (const out of await places())
      await expect(walk([SAMPLE, '--data', data, '--out', out])).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
      });
    expect(existsSync(data)).toBe(false);
  });

  it('leaves nothing in a folder that can be, and makes the folders above it', async () => {
    const out = join(await tempFolder(), 'a', 'b');
    await assertOutputFolder(out);
    expect(await readdir(out)).toEqual([]);
  });
});

describe('a data folder that cannot be', () => {
  it('is said in a sentence, and nothing is touched', async () => {
    const file = join(await tempFolder(), 'taken');
    await writeFile(file, 'mine');
    const proc = process.platform === 'linux' ? ['/proc/jianshen'] : [];
    for (const data of [file, join(file, 'below'), ...proc])
      await expect(importCase(['--data', data, SAMPLE])).rejects.toMatchObject({
        code: 'FILE_UNREADABLE',
        data: { path: data },
      });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});

it('a case that is wrong is said in one language, that of the terminal', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'case.json');
  await writeFile(path, '{"org":{"name":5}}');
  vi.stubEnv('LANG', 'en_GB.UTF-8');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  const english = await import('../../../electron/cli/commands/import.ts');
  await expect(english.importCase(['--data', join(folder, 'vault'), path])).rejects.toMatchObject({
    code: 'CASE_INVALID',
    data: {
      issues: expect.arrayContaining([
        { at: 'org.name', message: 'must be text, but is a number' },
        { at: 'staff', message: 'is missing' },
      ]),
    },
  });
});

describe('report --kind suspicionList', () => {
  it('writes the list as .docx and .xlsx under the review number, the same each time', async () => {
    const { data, session } = await caseOf();
    const written = async (...more: string[]) => {
      const out = await tempFolder();
      const kind = ['--kind', 'suspicionList'];
      const { json } = await report([
        '--data',
        data,
        '--session',
        session,
        '--out',
        out,
        ...kind,
        ...more,
      ]);
      return { json, names: (await readdir(out)).toSorted() };
    };
    const [first, second] = [await written(), await written()];
    expect(first.names).toEqual(['DEMO-JD-2026-007-疑点单.docx', 'DEMO-JD-2026-007-疑点单.xlsx']);
    const hashes = ({ json }: { readonly json: unknown }) =>
      z.object({ files: z.array(z.object({ kind: z.string(), sha256: z.string() })) }).parse(json)
        .files;
    expect(hashes(first)).toEqual(hashes(second));
    expect(hashes(first).map(({ kind }) => kind)).toEqual(['suspicionList', 'suspicionList']);
    expect(hashes(await written('--by', 'person'))).not.toEqual(hashes(first));
  });

  it('refuses an arrangement there is not', async () => {
    const out = await tempFolder();
    await expect(
      report(['--data', out, '--session', SESSION, '--out', out, '--by', 'colour']),
    ).rejects.toThrow('--by colour is not one of rule, person, project');
  });
});
