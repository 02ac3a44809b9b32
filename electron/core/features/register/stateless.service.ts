import { createHash, createHmac, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportPreview } from '#shared/contract/register.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { REGISTER_KEYS } from '#shared/model/registers/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { createDirectory } from '#shared/rules/registers/directory.ts';
import { holdsIdNumber, maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import { mayHold } from '../../lib/spreadsheet/other-text.ts';
import type { Workbook } from '../../lib/spreadsheet/sheet.ts';
import { readSpreadsheet } from '../../lib/spreadsheet/spreadsheet-reader.ts';
import { suits } from './import/header.ts';
import { previewImport } from './import/preview.ts';

type Wanted = { readonly register?: RegisterKey | undefined; readonly sheet?: string | undefined };

/** The register whose fields a file names most. */
function guessRegister({ sheets }: Workbook): RegisterKey {
  const scored = REGISTER_KEYS.map((register) => {
    const { zh, fields } = REGISTERS[register];
    return { register, score: Math.max(...sheets.map((sheet) => suits(sheet, zh, fields))) };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best?.register ?? 'staff';
}

/**
 * What an import into an empty case would make of a file. Names cannot be resolved and nothing is stored;
 * ID numbers are hashed under a key that is forgotten at once.
 */
export async function previewWithoutVault(
  bytes: Uint8Array,
  path: string,
  { register, sheet }: Wanted,
): Promise<ImportPreview> {
  const workbook = await readSpreadsheet(bytes);
  const key = randomBytes(32);
  const hashId = (secret: string): string => createHmac('sha256', key).update(secret).digest('hex');
  const directory = createDirectory([], []);
  const today = new Date().toISOString().slice(0, 10);
  const { preview } = previewImport({
    register: register ?? guessRegister(workbook),
    workbook,
    source: {
      fileName: maskIdNumbersIn(basename(path)),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.length,
    },
    elsewhere: mayHold(bytes, holdsIdNumber),
    choices: { sheet, mode: 'replace' },
    remembered: {},
    stored: [],
    tools: { directory, hashId },
    facts: { today, reviewDate: null, orgName: '', ids: null, terms: null, certTypes: null },
  });
  return preview;
}
