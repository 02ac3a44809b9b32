import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVault } from '../../../electron/core/db/open-vault.ts';
import { evidenceAdd } from '../../../electron/cli/commands/evidence-add.ts';
import { importCase } from '../../../electron/cli/commands/import.ts';
import { list } from '../../../electron/cli/commands/list.ts';
import { report } from '../../../electron/cli/commands/report.ts';
import { serve } from '../../../electron/cli/commands/serve.ts';
import { verify } from '../../../electron/cli/commands/verify.ts';
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

describe('report --kind suspicionList', () => {
  const caseOf = async () => {
    const data = join(await tempFolder(), 'vault');
    const path = fileURLToPath(new URL('../../fixtures/sample-org-2.json', import.meta.url));
    const { json } = await importCase(['--data', data, path]);
    return { data, session: z.object({ sessionId: z.string() }).parse(json).sessionId };
  };

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
