import type { RegisterKey } from '../../../shared/model/registers/index.ts';
import { createDirectory, knownIds } from '../../../shared/rules/registers/directory.ts';
import type { RowData } from '../../../shared/rules/registers/field-access.ts';
import { previewImport } from '../../../electron/core/features/register/import/preview.ts';
import type { PreviewChoices } from '../../../electron/core/features/register/import/preview.ts';
import { readText } from '../../../electron/core/lib/spreadsheet/read-text.ts';
import type { Sheet } from '../../../electron/core/lib/spreadsheet/sheet.ts';

const PEOPLE: readonly RowData[] = [{ id: 'S-1', name: '王例' }];

type Given = {
  readonly register?: RegisterKey;
  readonly stored?: readonly { readonly id: string; readonly data: RowData }[];
  readonly choices?: Partial<PreviewChoices>;
  readonly sheet?: Partial<Sheet>;
  readonly more?: readonly Sheet[];
  readonly is1904?: boolean;
  readonly people?: readonly RowData[];
};

export function sheetOf(text: string, name: string, facts: Partial<Sheet> = {}): Sheet {
  const [only] = readText(text, name).sheets;
  if (only === undefined) throw new Error('One sheet');
  return { ...only, ...facts };
}

/** Reads a text as an import would, on 22 April 2026, beside the people given. */
export function preview(
  text: string,
  {
    register = 'equipment',
    stored = [],
    choices = {},
    sheet = {},
    more = [],
    is1904 = false,
    people = PEOPLE,
  }: Given = {},
) {
  const only = sheetOf(text, '一');
  const directory = createDirectory(people, []);
  return previewImport({
    register,
    workbook: { sheets: [{ ...only, ...sheet }, ...more], is1904 },
    source: { fileName: 'x.csv', sha256: '', sizeBytes: 0 },
    choices: { mode: 'replace', ...choices },
    elsewhere: false,
    remembered: {},
    stored,
    tools: { directory, hashId: (secret) => `h:${secret}` },
    facts: {
      today: '2026-04-22',
      reviewDate: null,
      orgName: '',
      ids: knownIds(directory),
      terms: null,
      certTypes: null,
    },
  });
}

export const codes = (result: ReturnType<typeof preview>): string[] =>
  result.preview.notices.map(({ code }) => code);
